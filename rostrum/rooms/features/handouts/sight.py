"""Everybody in the room sees all of them."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.handouts.state import Handout, HandoutsState
from rostrum.rooms.wire import Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutsPart:
    handouts: Mapping[str, Handout]
    may: tuple[str, ...]


def sight(state: HandoutsState, core: Core, audience: Audience) -> HandoutsPart | None:
    if audience == "lobby":
        return None
    may = ("remove_handout",) if state.handouts and audience in ("stage", "host") else ()
    return HandoutsPart(handouts=state.handouts, may=may)


def own(state: HandoutsState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
