"""A process was killed when it had written the last piece and not yet that the file is whole."""

from io import BytesIO

import pytest

from rostrum.accounts.models import Account
from rostrum.library import shelf
from rostrum.library.errors import NotTheOffset
from rostrum.library.models import File
from rostrum.library.uploading import Uploader, begin_upload, take_piece
from tests.people import member_named

pytestmark = pytest.mark.django_db

CONTENT = b"0123456789"


@pytest.fixture
def account() -> Account:
    return member_named("Hana").account


def begun(account: Account) -> File:
    by = Uploader(member=account.members.get())
    return begin_upload(account=account, by=by, name="Slides.pdf", size=len(CONTENT), folder=None)


@pytest.fixture
def left(account: Account) -> File:
    """As that process left it."""
    file = begun(account)
    take_piece(file, BytesIO(CONTENT[:5]), offset=0)
    with shelf.original_of(file.id, file.ending).open("ab") as kept:
        kept.write(CONTENT[5:])
    return file


def test_a_browser_that_sends_the_last_piece_again_finds_the_file_whole_and_it_waits(left: File) -> None:
    with pytest.raises(NotTheOffset) as refusal:
        take_piece(left, BytesIO(CONTENT[5:]), offset=5)

    left.refresh_from_db()
    assert (refusal.value.offset, left.state) == (10, "waiting")
    assert shelf.original_of(left.id, left.ending).read_bytes() == CONTENT


def test_a_browser_that_begins_again_finds_the_file_whole_and_it_waits(account: Account, left: File) -> None:
    again = begun(account)

    left.refresh_from_db()
    assert (again.id, again.state, left.state) == (left.id, "waiting", "waiting")
    assert begun(account).id != left.id, "the next of that name is another file"


def test_a_file_that_is_not_whole_is_gone_on_with(account: Account) -> None:
    file = begun(account)
    take_piece(file, BytesIO(CONTENT[:5]), offset=0)

    assert (begun(account).id, begun(account).state) == (file.id, "uploading")
    with pytest.raises(NotTheOffset):
        take_piece(file, BytesIO(CONTENT[5:]), offset=4)
    file.refresh_from_db()
    assert file.state == "uploading"
