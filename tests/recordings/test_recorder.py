"""The process that captures: how many at once, who is told of what waits, and how long a browser that says nothing is waited for."""

import asyncio
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from pytest_django import Settings

from rostrum.kit.claims import Kept
from rostrum.kit.ids import RoomId
from rostrum.recordings.claiming import claim_recordings
from rostrum.recordings.recorder import browser
from rostrum.recordings.recorder.database import in_database
from rostrum.recordings.recorder.job import Job
from rostrum.recordings.recorder.patience import LONGEST_SECONDS, Patience
from rostrum.recordings.recorder.process import Recorder
from rostrum.recordings.recorder.recordings import Recordings
from rostrum.rooms.doors import post_command
from rostrum.rooms.features.recording.commands import StopRecording, TellRecording
from rostrum.rooms.features.recording.decide import FIRST_DOUBT_AFTER_MS
from rostrum.rooms.features.recording.state import RecordingState
from rostrum.rooms.features.streaming.state import StreamingState
from rostrum.rooms.queries import load_state
from rostrum.rooms.wire import Command
from rostrum.streaming.claiming import claim_rooms
from rostrum.streaming.streamer.streams import Streams
from tests.api.door import Door
from tests.api.open_door import opened_door
from tests.clock import StandingClock
from tests.people import Person, member_named, signed_in
from tests.recordings.made import begun
from tests.recordings.test_claiming import recorded_room
from tests.rooms.cast import HANA
from tests.rooms.stored import StoredRoom
from tests.served import served
from tests.site.seen import until
from tests.streaming.test_claiming import streamed_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
ONE = "recorder-one"
WITHIN_SECONDS = 10


class SlowJob:
    """Captures until it is told to end; is over when its claim was kept up thrice since."""

    def __init__(self) -> None:
        self.left = asyncio.Event()
        self.kept_up = asyncio.Semaphore(0)

    @property
    def is_capturing(self) -> bool:
        return not self.left.is_set()

    def end(self) -> None:
        self.left.set()

    def hand_over(self) -> None:
        self.left.set()

    async def run(self) -> None:
        await self.left.wait()
        for _ in range(3):
            await self.kept_up.acquire()


class SlowWork:
    """Of several that wait in their order."""

    name = "slow"

    def __init__(self, loop: asyncio.AbstractEventLoop, *keys: str) -> None:
        self.to_come = list(keys)
        self.jobs: dict[str, SlowJob] = {}
        self.over: set[str] = set()
        self.told: list[int] = []
        self._loop = loop

    def keep(self, recorder: str, keys: list[str]) -> Kept[str]:
        for job in self.jobs.values():
            if job.left.is_set():
                self._loop.call_soon_threadsafe(job.kept_up.release)
        return Kept(frozenset(keys) - self.over, frozenset(keys) & self.over)

    def claim(self, recorder: str, *, most: int) -> Sequence[tuple[str, SlowJob]]:
        begun, self.to_come = self.to_come[:most], self.to_come[most:]
        for key in begun:
            self.jobs[key] = SlowJob()
        return [(key, self.jobs[key]) for key in begun]

    def waiting(self) -> Sequence[tuple[RoomId, Command]]:
        self.told.append(len(self.to_come))
        return [(RoomId("123456789"), TellRecording(recording="0000000001", trouble="busy")) for _ in self.to_come]

    def let_go(self, recorder: str) -> None: ...


async def test_a_recorder_that_ends_keeps_its_claims_until_its_jobs_have_ended() -> None:
    stop, work = asyncio.Event(), SlowWork(asyncio.get_running_loop(), "one")
    working = asyncio.create_task(Recorder([work], most=1).work_until(stop))
    await until(lambda: "one" in work.jobs)

    stop.set()

    await asyncio.wait_for(working, WITHIN_SECONDS)


