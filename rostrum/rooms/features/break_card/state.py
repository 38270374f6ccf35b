"""The card that is shown, if one is."""

from dataclasses import dataclass

from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.break_card.facts import BreakBegun, BreakClip, BreakEnded
from rostrum.rooms.wire import Millis


@dataclass(frozen=True, slots=True)
class Break:
    text: str
    began_at: Millis
    ends_at: Millis | None
    picture: str
    clip: BreakClip | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BreakState:
    shown: Break | None = None


def fold(state: BreakState, record: Record, core: Core) -> BreakState:
    match record.fact:
        case BreakBegun(text=text, ends_at=ends_at, picture=picture, clip=clip):
            return BreakState(shown=Break(text, record.at, ends_at, picture, clip))
        case BreakEnded() | SessionStarted() | SessionEnded() if state.shown is not None:
            return BreakState()
    return state
