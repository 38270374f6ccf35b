"""The program that makes a file usable is killed, as on a machine that is out of memory: the file is not blamed at once."""

import os
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from rostrum.accounts.models import Account
from rostrum.kit import clock
from rostrum.library import shelf
from rostrum.library.conversion import MEDIA, MOST_ATTEMPTS, convert_next
from rostrum.library.models import File
from tests.library.documents import clip
from tests.library.making import uploaded
from tests.people import member_named

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def film(tmp_path: Path) -> File:
    account: Account = member_named("Hana", plan="own").account
    return uploaded(account, "Film.mp4", clip(tmp_path, "film.mp4").read_bytes())


@pytest.fixture
def killed_ffmpeg(film: File, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[int], None]:
    """The real one, once it was killed so many times."""
    real, folder = shutil.which("ffmpeg"), tmp_path / "killing"
    folder.mkdir()

    def kill(times: int) -> None:
        script = folder / "ffmpeg"
        begun = f'echo >> "{folder}/begun"\n[ "$(wc -l < "{folder}/begun")" -gt {times} ] || kill -KILL $$\n'
        script.write_text(f'#!/bin/sh\n{begun}exec {real} "$@"\n')
        script.chmod(0o700)
        monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")

    return kill


def tried(file: File, *, minute: int) -> tuple[str, str, int]:
    now = datetime.now(UTC) + timedelta(minutes=minute)
    with clock.use_clock(lambda: now):
        assert convert_next(MEDIA)
    file.refresh_from_db()
    return file.state, file.refusal, file.attempts


def test_a_file_whose_program_was_killed_waits_and_is_made_usable_then(
    film: File, killed_ffmpeg: Callable[[int], None]
) -> None:
    killed_ffmpeg(1)

    assert tried(film, minute=0) == ("waiting", "", 1)
    assert not convert_next(MEDIA), "a pause first"
    assert tried(film, minute=1) == ("ready", "", 2)


def test_a_file_whose_program_was_killed_over_and_over_is_refused(
    film: File, killed_ffmpeg: Callable[[int], None]
) -> None:
    killed_ffmpeg(MOST_ATTEMPTS)

    ends = [tried(film, minute=minute) for minute in range(MOST_ATTEMPTS)]

    assert ends == [("waiting", "", 1), ("waiting", "", 2), ("refused", "unreadable", 3)]
    assert not shelf.folder_of(film.id).exists()
