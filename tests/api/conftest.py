"""One fixture per role; each has a browser of their own."""

from collections.abc import Iterator

import pytest

from rostrum.kit.clock import use_clock
from tests.clock import StandingClock
from tests.people import Person, guest_named, member_named, signed_in


@pytest.fixture
def host(db: None) -> Person:
    return signed_in(member_named("Hana"))


@pytest.fixture
def presenter() -> Person:
    return guest_named("Piotr")


@pytest.fixture
def attendee() -> Person:
    return guest_named("Anna")


@pytest.fixture
def other_attendee() -> Person:
    return guest_named("Boris")


@pytest.fixture
def stranger(db: None) -> Person:
    """Signed in to another account."""
    return signed_in(member_named("Stefan"))


@pytest.fixture
def clock() -> Iterator[StandingClock]:
    """Noon on 2 June 2031, UTC, until a test moves it."""
    standing = StandingClock()
    with use_clock(standing):
        yield standing
