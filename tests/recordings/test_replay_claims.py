"""Workers that want the same replay at once, that sleep too long, and that cannot write it now."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import pairwise

import pytest
from django.db import connections

from rostrum.kit.pauses import LONGEST_PAUSE
from rostrum.recordings import shelf
from rostrum.recordings.models import Recording
from rostrum.recordings.replay import writing
from rostrum.recordings.replay.stale import find_stale_replays
from rostrum.recordings.replay.writing import write_next_replay
from rostrum.rooms.features.chat.commands import DeleteMessage, PostMessage
from rostrum.rooms.features.chat.state import ChatState
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.made import kept
from tests.rooms.cast import ANNA, HANA
from tests.rooms.stored import StoredRoom, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
WORKERS, ROUNDS = 4, 5
MINUTES = 5
LONG_SECONDS = LONGEST_PAUSE.total_seconds() + 1


@pytest.fixture
def room() -> StoredRoom:
    room = live_stored_room()
    room.do(ANNA, PostMessage(text="Good evening"))
    return room


def files_of(recording: Recording) -> list[str]:
    return sorted(
        str(path.relative_to(shelf.folder_of(recording.id))) for path in shelf.folder_of(recording.id).rglob("*")
    )


WHOLE = [
    *("media.mp4", "poster.jpg", "replay", *(f"replay/{minute}.json" for minute in range(MINUTES))),
    *("replay/chat.json", "replay/index.json"),
]


@contextmanager
def no_folder(recording: Recording) -> Iterator[None]:
    """Nothing can be written there: as on a disk that is full, also for who may do everything."""
    folder = shelf.folder_of(recording.id)
    aside = folder.rename(folder.with_suffix(".aside"))
    folder.write_bytes(b"")
    yield
    folder.unlink()
    aside.rename(folder)


def written_at_once() -> int:
    """By how many of `WORKERS`."""
    start = threading.Barrier(WORKERS)
    written: list[bool] = []

    def race() -> None:
        start.wait()
        try:
            written.append(write_next_replay())
        finally:
            connections.close_all()

    workers = [threading.Thread(target=race) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return written.count(True)


def test_of_workers_that_want_it_at_once_one_writes_it_whole(host: Person, room: StoredRoom) -> None:
    recording = kept(host, minutes=MINUTES, room=room.room)
    made = []

    for _ in range(ROUNDS):
        Recording.objects.update(replayed_as_of=None, replay_due_at=recording.replay_due_at)
        made.append((written_at_once(), files_of(recording)))

    assert made == [(1, WHOLE)] * ROUNDS


def test_a_worker_that_is_at_it_has_it_alone(host: Person, room: StoredRoom, clock: StandingClock) -> None:
    kept(host, room=room.room)

    assert writing._claim()

    assert not write_next_replay()


def test_what_a_killed_worker_began_is_written_by_another_and_nothing_is_left_lying(
    host: Person, room: StoredRoom, clock: StandingClock
) -> None:
    recording = kept(host, minutes=MINUTES, room=room.room)
    killed = writing._claim()
    assert killed
    half = shelf.draft_of(recording.id, "replay", killed.replay_claim) / "replay"
    half.mkdir(parents=True)
    (half / "0.json").write_bytes(b"half a min")
    clock.advance(seconds=writing.CLAIM.total_seconds() + 1)

    assert write_next_replay()

    assert files_of(recording) == WHOLE


def test_a_worker_that_slept_past_its_claim_changes_nothing(
    host: Person, room: StoredRoom, clock: StandingClock
) -> None:
    recording = kept(host, minutes=MINUTES, room=room.room)
    sleeper = writing._claim()
    assert sleeper
    clock.advance(seconds=writing.CLAIM.total_seconds() + 1)
    assert write_next_replay()
    recording.refresh_from_db()
    clock.advance(seconds=1)

    writing.write_replay(sleeper)

    assert Recording.objects.get().replayed_at == recording.replayed_at
    assert files_of(recording) == WHOLE


def test_what_could_not_be_written_again_and_again_is_written_once_it_can_be(
    host: Person, room: StoredRoom, clock: StandingClock
) -> None:
    recording = kept(host, minutes=MINUTES, room=room.room)
    with no_folder(recording):
        for _ in range(5):
            with pytest.raises(NotADirectoryError):
                write_next_replay()
            clock.advance(seconds=LONG_SECONDS)

    assert write_next_replay()

    assert files_of(recording) == WHOLE


def test_what_cannot_be_written_keeps_no_other_waiting_and_is_tried_ever_more_seldom(
    host: Person, room: StoredRoom, clock: StandingClock
) -> None:
    broken = kept(host, room=room.room)
    others = [kept(host, number=number, room=room.room) for number in (2, 3)]
    tried = []
    with no_folder(broken):
        with pytest.raises(NotADirectoryError):
            write_next_replay()
        written = [write_next_replay() for _ in range(3)]
        for minute in range(180):
            clock.advance(minutes=1)
            try:
                write_next_replay()
            except NotADirectoryError:
                tried.append(minute)

    assert written == [True, True, False]
    assert all(shelf.folder_of(other.id).joinpath("replay", "index.json").exists() for other in others)
    pauses = [later - earlier for earlier, later in pairwise(tried)]
    assert pauses == sorted(pauses)
    assert len(tried) < 12


def test_what_was_erased_goes_at_once_however_often_it_could_not_be_written_before(
    host: Person, room: StoredRoom, clock: StandingClock
) -> None:
    recording = kept(host, room=room.room)
    with no_folder(recording):
        for _ in range(4):
            with pytest.raises(NotADirectoryError):
                write_next_replay()
            clock.advance(seconds=LONG_SECONDS)
    assert write_next_replay()
    chat = room.state.slices["chat"]
    assert isinstance(chat, ChatState)
    room.do(HANA, DeleteMessage(message=next(iter(chat.messages))))

    assert find_stale_replays() == 1

    assert write_next_replay()
