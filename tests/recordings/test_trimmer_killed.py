"""Workers that are killed in the middle of a film, that sleep too long, and that want the same one at once."""

import json
import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from django.db import connections

from rostrum.kit.clock import now
from rostrum.recordings import shelf, trimmer
from rostrum.recordings.cutting.passages import Passage
from rostrum.recordings.models import Recording, Trim
from rostrum.recordings.trimmer import CLAIM, trim_next
from rostrum.recordings.trimming import trim_recording
from tests.clock import StandingClock
from tests.journeys.recorded import Recorded
from tests.people import Person
from tests.recordings.filmed import LIKE_THE_RECORDER, film_at, filmed
from tests.recordings.made import kept

pytestmark = pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
MIDDLE = Passage(3000, 6900)
"""Ends between two key frames: something has to be encoded."""
WORKERS, ROUNDS = 6, 10

_WORK = """
import json, sys
import django
from django.conf import settings
for alias, name in json.loads(sys.argv[1]).items():
    settings.DATABASES[alias]["NAME"] = name
django.setup()
from rostrum.recordings.trimmer import trim_next
trim_next()
"""


@pytest.fixture
def recording(host: Person, tmp_path: Path) -> Recording:
    return filmed(host, film_at(tmp_path / "film.mp4", *LIKE_THE_RECORDER))


def slow_ffmpeg(folder: Path) -> Path:
    """The real one, which reads no faster than a film is played. It leaves its process's number beside itself."""
    real = shutil.which("ffmpeg")
    folder.mkdir()
    script = folder / "ffmpeg"
    script.write_text(f'#!/bin/sh\necho $$ > "{folder}/began.draft"\nmv "{folder}/began.draft" "{folder}/began"\n')
    with script.open("a") as more:
        more.write(f'exec {real} -re "$@"\n')
    script.chmod(0o700)
    return folder / "began"


@contextmanager
def a_worker(began: Path) -> Iterator[subprocess.Popen[bytes]]:
    # Each process of the tests has databases of its own.
    names = {one.alias: str(one.settings_dict["NAME"]) for one in connections.all()}
    environment = {
        **os.environ,
        "PATH": f"{began.parent}:{os.environ['PATH']}",
        "DJANGO_SETTINGS_MODULE": "rostrum.site.settings",
    }
    worker = subprocess.Popen([sys.executable, "-c", _WORK, json.dumps(names)], env=environment)
    try:
        yield worker
    finally:
        worker.kill()
        worker.wait()


def comes(path: Path) -> bool:
    until = time.monotonic() + 30
    while not path.exists() and time.monotonic() < until:
        time.sleep(0.01)  # a foreign process tells nobody how far it is
    return path.exists()


def is_running(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except FileNotFoundError:
        return False


def ends(process: int) -> bool:
    until = time.monotonic() + 30
    while is_running(process) and time.monotonic() < until:
        time.sleep(0.01)  # nobody's child any more
    return not is_running(process)


def files_of(recording: Recording) -> list[str]:
    return sorted(path.name for path in shelf.folder_of(recording.id).iterdir())


def test_a_film_whose_worker_was_killed_at_it_is_made_anew_and_nothing_is_left_lying(
    recording: Recording, tmp_path: Path
) -> None:
    trim_recording(recording, [MIDDLE])
    began = slow_ffmpeg(tmp_path / "slow")
    with a_worker(began) as worker:
        assert comes(began)
        encoder = int(began.read_text())
        worker.send_signal(signal.SIGKILL)
        assert worker.wait() == -signal.SIGKILL
        assert is_running(encoder)
    trim = Trim.objects.get()
    assert (trim.state, trim.tries, trim.has_original) == ("working", 1, True)
    assert (shelf.folder_of(recording.id) / "trimmed").exists()
    Trim.objects.update(claimed_until=now() - CLAIM)

    assert trim_next()

    recording.refresh_from_db()
    assert (Trim.objects.get().state, recording.duration_ms) == ("ready", 6100)
    assert abs(Recorded(shelf.media_of(recording.id)).seconds - 6.1) < 0.1
    assert files_of(recording) == ["media.mp4", "original.mp4", "poster.jpg", "replay"]
    assert ends(encoder)


def claimed_at_once() -> int:
    """By how many of `WORKERS`."""
    start = threading.Barrier(WORKERS)
    claimed: list[Trim] = []

    def race() -> None:
        start.wait()
        try:
            claimed.extend(filter(None, [trimmer._claim()]))
        finally:
            connections.close_all()

    workers = [threading.Thread(target=race) for _ in range(WORKERS)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    return len(claimed)


def test_of_workers_that_want_it_at_once_one_has_it(host: Person) -> None:
    recording = kept(host)
    Trim.objects.create(recording=recording, cuts=[[3000, 6000]])
    claims = []

    for _ in range(ROUNDS):
        Trim.objects.update(state="asked", claimed_until=None)
        claims.append(claimed_at_once())

    assert claims == [1] * ROUNDS


def test_a_worker_that_slept_past_its_claim_changes_nothing(recording: Recording, clock: StandingClock) -> None:
    trim_recording(recording, [MIDDLE])
    whole = shelf.media_of(recording.id).read_bytes()
    sleeper = trimmer._claim()
    clock.advance(seconds=CLAIM.total_seconds() + 1)
    assert sleeper
    assert trim_next()
    made, files = shelf.media_of(recording.id).read_bytes(), files_of(recording)

    trimmer._make(sleeper)
    trimmer._fail(sleeper, "unreadable")

    assert (shelf.media_of(recording.id).read_bytes(), files_of(recording)) == (made, files)
    assert shelf.original_of(recording.id).read_bytes() == whole
    assert Trim.objects.get().state == "ready"
