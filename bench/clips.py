"""A camera and a voice to publish: a moving test picture and a tone, made by ffmpeg."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from bench.paths import TOOLS

VP8 = ("-c:v", "libvpx", "-deadline", "realtime", "-cpu-used", "8")
PICTURE = ("testsrc2=size=640x360:rate=25", *VP8, "-b:v", "400k")
SMALL_PICTURE = ("testsrc2=size=320x180:rate=20", *VP8, "-b:v", "160k")
"""As livekit-client sends it."""
SOUND = ("sine=frequency=300:sample_rate=48000", "-c:a", "libopus", "-b:a", "32k", "-page_duration", "20000")
ONE_KEY_FRAME = ("-g", "1000")
"""At the beginning: the publisher goes back to it when a viewer asks for a key frame."""


@dataclass(frozen=True, slots=True)
class Clips:
    picture: Path
    small_picture: Path
    sound: Path


def clips_to_publish() -> Clips:
    """Made once."""
    folder = TOOLS / "bench"
    folder.mkdir(exist_ok=True)
    clips = Clips(folder / "picture.ivf", folder / "small-picture.ivf", folder / "sound.ogg")
    _make(*PICTURE, *ONE_KEY_FRAME, target=clips.picture)
    _make(*SMALL_PICTURE, *ONE_KEY_FRAME, target=clips.small_picture)
    _make(*SOUND, target=clips.sound)
    return clips


def _make(source: str, *how: str, target: Path) -> None:
    if target.exists():
        return
    draft = target.with_name(f"draft-{target.name}")
    command = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, "-t", "8", *how, str(draft)]
    subprocess.run(command, check=True, timeout=120)
    draft.replace(target)
