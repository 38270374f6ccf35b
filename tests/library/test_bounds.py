"""A small file that becomes a large one is made no larger than what it may take."""

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from rostrum.library import shelf
from rostrum.library.confined import Bounds, ProgramFailed, WroteTooMuch, run
from rostrum.library.ffmpeg import MOST_SECONDS, contents_of, make_playable
from rostrum.library.formats import MOST_FILM_BYTES, MOST_PAGES, MOST_PAGES_BYTES
from tests.library.documents import noisy_pdf
from tests.library.making import made_usable
from tests.people import member_named


@pytest.mark.django_db(transaction=True)
def test_a_document_whose_pages_would_fill_the_disk_is_refused_by_that_word() -> None:
    content = noisy_pdf(MOST_PAGES)

    file = made_usable(member_named("Hana", plan="own").account, "Noise.pdf", content)

    assert len(content) * 100 < MOST_PAGES_BYTES
    assert (file.state, file.refusal, file.bytes) == ("refused", "becomes_too_large", 0)
    assert not shelf.folder_of(file.id).exists()


@pytest.mark.parametrize(
    "command",
    [("truncate", "--size=200K", "large"), ("sh", "-c", "head -c 200000 /dev/zero > large; exit $?")],
)
def test_a_program_that_writes_more_than_it_may_is_told_from_one_that_gave_up(
    tmp_path: Path, command: tuple[str, ...]
) -> None:
    with pytest.raises(ProgramFailed) as problem:
        run(command, folder=tmp_path, shown=tmp_path, bounds=Bounds(seconds=5, file_bytes=100_000))

    assert type(problem.value) is WroteTooMuch


@pytest.mark.parametrize("seconds", [MOST_SECONDS, 600])
def test_a_film_takes_no_more_than_its_share_however_rich_it_is(tmp_path: Path, seconds: int) -> None:
    noise = _noise(tmp_path, seconds=4)
    contents = contents_of(noise)
    assert contents is not None

    for _ in make_playable(noise, replace(contents, seconds=seconds), tmp_path):
        pass

    a_second = (tmp_path / "media.mp4").stat().st_size / 4
    assert a_second * seconds < MOST_FILM_BYTES


def _noise(folder: Path, *, seconds: int) -> Path:
    path = folder / "noise.avi"
    noise = f"nullsrc=size=320x180:rate=25:duration={seconds},geq=random(1)*255:128:128"
    command = ["ffmpeg", "-v", "error", "-f", "lavfi", "-i", noise, "-c:v", "mpeg4", "-q:v", "2", str(path)]
    subprocess.run(command, check=True)
    return path
