"""A disk that is full while something is recorded, and afterwards."""

import asyncio
import base64
import os
import signal
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from rostrum.recordings import shelf
from rostrum.recordings.cutting.programs import ProgramKilled
from rostrum.recordings.finishing import NoRoom, probe, put_together
from rostrum.recordings.models import Recording
from rostrum.recordings.recorder.browser import Settings, Tab
from rostrum.recordings.recorder.database import in_database
from rostrum.recordings.recorder.job import Job
from rostrum.recordings.recorder.taking import Taking
from rostrum.recordings.recorder.told import Moment, Piece
from rostrum.recordings.shelf import Take
from rostrum.recordings.spans import Span
from rostrum.rooms.features.recording.facts import Trouble
from tests.people import Person, member_named, signed_in
from tests.recordings.made import begun
from tests.site.seen import processes_with, until
from tests.small_disk import MEGABYTE, SmallDisk, small_disk

T = 1_000_000
SECONDS = 4
WITHIN_SECONDS = 30

pytestmark = pytest.mark.chaos


@pytest.fixture
def host(db: None) -> Person:
    return signed_in(member_named("Hana"))


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    with small_disk(shelf.root(), megabytes=96) as mounted:
        yield mounted


@pytest.fixture
def recording(host: Person) -> Recording:
    return begun(host)


def captured(path: Path, *, seconds: int = SECONDS, picture: str = "testsrc=size=320x180:rate=25") -> bytes:
    """As a browser hands it over."""
    made = ["-f", "lavfi", "-i", picture, "-f", "lavfi", "-i", "anoisesrc=sample_rate=48000:amplitude=0.3"]
    coded = [
        "-c:v",
        "libx264",
        "-preset",
        "ultrafast",
        "-g",
        "50",
        "-pix_fmt",
        "yuv420p",
        "-c:a",
        "libopus",
        "-b:a",
        "8k",
    ]
    subprocess.run(["ffmpeg", "-v", "error", *made, "-t", str(seconds), *coded, "-y", str(path)], check=True)
    return path.read_bytes()


def repeated(content: bytes, folder: Path, *, times: int) -> bytes:
    """The same again and again, as one capture."""
    one, long = folder / "one.mkv", folder / "long.mkv"
    one.write_bytes(content)
    copied = ["-stream_loop", str(times - 1), "-i", str(one), "-c", "copy", "-y", str(long)]
    subprocess.run(["ffmpeg", "-v", "error", *copied], check=True)
    return long.read_bytes()


def kept_take(recording: Recording, content: bytes, *, seconds: int = SECONDS) -> Take:
    """Of a recorder that was killed."""
    take = shelf.new_take(recording.id)
    take.raw.write_bytes(content)
    take.keep_spans([Span(T, T + 1_000 * seconds, 0)])
    return take


async def test_takes_are_kept_as_they_are_until_there_is_room_to_put_them_together(
    recording: Recording, disk: SmallDisk, tmp_path: Path
) -> None:
    content = captured(tmp_path / "captured.mkv")
    takes = [kept_take(recording, content), kept_take(recording, content)]
    disk.leave(MEGABYTE)

    with pytest.raises(NoRoom):
        await put_together(recording.id, whole=None)

    assert [take.raw.read_bytes() for take in takes] == [content, content]
    disk.leave(60 * MEGABYTE)
    finished = await put_together(recording.id, whole=None)
    assert finished is not None
    assert [span.began_by for span in finished.spans] == [None, "lost"]
    assert abs(finished.duration_ms - 2_000 * SECONDS) < 300


async def test_a_disk_that_fills_while_they_are_put_together_breaks_no_take(
    recording: Recording, disk: SmallDisk, tmp_path: Path
) -> None:
    """The sound takes more room in an MP4: more than was asked for before."""
    content = repeated(
        captured(tmp_path / "captured.mkv", picture="color=black:size=64x36:rate=1"), tmp_path, times=160
    )
    kept_take(recording, content, seconds=160 * SECONDS)
    disk.leave(len(content) + 9 * MEGABYTE)

    with pytest.raises(NoRoom):
        await put_together(recording.id, whole=None)

    assert shelf.takes_of(recording.id)[0].raw.read_bytes() == content


