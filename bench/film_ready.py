"""A recording ends: from its last piece to the film, whatever its length."""

import asyncio
import subprocess
import tempfile
import time
from pathlib import Path

from django.conf import settings

from bench.figure import Figure, Row
from rostrum.kit.ids import new_recording_id
from rostrum.recordings import shelf
from rostrum.recordings.containers import Container
from rostrum.recordings.finishing import put_together
from rostrum.recordings.spans import Span

MINUTES = (1, 10, 60)
CLIP_SECONDS = 20
PIECE_BYTES = 150_000
LAST_BYTES = 300_000
NOTE = (
    "What a browser would have handed over (1280×720, 25 frames a second at 2.5 Mbit/s, Opus), made beforehand, goes into the container as "
    "the recorder writes it, faster than it was spoken. Then: the last second of it, the container's end, the film in its place with its "
    "index in front, looked through for its length. What is short is written anew; the longest is moved."
)
PICTURE = (
    "-c:v",
    "libx264",
    "-profile:v",
    "baseline",
    "-preset",
    "veryfast",
    "-g",
    "50",
    "-b:v",
    "2500k",
    "-pix_fmt",
    "yuv420p",
)


def run(scale: float) -> list[Row]:
    lengths = [minutes for minutes in MINUTES if minutes <= max(1, MINUTES[-1] * scale)]
    with tempfile.TemporaryDirectory(prefix="bench-films-") as name:
        home = Path(name)
        if not settings.configured:
            settings.configure(HOME=home)
        clip = _clip(home)
        took = [asyncio.run(_ready(_lasting(clip, minutes).read_bytes(), minutes)) for minutes in lengths]
    figures = [
        Figure(what=f"{minutes} min of recording", unit="s", ours=seconds, goal=2)
        for minutes, seconds in zip(lengths, took, strict=True)
    ]
    return [Row(title="The film is there when the session ends", figures=figures, note=NOTE)]


async def _ready(source: bytes, minutes: int) -> float:
    recording = new_recording_id()
    take = shelf.new_take(recording)
    container = await Container.open(take.made)
    first, last = source[:-LAST_BYTES], source[-LAST_BYTES:]
    take.raw.write_bytes(source)
    for start in range(0, len(first), PIECE_BYTES):
        await container.write(first[start : start + PIECE_BYTES])
    # In a session it had all the time to.
    await asyncio.to_thread(_wait_until_quiet, take.made)
    take.keep_spans([Span(0, minutes * 60_000, 0)])
    began = time.monotonic()
    await container.write(last)
    if not await container.close():
        raise RuntimeError("the container broke")
    finished = await put_together(recording, whole=take)
    took = time.monotonic() - began
    if finished is None or abs(finished.duration_ms - minutes * 60_000) > 500:
        raise RuntimeError(str(finished))
    shelf.forget_recording(recording)
    return took


def _wait_until_quiet(file: Path) -> None:
    size = -1
    while size != (now := file.stat().st_size if file.exists() else 0):
        size = now
        time.sleep(1)  # another process tells nobody how far it is


def _clip(folder: Path) -> Path:
    clip = folder / "clip.mkv"
    picture = f"testsrc2=size=1280x720:rate=25:duration={CLIP_SECONDS}"
    sound = f"sine=frequency=300:sample_rate=48000:duration={CLIP_SECONDS}"
    _ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, *PICTURE, "-c:a", "libopus", str(clip))
    return clip


def _lasting(clip: Path, minutes: int) -> Path:
    film = clip.with_name(f"{minutes}.mkv")
    again = minutes * 60 // CLIP_SECONDS - 1
    _ffmpeg("-stream_loop", str(again), "-i", str(clip), "-c", "copy", str(film))
    return film


def _ffmpeg(*words: str) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", *words], check=True)
