"""A film of five seconds put on the shelf of a host's account, as if it had been recorded: as a program that `Product.run_beside` runs."""

import subprocess
import sys
from datetime import timedelta

from rostrum.accounts.models import Member
from rostrum.kit.clock import now, now_ms
from rostrum.kit.ids import new_room_id
from rostrum.recordings import shelf
from rostrum.recordings.actions import finish_recording
from rostrum.recordings.models import Recording
from rostrum.recordings.spans import Span

SECONDS = 5
SIZE = (640, 360)


def main(email: str, title: str) -> None:
    began = now_ms() - SECONDS * 1000
    recording = Recording.objects.create(
        account=Member.objects.get(email=email).account,
        room_id=new_room_id(),
        began_with=1,
        session=1,
        title=title,
        language="en",
        layout="speaker",
        began_at=began,
        # Else a recorder would begin with it.
        claimed_by="films",
        claimed_until=now() + timedelta(hours=1),
    )
    shelf.folder_of(recording.id).mkdir(parents=True)
    film = shelf.media_of(recording.id)
    picture = f"testsrc=size={SIZE[0]}x{SIZE[1]}:rate=10:duration={SECONDS}"
    sound = f"sine=frequency=440:duration={SECONDS}"
    coded = ("-c:v", "libx264", "-pix_fmt", "yuv420p", "-c:a", "aac", "-movflags", "+faststart")
    _ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, *coded, str(film))
    _ffmpeg("-i", str(film), "-frames:v", "1", str(shelf.poster_of(recording.id)))
    finish_recording(
        recording,
        spans=(Span(began, began + SECONDS * 1000, 0),),
        size=film.stat().st_size,
        duration_ms=SECONDS * 1000,
        width=SIZE[0],
        height=SIZE[1],
    )


def _ffmpeg(*words: str) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", *words], check=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
