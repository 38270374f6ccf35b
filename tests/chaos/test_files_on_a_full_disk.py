"""A disk that is full while a file of the library is made usable, and afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingUnixStreamServer

import pytest
from django.conf import settings as of_tests
from pytest_django import Settings
from structlog.testing import capture_logs

from rostrum.accounts.models import Account
from rostrum.kit import clock
from rostrum.library import shelf
from rostrum.library.conversion import DOCUMENTS, MEDIA, convert_next
from rostrum.library.models import File
from tests.library.documents import clip, crowded_pdf, office
from tests.library.making import uploaded
from tests.people import member_named
from tests.served import served
from tests.small_disk import MEGABYTE, SmallDisk, small_disk

pytestmark = [pytest.mark.chaos, pytest.mark.django_db]


@pytest.fixture
def disk() -> Iterator[SmallDisk]:
    with small_disk(of_tests.HOME / "files", megabytes=128) as mounted:
        yield mounted


@pytest.fixture
def account() -> Account:
    return member_named("Hana", plan="own").account


def content_of(name: str, folder: Path) -> bytes:
    match name:
        case "Film.webm":
            return clip(folder, name, "-c:v", "libvpx", "-c:a", "libvorbis", seconds=20).read_bytes()
        case "Talk.odp":
            return office(folder / "made", "odp", pages=3).read_bytes()
        case _:
            return crowded_pdf(100)


def tried(file: File, *, minute: int) -> tuple[str, str, int]:
    now = datetime.now(UTC) + timedelta(minutes=minute)
    with clock.use_clock(lambda: now):
        for lane in (DOCUMENTS, MEDIA):
            convert_next(lane)
    file.refresh_from_db()
    return file.state, file.refusal, file.attempts


@contextmanager
def filled_meanwhile(disk: SmallDisk, free_bytes: int, folder: Path) -> Iterator[str]:
    """A scanner during whose work others fill the disk."""

    class Scanner(BaseRequestHandler):
        def handle(self) -> None:
            disk.leave(free_bytes)
            self.request.sendall(b"stream: OK\0")

    socket = str(folder / "clamd.ctl")
    with served(ThreadingUnixStreamServer(socket, Scanner)):
        yield socket


@pytest.mark.parametrize("free_bytes", [0, 100_000])
@pytest.mark.parametrize("name", ["Book.pdf", "Talk.odp", "Film.webm"])
def test_a_file_that_finds_the_disk_full_waits_until_it_has_room(
    account: Account, disk: SmallDisk, tmp_path: Path, settings: Settings, name: str, free_bytes: int
) -> None:
    content = content_of(name, tmp_path)
    file = uploaded(account, name, content)

    with filled_meanwhile(disk, free_bytes, tmp_path) as settings.CLAMD:
        for minute in range(4):
            disk.leave(shelf.ENOUGH_BYTES + MEGABYTE)
            assert tried(file, minute=minute) == ("waiting", "", 0)
    assert shelf.original_of(file.id, file.ending).read_bytes() == content

    settings.CLAMD = ""
    disk.leave(shelf.ENOUGH_BYTES + MEGABYTE)
    assert tried(file, minute=5) == ("ready", "", 1)


def test_no_file_is_taken_up_while_the_disk_is_nearly_full(account: Account, disk: SmallDisk, tmp_path: Path) -> None:
    file = uploaded(account, "Talk.odp", content_of("Talk.odp", tmp_path))
    disk.leave(shelf.ENOUGH_BYTES - MEGABYTE)

    with capture_logs() as logs:
        assert [tried(file, minute=minute) for minute in range(60, 64)] == [("waiting", "", 0)] * 4
        assert not (shelf.folder_of(file.id) / "work").exists()
    assert [line["event"] for line in logs] == ["converter_waits_for_disk"]

    disk.leave(shelf.ENOUGH_BYTES + MEGABYTE)
    assert tried(file, minute=70) == ("ready", "", 1)


def test_a_file_that_cannot_be_read_is_refused_at_once_when_there_is_room(account: Account, disk: SmallDisk) -> None:
    file = uploaded(account, "Film.mp4", b"no film at all")

    assert disk.free > shelf.ENOUGH_BYTES
    assert tried(file, minute=0) == ("refused", "unreadable", 1)
