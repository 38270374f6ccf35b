"""A replay is written beside its recording, and anew when something was erased from its room."""

import json
from typing import Any

import pytest

from rostrum.kit.clock import now
from rostrum.kit.ids import AccountId, RoomId
from rostrum.library.models import FileLink
from rostrum.library.shelf import forget_file
from rostrum.recordings import shelf
from rostrum.recordings.actions import finish_recording
from rostrum.recordings.models import Recording, RecordingWords
from rostrum.recordings.places import Placed
from rostrum.recordings.queries import recordings_of
from rostrum.recordings.replay.stale import find_stale_replays
from rostrum.recordings.replay.writing import write_next_replay
from rostrum.recordings.spans import Span
from rostrum.rooms.features.chat.commands import DeleteMessage, PostMessage
from rostrum.rooms.features.chat.state import WINDOW, ChatState
from rostrum.rooms.features.handouts.commands import AddHandout
from rostrum.rooms.features.handouts.facts import HandoutAdded
from rostrum.rooms.features.recording.commands import StartRecording
from rostrum.rooms.features.slides.commands import ShowPage
from rostrum.rooms.recorded import recordings_under_way, wanted_recording
from rostrum.rooms.wire import SYSTEM
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.made import MINUTE, begun, slides_in
from tests.rooms.cast import ANNA, HANA
from tests.rooms.sample_files import sample
from tests.rooms.stored import StoredRoom, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def recorded(host: Person, room: StoredRoom, *, lasting_ms: int = 5_001) -> Recording:
    """Until after what has happened there last."""
    recording = begun(host, room=room.room)
    shelf.folder_of(recording.id).mkdir(parents=True)
    shelf.media_of(recording.id).write_bytes(b"a film")
    spans = (Span(room.state.at + 1 - lasting_ms, room.state.at + 1, 0),)
    finish_recording(recording, spans=spans, size=6, duration_ms=lasting_ms, width=1280, height=720)
    return recording


# Any: JSON, as a browser has it.
def written(recording: Recording, name: str) -> Any:
    return json.loads((shelf.folder_of(recording.id) / "replay" / name).read_bytes())


def test_it_is_written_once_the_recording_is_whole(host: Person) -> None:
    room = live_stored_room()
    room.do(ANNA, PostMessage(text="Good evening"))
    recording = recorded(host, room)

    assert write_next_replay()

    index = written(recording, "index.json")
    assert (index["duration_ms"], [one["text"] for one in index["words"]]) == (5_001, ["Good evening"])
    assert index["gaps"] == []
    assert written(recording, "0.json")["from_ms"] == 0
    assert list(RecordingWords.objects.values_list("folded", flat=True)) == ["good evening"]
    assert not write_next_replay()


@pytest.mark.parametrize(
    ("words", "found"),
    [("GOOD evening", True), ("spring", True), ("вечер", True), ("autumn", False), ("good morning", False)],
)
def test_a_recording_is_found_by_what_was_said_in_it(host: Person, words: str, found: bool) -> None:
    room = live_stored_room()
    room.do(ANNA, PostMessage(text="Good evening"))
    room.do(ANNA, PostMessage(text="Добрый ВЕЧЕР"))
    recording = recorded(host, room)
    write_next_replay()
    account = AccountId(recording.account_id)

    assert [one.id for one in recordings_of(account, words=words)] == [recording.id] * found
    assert not recordings_of(AccountId("a_0000000000000000"), words=words)


def test_what_is_deleted_later_goes_from_it(host: Person) -> None:
    room = live_stored_room()
    room.do(ANNA, PostMessage(text="Something that must go"))
    recording = recorded(host, room)
    write_next_replay()
    chat = room.state.slices["chat"]
    assert isinstance(chat, ChatState)

    room.do(HANA, DeleteMessage(message=next(iter(chat.messages))))

    assert find_stale_replays() == 1
    assert write_next_replay()
    folder = shelf.folder_of(recording.id) / "replay"
    assert all(b"must go" not in file.read_bytes() for file in folder.iterdir())
    assert not RecordingWords.objects.exists()
    assert find_stale_replays() == 0


def test_a_room_says_what_it_wants_recorded_for_as_long_as_it_does() -> None:
    room = live_stored_room()
    assert recordings_under_way() == {}

    room.do(HANA, StartRecording())

    assert recordings_under_way() == {room.room: room.state.seq}
    wanted = wanted_recording(RoomId(room.room))
    assert wanted is not None
    assert (wanted.began_with, wanted.language, wanted.session) == (room.state.seq, "en", 1)


def test_all_that_was_written_can_be_read_back_beyond_what_a_room_shows_at_once(host: Person) -> None:
    room = live_stored_room()
    for number in range(WINDOW + 30):
        room.do(ANNA, PostMessage(text=f"Message {number}"))
    recording = recorded(host, room, lasting_ms=10 * MINUTE)

    assert write_next_replay()

    said = [message["text"] for message in written(recording, "chat.json")["messages"]]
    assert said == [f"Message {number}" for number in range(WINDOW + 30)]


