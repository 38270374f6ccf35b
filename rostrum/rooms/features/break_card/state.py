"""The card that is shown, if one is."""

from dataclasses import dataclass

from rostrum.rooms.core.session.facts import SessionEnded
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.break_card.facts import BreakBegun, BreakEnded
from rostrum.rooms.wire import Millis


@dataclass(frozen=True, slots=True)
class Break:
    text: str
    began_at: Millis
    ends_at: Millis | None
    picture: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakState:
    shown: Break | None = None


def fold(state: BreakState, record: Record, core: Core) -> BreakState:
    match record.fact:
        case BreakBegun(text=text, ends_at=ends_at, picture=picture):
            return BreakState(shown=Break(text, record.at, ends_at, picture))
        case BreakEnded() | SessionEnded() if state.shown is not None:
            return BreakState()
    return state
