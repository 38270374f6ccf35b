"""Whose rooms are streamed."""

import pytest

from tests.people import Person, member_named, signed_in


@pytest.fixture
def host(db: None) -> Person:
    return signed_in(member_named("Hana"))
