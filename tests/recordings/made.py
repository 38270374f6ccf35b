"""Recordings as the recorder leaves them."""

import json

from rostrum.accounts.models import Account
from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.clock import now_ms
from rostrum.kit.ids import FileId, RoomId, new_room_id
from rostrum.library.models import File, FileLink
from rostrum.library.shelf import made_of
from rostrum.recordings import shelf
from rostrum.recordings.actions import finish_recording
from rostrum.recordings.models import Recording
from rostrum.recordings.spans import Span
from rostrum.rooms.features.slides.commands import AddDocument
from rostrum.rooms.features.slides.facts import DocumentAdded
from rostrum.rooms.wire import SYSTEM
from tests.people import Person
from tests.rooms.sample_files import sample
from tests.rooms.stored import StoredRoom

MINUTE = 60_000
FILM = b"a film"
POSTER = b"a poster"


def begun(person: Person, *, title: str = "Spring update", number: int = 1, room: str = "") -> Recording:
    """In `room`; without one, in one that is there no more."""
    account = Account.objects.get(id=person.account_member.account_id)
    return Recording.objects.create(
        account=account,
        event=Event.objects.filter(room_id=room).first(),
        room_id=RoomId(room) if room else new_room_id(),
        began_with=number,
        session=1,
        title=title,
        language="en",
        layout="speaker",
        began_at=now_ms(),
    )


def kept(
    person: Person, *, title: str = "Spring update", number: int = 1, minutes: int = 2, room: str = ""
) -> Recording:
    """Whole, with its file and poster in their places."""
    recording = begun(person, title=title, number=number, room=room)
    shelf.folder_of(recording.id).mkdir(parents=True)
    shelf.media_of(recording.id).write_bytes(FILM)
    shelf.poster_of(recording.id).write_bytes(POSTER)
    spans = (Span(recording.began_at, recording.began_at + minutes * MINUTE, 0),)
    finish_recording(recording, spans=spans, size=len(FILM), duration_ms=minutes * MINUTE, width=1280, height=720)
    recording.refresh_from_db()
    return recording


def slides_in(room: StoredRoom, person: Person, *texts: str) -> File:
    """A document of these pages, to which the room has a link."""
    added = DocumentAdded.model_validate_json(sample("document_added"))
    account = Account.objects.get(id=person.account_member.account_id)
    file = File.objects.create(
        id=FileId(added.document),
        account=account,
        name=added.name,
        ending="pdf",
        kind="document",
        bytes=1,
        state="ready",
    )
    made = made_of(file.id)
    (made / "text.json").write_text(json.dumps(texts))
    for page in range(1, len(texts) + 1):
        (made / f"page-{page}.jpg").write_bytes(b"page %d" % page)
    FileLink.objects.create(key=added.key, file=file, room=room.room, expires_at=clock.now())
    room.do(SYSTEM, AddDocument(document=added.model_copy(update={"pages": len(texts)})))
    return file
