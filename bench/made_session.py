"""A long session that was recorded, and the words of many others: as a program that runs with Django set up. It prints, as JSON, the id of
the recording."""

import json
import subprocess
import sys
from datetime import timedelta
from functools import partial
from pathlib import Path

from rostrum.accounts.models import Account, Member
from rostrum.kit import clock
from rostrum.kit.clock import to_ms
from rostrum.kit.ids import RoomId, new_room_id
from rostrum.recordings import shelf
from rostrum.recordings.actions import finish_recording
from rostrum.recordings.models import Recording, RecordingWords
from rostrum.recordings.replay.writing import write_replay
from rostrum.recordings.rules import folded
from rostrum.recordings.spans import Span
from rostrum.rooms.features.chat.commands import PostMessage
from rostrum.rooms.features.questions.commands import AskQuestion
from rostrum.rooms.features.slides.commands import AddDocument, ShowPage
from rostrum.rooms.features.slides.facts import DocumentAdded
from rostrum.rooms.wire import SYSTEM, PersonId
from tests.rooms.cast import ANNA, BORIS, HANA
from tests.rooms.stored import StoredRoom, ask, live_stored_room

MINUTE_MS = 60_000
SAID_EVERY_SECONDS, TURNED_EVERY_SECONDS, ASKED_EVERY_SECONDS = 2, 20, 45
CLIP_SECONDS = 10


def main(email: str, minutes: str, recordings: str, words: str) -> None:
    account = Member.objects.get(email=email).account
    began = clock.now() - timedelta(minutes=int(minutes) + 5)
    room = _session(new_room_id(), began_ms=to_ms(began), minutes=int(minutes))
    recording = _recording(account, room.room, to_ms(began), int(minutes))
    recording.refresh_from_db()
    write_replay(recording)
    _words_of_others(account, int(recordings), int(words))
    json.dump({"recording": recording.id}, sys.stdout)


def _session(room_id: RoomId, *, began_ms: int, minutes: int) -> StoredRoom:
    with clock.use_clock(partial(clock.from_ms, began_ms - MINUTE_MS)):
        room = live_stored_room(room_id)
        document = DocumentAdded(
            document="f_0123456789abcdef",
            key="0" * 24,
            name="Deck.pdf",
            pages=minutes * MINUTE_MS // (TURNED_EVERY_SECONDS * 1000) + 2,
            width=1600,
            height=900,
            until=began_ms + 24 * 60 * MINUTE_MS,
        )
        room.do(SYSTEM, AddDocument(document=document))
    for second in range(0, minutes * 60, SAID_EVERY_SECONDS):
        with clock.use_clock(partial(clock.from_ms, began_ms + second * 1000)):
            asks = [ask(_speaker(second), PostMessage(text=f"Said at {second}"))]
            if second % TURNED_EVERY_SECONDS == 0:
                page = second // TURNED_EVERY_SECONDS + 1
                asks.append(ask(HANA, ShowPage(document=document.document, page=page)))
            if second % ASKED_EVERY_SECONDS == 0:
                asks.append(ask(ANNA, AskQuestion(text=f"What about {second}?")))
            room.commit(*asks)
    return room


def _speaker(second: int) -> PersonId:
    return (ANNA, BORIS, HANA)[second % 3]


def _recording(account: Account, room: str, began_ms: int, minutes: int) -> Recording:
    recording = Recording.objects.create(
        account=account,
        room_id=RoomId(room),
        began_with=1,
        session=1,
        title="An hour",
        language="en",
        layout="speaker",
        began_at=began_ms,
        # Else a recorder would begin with it.
        claimed_by="bench",
        claimed_until=clock.now() + timedelta(hours=1),
    )
    shelf.folder_of(recording.id).mkdir(parents=True)
    film = shelf.media_of(recording.id)
    _film(film, minutes)
    finish_recording(
        recording,
        spans=(Span(began_ms, began_ms + minutes * MINUTE_MS, 0),),
        size=film.stat().st_size,
        duration_ms=minutes * MINUTE_MS,
        width=1280,
        height=720,
    )
    return recording


def _film(film: Path, minutes: int) -> None:
    clip = film.with_name("clip.mp4")
    picture = f"testsrc2=size=1280x720:rate=25:duration={CLIP_SECONDS}"
    sound = f"sine=frequency=300:sample_rate=48000:duration={CLIP_SECONDS}"
    # As the recorder's browser encodes: the plain profile, and a key frame every two seconds.
    plain = ("-c:v", "libx264", "-profile:v", "baseline", "-refs", "1", "-g", "50", "-keyint_min", "50")
    made = (*plain, "-b:v", "1500k", "-pix_fmt", "yuv420p", "-c:a", "aac")
    _ffmpeg("-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", sound, *made, str(clip))
    again = minutes * 60 // CLIP_SECONDS - 1
    _ffmpeg("-stream_loop", str(again), "-i", str(clip), "-c", "copy", "-movflags", "+faststart", str(film))
    clip.unlink()


def _ffmpeg(*words: str) -> None:
    subprocess.run(["ffmpeg", "-v", "error", "-nostdin", "-y", *words], check=True)


def _words_of_others(account: Account, recordings: int, words: int) -> None:
    for number in range(recordings):
        recording = Recording.objects.create(
            account=account,
            room_id=new_room_id(),
            began_with=1,
            session=1,
            title=f"Session {number}",
            language="en",
            layout="speaker",
            began_at=0,
            state="ready",
            # Their replays are made.
            replayed_as_of=0,
        )
        said = [f"Message {line} of session {number} is about gardens, tulips and the weather" for line in range(words)]
        rows = [
            RecordingWords(
                recording=recording, media_ms=line * 1000, kind="chat", name="Anna", text=text, folded=folded(text)
            )
            for line, text in enumerate(said)
        ]
        RecordingWords.objects.bulk_create(rows)


if __name__ == "__main__":
    main(*sys.argv[1:])
