"""A scanner that answers and cannot scan a file is not silent: the file is refused, and others do not wait for it."""

import random
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingUnixStreamServer

import pytest
from pytest_django import Settings

from rostrum.accounts.models import Account
from rostrum.kit import clock
from rostrum.library import shelf
from rostrum.library.conversion import DOCUMENTS, MOST_ATTEMPTS, convert_next
from rostrum.library.models import File
from rostrum.site.ports import free_ports
from tests.library.documents import pdf
from tests.library.making import uploaded
from tests.library.scanner import clamd
from tests.people import member_named
from tests.served import served

pytestmark = pytest.mark.django_db(transaction=True)

LIMIT_BYTES = 1024 * 1024


@pytest.fixture
def account() -> Account:
    return member_named("Hana", plan="own").account


@pytest.fixture
def distant_clamd(tmp_path: Path, settings: Settings) -> Iterator[None]:
    """To which bytes are streamed, and not more than a megabyte of a file."""
    [port] = free_ports(1)
    more = f"TCPSocket {port}\nTCPAddr 127.0.0.1\nStreamMaxLength 1M\n"
    with clamd(tmp_path / "clamd", more=more):
        settings.CLAMD = f"127.0.0.1:{port}"
        yield


class _HangsUp(BaseRequestHandler):
    """Speaks clamd's protocol until it is given a file."""

    answers = b"PONG\0"

    def handle(self) -> None:
        if self.request.recv(100).startswith(b"zPING"):
            self.request.sendall(self.answers)


class _HangsUpAlways(_HangsUp):
    answers = b""


@contextmanager
def scanner(folder: Path, kind: type[_HangsUp]) -> Iterator[str]:
    socket = str(folder / "clamd.ctl")
    with served(ThreadingUnixStreamServer(socket, kind)):
        yield socket


def tried(file: File, *, times: int) -> tuple[str, str, int]:
    now = datetime.now(UTC)
    for minute in range(times):
        convert_at(now + timedelta(minutes=minute))
    file.refresh_from_db()
    return file.state, file.refusal, file.attempts


def convert_at(moment: datetime) -> None:
    with clock.use_clock(lambda: moment):
        convert_next(DOCUMENTS)


@pytest.mark.usefixtures("distant_clamd")
def test_a_file_larger_than_the_scanner_takes_is_refused_by_that_word_and_others_are_scanned(account: Account) -> None:
    noise = random.Random(1).randbytes(8 * LIMIT_BYTES)
    large, small = uploaded(account, "Book.pdf", pdf(1) + noise), uploaded(account, "Slides.pdf", pdf(1))

    assert tried(large, times=1) == ("waiting", "", 1)
    assert tried(small, times=1) == ("ready", "", 1)
    assert tried(large, times=MOST_ATTEMPTS) == ("refused", "not_scannable", MOST_ATTEMPTS)
    assert small.scanned
    assert not shelf.folder_of(large.id).exists()


@pytest.mark.parametrize(
    ("kind", "expected"),
    [(_HangsUp, ("refused", "not_scannable", MOST_ATTEMPTS)), (_HangsUpAlways, ("waiting", "", 0))],
)
def test_a_scanner_that_hangs_up_on_a_file_is_silent_only_when_it_answers_nothing_else(
    account: Account, tmp_path: Path, settings: Settings, kind: type[_HangsUp], expected: tuple[str, str, int]
) -> None:
    file = uploaded(account, "Slides.pdf", pdf(1))

    with scanner(tmp_path, kind) as settings.CLAMD:
        assert tried(file, times=MOST_ATTEMPTS + 1) == expected
