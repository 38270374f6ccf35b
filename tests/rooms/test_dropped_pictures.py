"""A portrait that no room shows any more is forgotten with its file, whatever took it away."""

import pytest

from rostrum.accounts.models import Account
from rostrum.library.actions import add_picture
from rostrum.library.files import picture_file as kept_file
from rostrum.library.models import Picture
from rostrum.rooms.core.people.commands import BlockPerson, Leave, RemovePerson
from rostrum.rooms.dropped import forget_dropped
from rostrum.rooms.features.portraits.commands import RemovePortrait, ShowPortrait
from rostrum.rooms.models import DroppedPicture
from rostrum.rooms.wire import SYSTEM, Command, PersonId
from tests.library.uploads import picture_file
from tests.people import member_named
from tests.rooms.cast import HANA, PIOTR
from tests.rooms.stored import StoredRoom, ask, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"], transaction=True)


@pytest.fixture
def stored() -> StoredRoom:
    return live_stored_room()


@pytest.fixture
def account(stored: StoredRoom) -> Account:
    return member_named("Hana").account


@pytest.fixture
def uploaded(account: Account) -> Picture:
    return add_picture(picture_file(), name="", kind="portrait", account=account)


def shown(stored: StoredRoom, picture: str, person: PersonId = PIOTR) -> None:
    stored.do(SYSTEM, ShowPortrait(person=person, picture=picture))


def is_there(picture: Picture) -> bool:
    forget_dropped()
    assert not DroppedPicture.objects.exists()
    row, file = Picture.objects.filter(id=picture.id).exists(), kept_file(picture.id, ".webp").exists()
    assert row == file
    return row


@pytest.mark.parametrize(
    ("by", "command"),
    [
        (PIOTR, RemovePortrait(person=PIOTR)),
        (HANA, RemovePortrait(person=PIOTR)),
        (HANA, RemovePerson(person=PIOTR)),
        (HANA, BlockPerson(person=PIOTR)),
        (SYSTEM, ShowPortrait(person=PIOTR, picture="i_" + "b" * 16)),
    ],
)
def test_what_is_taken_away_or_replaced_is_forgotten(
    stored: StoredRoom, uploaded: Picture, by: PersonId, command: Command
) -> None:
    shown(stored, uploaded.id)
    assert is_there(uploaded)

    stored.do(by, command)

    assert not is_there(uploaded)


def test_what_is_shown_and_taken_away_at_once_is_forgotten(stored: StoredRoom, uploaded: Picture) -> None:
    stored.commit(
        ask(SYSTEM, ShowPortrait(person=PIOTR, picture=uploaded.id)), ask(PIOTR, RemovePortrait(person=PIOTR))
    )

    assert not is_there(uploaded)


def test_who_leaves_keeps_their_picture_for_when_they_come_back(stored: StoredRoom, uploaded: Picture) -> None:
    shown(stored, uploaded.id)

    stored.do(PIOTR, Leave())

    assert is_there(uploaded)


def test_a_refusal_forgets_nothing(stored: StoredRoom, uploaded: Picture) -> None:
    shown(stored, uploaded.id)

    stored.do(PIOTR, RemovePortrait(person=HANA))

    assert is_there(uploaded)


def test_a_worker_that_was_killed_between_row_and_file_does_it_again(stored: StoredRoom, uploaded: Picture) -> None:
    shown(stored, uploaded.id)
    stored.do(PIOTR, RemovePortrait(person=PIOTR))
    Picture.objects.filter(id=uploaded.id).delete()

    assert not is_there(uploaded)


def test_other_pictures_stay(stored: StoredRoom, account: Account, uploaded: Picture) -> None:
    logo = add_picture(picture_file(), name="", kind="logo", account=account)
    shown(stored, uploaded.id)
    stored.do(PIOTR, RemovePortrait(person=PIOTR))

    assert not is_there(uploaded)
    assert Picture.objects.filter(id=logo.id).exists()
