"""A recording with a film in it: a colour and a tone of its own for each second."""

import subprocess
from pathlib import Path

from rostrum.recordings import shelf
from rostrum.recordings.actions import finish_recording
from rostrum.recordings.models import Recording
from rostrum.recordings.spans import Span
from tests.people import Person
from tests.recordings.made import begun

SECONDS = 10
COLOURS = (
    *((200, 30, 30), (30, 60, 200), (20, 160, 60), (220, 220, 40), (200, 40, 200)),
    *((40, 200, 200), (240, 140, 20), (120, 60, 20), (240, 240, 240), (20, 20, 20)),
)
LIKE_THE_RECORDER = ("-profile:v", "baseline", "-bf", "0", "-g", "50", "-x264-params", "slices=2:scenecut=0")
WITH_B_FRAMES = ("-bf", "3", "-g", "40", "-x264-params", "scenecut=0")


def hertz_of(second: int) -> int:
    return 400 + 200 * second


def film_at(path: Path, *coded: str) -> Path:
    """Each second has its own colour, and a tone in its first half."""
    parts, words = [], []
    for second, (red, green, blue) in enumerate(COLOURS):
        words += ["-f", "lavfi", "-i", f"color=0x{red:02x}{green:02x}{blue:02x}:size=320x180:rate=25:duration=1"]
        tone = f"if(lt(t,0.5),0.5*sin(2*PI*{hertz_of(second)}*t),0)"
        words += ["-f", "lavfi", "-i", f"aevalsrc='{tone}':s=48000:d=1:c=stereo"]
        parts.append(f"[{2 * second}:v][{2 * second + 1}:a]")
    joined = f"{''.join(parts)}concat=n={len(COLOURS)}:v=1:a=1[c][a];[c]format=yuv420p[v]"
    into = ["-c:v", "libx264", "-preset", "veryfast", *coded, "-c:a", "aac", "-b:a", "128k"]
    made = [*words, "-filter_complex", joined, "-map", "[v]", "-map", "[a]", *into, "-movflags", "+faststart"]
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", *made, "-y", str(path)], check=True)
    return path


def filmed(person: Person, film: Path, *, room: str = "", began_at: int = 0) -> Recording:
    """With `film` as its film, from `began_at` of its room's log."""
    recording = begun(person, room=room)
    start = began_at or recording.began_at
    shelf.folder_of(recording.id).mkdir(parents=True)
    media = shelf.media_of(recording.id)
    media.write_bytes(film.read_bytes())
    shelf.poster_of(recording.id).write_bytes(b"a poster")
    spans = (Span(start, start + SECONDS * 1000, 0),)
    size = media.stat().st_size
    finish_recording(recording, spans=spans, size=size, duration_ms=SECONDS * 1000, width=320, height=180)
    Recording.objects.filter(id=recording.id).update(began_at=start)
    recording.refresh_from_db()
    return recording
