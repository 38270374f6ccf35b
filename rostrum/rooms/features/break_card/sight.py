"""Everybody is told of the break; the browsers of attendees cover the stage with it, or the lobby."""

from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.break_card.state import Break, BreakState
from rostrum.rooms.wire import Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakPart:
    shown: Break | None
    may: tuple[str, ...]


def sight(state: BreakState, core: Core, audience: Audience) -> BreakPart | None:
    if audience == "lobby" and state.shown is None:
        return None
    may: tuple[str, ...] = ()
    if audience in ("stage", "host"):
        may = ("begin_break", "end_break") if state.shown else ("begin_break",)
    return BreakPart(shown=state.shown, may=may)


def own(state: BreakState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
