"""The random commands of the properties are commands: one that none could send would prove nothing."""

import pytest

from rostrum.rooms.parse import parse_command
from tests.rooms.cast import ANNA
from tests.rooms.commands import KINDS, Said


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_can_be_said(kind: str) -> None:
    said = Said(person=ANNA, source="microphone", mode="discussion", role="presenter")

    assert parse_command(said.command(kind)).kind == kind
