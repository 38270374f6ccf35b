"""Seats: who may come back, as the web reads it."""

import pytest

from rostrum.rooms.actions import take_seat
from rostrum.rooms.core.people.commands import BlockPerson, RemovePerson, UnblockPerson
from rostrum.rooms.core.session.commands import EndSession
from rostrum.rooms.models import Seat
from rostrum.rooms.queries import find_seat
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import HANA, joining
from tests.rooms.stored import ROOM, StoredRoom, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def seated(name: str) -> Seat:
    return take_seat(ROOM, role="attendee", name=name, email="", browser=name, key=f"browser:{name}")


@pytest.fixture
def seat() -> Seat:
    return seated("Clara")


@pytest.fixture
def stored(seat: Seat) -> StoredRoom:
    stored = live_stored_room()
    stored.do(SYSTEM, joining(seat.id))
    return stored


def is_shut_out(seat: Seat) -> bool:
    found = find_seat(seat.id)
    assert found is not None
    return found.removed


def test_the_same_person_gets_the_same_seat_with_what_they_say_today(seat: Seat) -> None:
    again = take_seat(ROOM, role="attendee", name="Klara", email="", browser="Clara", key="browser:Clara")

    assert again.id == seat.id
    assert again.name == "Klara"


def test_a_removed_persons_seat_is_shut_until_the_session_ends(stored: StoredRoom, seat: Seat) -> None:
    stored.do(HANA, RemovePerson(person=seat.id))
    assert is_shut_out(seat)

    stored.do(HANA, EndSession())
    assert not is_shut_out(seat)


def test_a_blocked_persons_seat_is_shut_until_unblocked(stored: StoredRoom, seat: Seat) -> None:
    stored.do(HANA, BlockPerson(person=seat.id))
    stored.do(HANA, EndSession())
    assert is_shut_out(seat)

    stored.do(HANA, UnblockPerson(person=seat.id))
    assert not is_shut_out(seat)


def test_nobody_elses_seat_is_touched(stored: StoredRoom, seat: Seat) -> None:
    other = seated("Dora")

    stored.do(HANA, RemovePerson(person=seat.id))

    assert not is_shut_out(other)
