"""The pictures of people."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from rostrum.rooms.core.people.facts import PersonBlocked, PersonRemoved
from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.portraits.facts import PortraitRemoved, PortraitShown
from rostrum.rooms.wire import PersonId

MOST_PORTRAITS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitsState:
    """By person, the latest last. They outlive leaving: who comes back has their picture."""

    portraits: Mapping[PersonId, str] = field(default_factory=dict)


def pictures(state: PortraitsState) -> Collection[str]:
    return state.portraits.values()


def fold(state: PortraitsState, record: Record, core: Core) -> PortraitsState:
    match record.fact:
        case PortraitShown(person=person, picture=picture):
            kept = [*without(state.portraits, person).items(), (person, picture)]
            return PortraitsState(portraits=dict(kept[-MOST_PORTRAITS:]))
        case PortraitRemoved(person=person) | PersonRemoved(person=person) | PersonBlocked(person=person):
            return PortraitsState(portraits=without(state.portraits, person))
    return state
