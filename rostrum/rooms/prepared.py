"""What lies ready in a room before anybody is in it."""

from collections.abc import Collection
from dataclasses import dataclass

from rostrum.kit.ids import RoomId
from rostrum.rooms.features.call_to_action.facts import CallPrepared
from rostrum.rooms.features.call_to_action.state import Call, CallState
from rostrum.rooms.features.polls.entries import Poll
from rostrum.rooms.features.polls.facts import PollPrepared
from rostrum.rooms.features.polls.state import PollsState
from rostrum.rooms.models import FactRow
from rostrum.rooms.queries import load_state

_KINDS = [fact.model_fields["kind"].default for fact in (PollPrepared, CallPrepared)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Prepared:
    """In the order that they were given."""

    polls: tuple[Poll, ...]
    calls: tuple[Call, ...]


def prepared_in(room_id: str) -> Prepared:
    slices = load_state(room_id).slices
    polls, calls = slices["polls"], slices["call_to_action"]
    assert isinstance(polls, PollsState), "the slice of its feature"
    assert isinstance(calls, CallState), "the slice of its feature"
    return Prepared(polls=tuple(polls.polls.values()), calls=tuple(calls.calls.values()))


def rooms_with_prepared(room_ids: Collection[RoomId]) -> set[RoomId]:
    """In which anything was ever prepared; all of it may be deleted again."""
    found = FactRow.objects.filter(room__in=list(room_ids), kind__in=_KINDS)
    return {RoomId(room) for room in found.values_list("room", flat=True).distinct()}