async def test_a_program_that_is_killed_while_they_are_put_together_breaks_no_take(
    recording: Recording, tmp_path: Path
) -> None:
    content = repeated(
        captured(tmp_path / "captured.mkv", picture="color=black:size=64x36:rate=1"), tmp_path, times=160
    )
    take = kept_take(recording, content, seconds=160 * SECONDS)
    putting = asyncio.create_task(put_together(recording.id, whole=None))
    await until(lambda: bool(processes_with(str(take.raw))))

    for process in processes_with(str(take.raw)):
        os.kill(process, signal.SIGKILL)

    with pytest.raises(ProgramKilled):
        await putting
    assert take.raw.read_bytes() == content


async def test_a_take_that_cannot_be_read_is_still_none(recording: Recording, disk: SmallDisk) -> None:
    kept_take(recording, b"nothing that ffmpeg knows" * 100)

    assert await put_together(recording.id, whole=None) is None


async def test_a_take_ends_in_good_order_while_there_is_some_room_left(
    recording: Recording, disk: SmallDisk, tmp_path: Path
) -> None:
    content = captured(tmp_path / "captured.mkv")
    disk.leave(shelf.KEPT_BYTES - MEGABYTE)

    take, told = await taken(recording, content)

    assert told == ["disk_full"]
    assert take.raw.read_bytes() == content
    finished = await put_together(recording.id, whole=None)
    assert finished is not None
    assert abs(finished.duration_ms - 1_000 * SECONDS) < 300


async def test_what_fitted_on_a_disk_that_is_full_to_the_last_byte_is_kept(
    recording: Recording, disk: SmallDisk, tmp_path: Path
) -> None:
    content = captured(tmp_path / "captured.mkv", seconds=20)
    disk.leave(len(content) // 2)

    take, told = await taken(recording, content)

    assert told == ["disk_full"]
    assert take.raw.stat().st_size > len(content) // 4
    disk.leave(60 * MEGABYTE)
    finished = await put_together(recording.id, whole=None)
    assert finished is not None
    assert 4_000 < finished.duration_ms < 16_000


async def taken(recording: Recording, content: bytes) -> tuple[Take, list[Trouble | None]]:
    """By a page that hands over `content` bit by bit, and then nothing; what the room was told."""
    told: list[Trouble | None] = []

    async def tell(trouble: Trouble | None) -> None:
        told.append(trouble)

    tab = Tab(lambda: Settings(room="", ticket="", language="en", layout="speaker", purpose="recording"))
    taking = Taking(shelf.new_take(recording.id), tell, time.monotonic() + WITHIN_SECONDS)
    running = asyncio.create_task(taking.run(tab))
    await tab.told.put(Moment(kind="started", at=T))
    step = max(1, len(content) // 20)
    for number, start in enumerate(range(0, len(content), step)):
        piece = base64.b64encode(content[start : start + step]).decode()
        await tab.told.put(Piece(kind="piece", at=T + 200 * number, data=piece))
    await asyncio.wait_for(running, WITHIN_SECONDS)
    return taking.take, told


@pytest.mark.django_db(transaction=True)
async def test_hosts_see_what_a_recording_waits_for_until_it_is_made(disk: SmallDisk, tmp_path: Path) -> None:
    recording = await in_database(lambda: begun(signed_in(member_named("Hana"))))
    kept_take(recording, captured(tmp_path / "captured.mkv"))
    disk.leave(MEGABYTE)
    job = Job(recording)
    job.end()

    running = asyncio.create_task(job.run())

    await in_state(recording, "recording", "no_room")
    disk.leave(60 * MEGABYTE)
    await asyncio.wait_for(running, WITHIN_SECONDS)
    await in_state(recording, "ready", "")
    assert (await probe(shelf.media_of(recording.id))).format.duration > SECONDS - 1


@pytest.mark.django_db(transaction=True)
async def test_a_recorder_that_ends_does_not_wait_for_room(disk: SmallDisk, tmp_path: Path) -> None:
    recording = await in_database(lambda: begun(signed_in(member_named("Hana"))))
    kept_take(recording, captured(tmp_path / "captured.mkv"))
    disk.leave(MEGABYTE)
    job = Job(recording)
    job.end()
    running = asyncio.create_task(job.run())
    await in_state(recording, "recording", "no_room")

    job.hand_over()

    await asyncio.wait_for(running, 1)
    assert shelf.takes_of(recording.id)


async def in_state(recording: Recording, state: str, problem: str) -> None:
    async with asyncio.timeout(WITHIN_SECONDS):
        while True:
            await in_database(recording.refresh_from_db)
            if (recording.state, recording.problem) == (state, problem):
                return
            await asyncio.sleep(0.05)  # asked again, not waited out