async def test_what_there_is_no_place_for_is_told_so_and_begins_when_another_has_ended(door: Door) -> None:
    stop, work = asyncio.Event(), SlowWork(asyncio.get_running_loop(), "one", "two")
    working = asyncio.create_task(Recorder([work], most=1).work_until(stop))
    await until(lambda: bool(work.told))
    assert (list(work.jobs), work.told) == (["one"], [1])
    await until(lambda: bool(door.given))
    assert door.given[0]["command"]["trouble"] == "busy"

    # It still has to be put together, which needs no browser.
    work.over.add("one")

    await until(lambda: "two" in work.jobs)
    stop.set()
    await asyncio.wait_for(working, WITHIN_SECONDS)


@pytest.fixture
def door(settings: Settings) -> Iterator[Door]:
    opened = Door()
    settings.DOORS = [f"http://127.0.0.1:{opened.server_port}"]
    settings.DOOR_SECRET = "knock"
    with served(opened):
        yield opened


@pytest.fixture
def open_rooms(db: None, settings: Settings) -> Iterator[None]:
    with opened_door(settings):
        yield


def recording_in(room: StoredRoom) -> RecordingState:
    part = load_state(RoomId(room.room)).slices["recording"]
    assert isinstance(part, RecordingState)
    return part


def troubles_in(room: StoredRoom) -> list[str]:
    part = load_state(RoomId(room.room)).slices["streaming"]
    assert isinstance(part, StreamingState)
    return list(part.troubles.values())


def test_a_host_reads_that_all_recorders_are_busy_instead_of_that_nobody_answers(
    host: Person, clock: StandingClock, open_rooms: None
) -> None:
    taken, waiting, stopped = (recorded_room(host, number) for number in ("123456781", "123456782", "123456783"))
    claim_recordings(ONE, most=1)
    stopped.do(HANA, StopRecording())
    clock.advance(seconds=3)

    for room, command in Recordings().waiting():
        post_command(room, command)

    running = recording_in(waiting).running
    assert running is not None
    assert running.trouble == "busy"
    assert (unmoved := recording_in(taken).running) is not None
    assert unmoved.light == "starting"


def test_another_recorder_has_the_time_to_take_it_up_before_anybody_is_told(
    host: Person, clock: StandingClock, open_rooms: None
) -> None:
    recorded_room(host)
    claim_recordings(ONE, most=0)

    assert Recordings().waiting() == []


def test_a_host_reads_that_a_stream_waits_for_a_place(host: Person, clock: StandingClock, open_rooms: None) -> None:
    taken, waiting = (streamed_room(host, number) for number in ("123456781", "123456782"))
    claim_rooms(ONE, most=1)

    for room, command in Streams().waiting():
        post_command(room, command)

    assert (troubles_in(taken), troubles_in(waiting)) == ([], ["busy"])


def test_a_recorder_that_is_there_tells_of_its_browser_before_the_room_doubts_that_it_is_there() -> None:
    assert Patience().seconds * 1000 < FIRST_DOUBT_AFTER_MS


def test_a_browser_has_twice_as_long_as_the_one_that_did_not_begin_and_no_more_once_one_has() -> None:
    waited = Patience()
    usual = waited.seconds

    for longer in (2, 4):
        waited.learn(has_bytes=False)
        assert waited.seconds == longer * usual
    for _ in range(10):
        waited.learn(has_bytes=False)
    assert waited.seconds == LONGEST_SECONDS
    waited.learn(has_bytes=True)
    assert waited.seconds == usual


async def test_a_browser_that_hangs_is_replaced_and_the_room_is_told(
    settings: Settings, door: Door, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Each question to it would be given up sooner than the browser is.
    monkeypatch.setattr(browser, "ANSWER_SECONDS", 0.01)
    starts = tmp_path / "starts"
    hanging = tmp_path / "chromium"
    hanging.write_text(f'#!/bin/sh\necho >> "{starts}"\nexec sleep 60\n')
    hanging.chmod(0o700)
    settings.CHROMIUM = str(hanging)
    recording = await in_database(lambda: begun(signed_in(member_named("Hana"))))
    job = Job(recording, Patience(first_seconds=0.1))

    running = asyncio.create_task(job.run())
    await until(lambda: starts.exists() and len(starts.read_text()) > 1)
    job.hand_over()
    await asyncio.wait_for(running, WITHIN_SECONDS)

    assert {given["command"]["trouble"] for given in door.given} == {"no_bytes"}
