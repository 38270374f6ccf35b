"""Whose rooms are streamed, and a clock that waits."""

from collections.abc import Iterator

import pytest

from rostrum.kit.clock import use_clock
from tests.clock import StandingClock
from tests.people import Person, member_named, signed_in


@pytest.fixture
def host(db: None) -> Person:
    return signed_in(member_named("Hana"))


@pytest.fixture
def clock() -> Iterator[StandingClock]:
    standing = StandingClock()
    with use_clock(standing):
        yield standing