def test_what_was_handed_out_and_where_pages_lay_is_known(host: Person) -> None:
    room = live_stored_room()
    handout = HandoutAdded.model_validate_json(sample("handout_added"))
    room.do(SYSTEM, AddHandout(handout=handout))
    recording = recorded(host, room)
    take = shelf.new_take(recording.id)
    take.add_place(Placed(room.state.at - 1_000, (0.0, 0.0, 0.5, 0.5)))
    shelf.keep_places(shelf.folder_of(recording.id), [take])

    assert write_next_replay()

    recording.refresh_from_db()
    assert recording.handed_out == [handout.handout]
    assert written(recording, "index.json")["places"] == [{"media_ms": 4_000, "page": [0.0, 0.0, 0.5, 0.5]}]


def titles(recording: Recording) -> list[str]:
    return [one["title"] for one in written(recording, "index.json")["chapters"] if one["tool"] == "slides"]


def write_anew(recording: Recording) -> None:
    Recording.objects.filter(id=recording.id).update(replayed_as_of=None, replay_due_at=now())
    assert write_next_replay()


def test_what_is_written_on_pages_is_found_when_the_document_is_deleted(host: Person, clock: StandingClock) -> None:
    room = live_stored_room()
    file = slides_in(room, host, "Welcome", "Never shown", "Prices\nand plans")
    clock.advance(seconds=10)
    room.do(HANA, ShowPage(document=file.id, page=3))
    clock.advance(seconds=10)
    room.do(HANA, PostMessage(text="See you"))
    recording = recorded(host, room, lasting_ms=MINUTE)
    write_next_replay()
    forget_file(file.id)
    file.delete()

    write_anew(recording)
    write_anew(recording)

    assert titles(recording) == ["Welcome", "Prices"]
    slides = RecordingWords.objects.filter(kind="slide").order_by("media_ms")
    assert [one.text for one in slides] == ["Welcome", "Prices and plans"]
    assert b"Never" not in b"".join(path.read_bytes() for path in shelf.folder_of(recording.id).rglob("*.json"))


def test_what_is_written_on_pages_is_found_when_the_link_of_the_room_is_over(
    host: Person, clock: StandingClock
) -> None:
    room = live_stored_room()
    slides_in(room, host, "Welcome")
    clock.advance(seconds=10)
    room.do(HANA, PostMessage(text="See you"))
    recording = recorded(host, room, lasting_ms=MINUTE)
    FileLink.objects.all().delete()

    write_anew(recording)

    assert titles(recording) == ["Welcome"]


def test_a_page_is_had_under_a_key_of_the_recordings_own_which_opens_nothing_else(
    host: Person, clock: StandingClock
) -> None:
    room = live_stored_room()
    slides_in(room, host, "Welcome")
    handout = HandoutAdded.model_validate_json(sample("handout_added"))
    room.do(SYSTEM, AddHandout(handout=handout))
    clock.advance(seconds=10)
    room.do(HANA, PostMessage(text="See you"))
    recording = recorded(host, room, lasting_ms=MINUTE)

    write_next_replay()

    folder = shelf.folder_of(recording.id)
    (key,) = {one["key"] for one in written(recording, "index.json")["chapters"] if one["tool"] == "slides"}
    assert (folder / "shown" / key / "page-1.jpg").read_bytes() == b"page 1"
    assert b"Welcome" in (folder / "replay" / "index.json").read_bytes()
    told = b"".join(path.read_bytes() for path in (folder / "replay").iterdir()).decode()
    assert key in told
    assert [public for public in (FileLink.objects.get().key, handout.key) if public in told] == []
    assert FileLink.objects.get().key not in [path.name for path in (folder / "shown").iterdir()]


def test_pages_that_an_older_release_kept_are_kept_anew(host: Person, clock: StandingClock) -> None:
    room = live_stored_room()
    file = slides_in(room, host, "Welcome")
    key = FileLink.objects.get().key
    clock.advance(seconds=10)
    room.do(HANA, PostMessage(text="See you"))
    recording = recorded(host, room, lasting_ms=MINUTE)
    for beside in ("shown", "original"):
        (shelf.folder_of(recording.id) / beside / key).mkdir(parents=True)
        (shelf.folder_of(recording.id) / beside / key / "page-1.jpg").write_bytes(b"kept")
    forget_file(file.id)
    file.delete()

    write_anew(recording)
    write_anew(recording)

    (chapter,) = (one for one in written(recording, "index.json")["chapters"] if one["tool"] == "slides")
    assert chapter["key"] != key
    kept = shelf.folder_of(recording.id) / "shown" / chapter["key"] / "page-1.jpg"
    assert kept.read_bytes() == b"kept"
