"""Logs of every release can be read for ever."""

import json

import pytest

from rostrum.rooms.feature import Record
from rostrum.rooms.fold import fold, own_parts, room_parts
from rostrum.rooms.parse import parse_fact
from rostrum.rooms.registry import FACTS
from rostrum.rooms.wire import SYSTEM
from tests.rooms.cast import ANNA
from tests.rooms.sample_files import kinds, sample
from tests.rooms.story import AUDIENCES, Story


def holds(written: object, sample: object) -> bool:
    """What a later release added stands beside it, at any depth."""
    if isinstance(written, dict) and isinstance(sample, dict):
        return all(key in written and holds(written[key], value) for key, value in sample.items())
    return written == sample


def test_every_kind_of_fact_has_a_sample() -> None:
    assert {fact.model_fields["kind"].default for fact in FACTS} <= set(kinds())


@pytest.mark.parametrize("kind", kinds())
def test_a_fact_of_any_release_is_read_and_folded(kind: str, live: Story) -> None:
    fact = parse_fact(sample(kind))

    state = fold(live.state, Record(live.state.seq + 1, live.now, SYSTEM, fact))

    assert fact.kind == kind
    assert state.seq == live.state.seq + 1
    for audience in AUDIENCES:
        assert room_parts(state, audience)
    own_parts(state, ANNA)


@pytest.mark.parametrize("kind", kinds())
def test_a_fact_is_written_as_it_was_read(kind: str) -> None:
    written = json.loads(parse_fact(sample(kind)).model_dump_json())

    assert holds(written, json.loads(sample(kind)))
