"""A voice in a noisy room, for Chromium's fake microphone."""

import subprocess
from pathlib import Path

WORDS = "Good morning everybody and welcome to this session about gardens in small towns"
QUIET_SECONDS = 3
SECONDS = 8


def write_voice(path: Path) -> None:
    """Three seconds of a fan alone, then somebody speaks before it; Chromium plays it again and again."""
    fan = f"anoisesrc=color=pink:amplitude=0.08:duration={SECONDS}:sample_rate=48000:seed=7"
    voice = f"flite=text='{WORDS}':voice=slt"
    mixed = f"[1]aresample=48000,volume=0.9,adelay={QUIET_SECONDS * 1000}[v];[0][v]amix=duration=first:normalize=0"
    made = ["-f", "lavfi", "-i", fan, "-f", "lavfi", "-i", voice, "-filter_complex", mixed]
    subprocess.run(["ffmpeg", "-loglevel", "error", "-y", *made, "-ac", "1", str(path)], check=True)
