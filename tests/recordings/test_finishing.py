"""Two recorders want to finish one recording: one has it, and the other destroys nothing of it."""

import asyncio
import subprocess
from functools import partial
from pathlib import Path

import pytest

from rostrum.kit.claims import CLAIM
from rostrum.recordings import shelf
from rostrum.recordings.actions import finish_recording, give_up_recording, tell_recording_waits
from rostrum.recordings.claiming import claim_recordings
from rostrum.recordings.finishing import put_together
from rostrum.recordings.models import Recording
from rostrum.recordings.recorder.database import in_database
from rostrum.recordings.recorder.job import Job
from rostrum.recordings.shelf import Take
from rostrum.recordings.spans import Span
from rostrum.recordings.tidying import forget_stray_takes
from tests.clock import StandingClock
from tests.people import Person, member_named, signed_in
from tests.recordings.made import begun, kept
from tests.recordings.test_trimmer_killed import slow_ffmpeg
from tests.site.seen import until

pytestmark = pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
ONE, OTHER = "recorder-one", "recorder-two"
SECONDS = 3
WITHIN_SECONDS = 30
LATER = CLAIM.total_seconds() + 1


@pytest.fixture(scope="session")
def captured(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """As a browser hands it over."""
    path = tmp_path_factory.mktemp("captured") / "captured.mkv"
    made = ["-f", "lavfi", "-i", "testsrc=size=320x180:rate=25", "-f", "lavfi", "-i", "anoisesrc=sample_rate=48000"]
    coded = ["-c:v", "libx264", "-preset", "ultrafast", "-g", "25", "-pix_fmt", "yuv420p", "-c:a", "libopus"]
    subprocess.run(["ffmpeg", "-v", "error", *made, "-t", str(SECONDS), *coded, "-y", str(path)], check=True)
    return path.read_bytes()


def left_take(recording: Recording, content: bytes) -> Take:
    """Of a recorder that was killed."""
    take = shelf.new_take(recording.id)
    take.raw.write_bytes(content)
    take.keep_spans([Span(recording.began_at, recording.began_at + 1000 * SECONDS, 0)])
    return take


def hers(content: bytes) -> Recording:
    """With two takes."""
    recording = begun(signed_in(member_named("Hana")))
    left_take(recording, content)
    left_take(recording, content)
    return recording


def claimed(by: str) -> Recording:
    (recording,) = claim_recordings(by, most=1)
    return recording


def files_of(recording: Recording) -> list[str]:
    return sorted(path.name for path in shelf.folder_of(recording.id).iterdir())


TAKES = ["take-1.json", "take-1.mkv", "take-2.json", "take-2.mkv"]


async def state_of(recording: Recording) -> str:
    await in_database(recording.refresh_from_db)
    return recording.state


def test_a_recorder_whose_recording_another_has_taken_can_neither_finish_it_nor_give_it_up(
    host: Person, clock: StandingClock
) -> None:
    take = left_take(begun(host), b"a take")
    loser = claimed(ONE)
    clock.advance(seconds=LATER)
    assert claimed(OTHER).id == loser.id

    give_up_recording(loser)
    finish_recording(loser, spans=(), size=1, duration_ms=1, width=1, height=1)
    tell_recording_waits(loser, "unreadable")

    (row,) = Recording.objects.all()
    assert (row.state, row.problem, row.claimed_by) == ("recording", "", OTHER)
    assert take.raw.exists()


def test_what_another_has_finished_is_not_given_up(host: Person, clock: StandingClock) -> None:
    recording = kept(host)

    give_up_recording(recording)

    assert Recording.objects.get().state == "ready"
    assert shelf.media_of(recording.id).exists()


async def test_a_job_that_leaves_while_it_puts_together_changes_no_row_and_removes_no_file(
    captured: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = await in_database(partial(hers, captured))
    began = slow_ffmpeg(tmp_path / "slow")
    monkeypatch.setenv("PATH", str(began.parent), prepend=":")
    job = Job(recording)
    job.end()
    running = asyncio.create_task(job.run())
    await until(began.exists)

    job.hand_over()

    await asyncio.wait_for(running, WITHIN_SECONDS)
    assert await state_of(recording) == "recording"
    assert files_of(recording) == TAKES


async def test_a_job_that_finds_nothing_left_where_another_has_finished_keeps_the_film(
    captured: bytes, clock: StandingClock
) -> None:
    recording = await in_database(partial(hers, captured))
    loser = Job(await in_database(partial(claimed, ONE)))
    clock.advance(seconds=LATER)
    winner = Job(await in_database(partial(claimed, OTHER)))
    for job in (winner, loser):
        job.end()

        await asyncio.wait_for(job.run(), WITHIN_SECONDS)

    assert await state_of(recording) == "ready"
    assert recording.duration_ms == pytest.approx(2000 * SECONDS, abs=300)
    assert files_of(recording) == ["media.mp4", "places", "poster.jpg"]


async def test_of_two_that_put_the_same_together_the_later_has_it_whole_and_no_take_is_thought_broken(
    captured: bytes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recording = await in_database(partial(hers, captured))
    began = slow_ffmpeg(tmp_path / "slow")
    monkeypatch.setenv("PATH", str(began.parent), prepend=":")
    earlier = asyncio.create_task(put_together(recording.id, whole=None))
    await until(began.exists)
    monkeypatch.undo()

    later = asyncio.create_task(put_together(recording.id, whole=None))
    lost, finished = await asyncio.gather(earlier, later, return_exceptions=True)

    assert isinstance(lost, Exception)
    assert finished is not None
    assert not isinstance(finished, BaseException)
    assert finished.duration_ms == pytest.approx(2000 * SECONDS, abs=300)
    assert [path for path in files_of(recording) if path in TAKES] == TAKES


def test_takes_whose_recorder_was_killed_once_the_film_was_whole_go_later(host: Person, captured: bytes) -> None:
    finished, under_way = kept(host), begun(host, number=2)
    shelf.poster_of(finished.id).unlink()
    shelf.media_of(finished.id).write_bytes(captured)
    Recording.objects.filter(id=finished.id).update(duration_ms=1000 * SECONDS)
    for recording in (finished, under_way):
        left_take(recording, captured)
        shelf.draft_of(recording.id, "film", "0").mkdir()

    assert forget_stray_takes() == 1

    assert files_of(finished) == ["media.mp4", "poster.jpg"]
    assert files_of(under_way) == ["film-0.draft", "take-1.json", "take-1.mkv"]
    assert forget_stray_takes() == 0


def test_what_lies_of_a_recording_that_was_given_up_goes_later(host: Person) -> None:
    recording = begun(host)
    left_take(recording, b"nothing that can be read")
    Recording.objects.update(state="empty")

    assert forget_stray_takes() == 1

    assert not shelf.folder_of(recording.id).exists()
