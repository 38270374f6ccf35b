"""The files that may be taken along."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.handouts.facts import HandoutAdded, HandoutKind, HandoutRemoved
from rostrum.rooms.wire import Millis

MOST_HANDOUTS = 30


@dataclass(frozen=True, slots=True)
class Handout:
    """It lies at `/api/handouts/<key>` until `until`; `size` in bytes."""

    id: str
    key: str
    name: str
    file_kind: HandoutKind
    size: int
    until: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutsState:
    """They outlive a session: who missed it finds them in the next."""

    handouts: Mapping[str, Handout] = field(default_factory=dict)


def fold(state: HandoutsState, record: Record, core: Core) -> HandoutsState:
    match record.fact:
        case HandoutAdded(handout=file, key=key, name=name, file_kind=kind, size=size, until=until):
            handout = Handout(file, key, name, kind, size, until)
            return HandoutsState(handouts={**state.handouts, file: handout})
        case HandoutRemoved(handout=file):
            return HandoutsState(handouts=without(state.handouts, file))
    return state
