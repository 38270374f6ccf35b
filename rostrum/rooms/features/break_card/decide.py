"""The stage takes a break and ends it: never a clock, for who is late wants to be waited for."""

from collections.abc import Sequence

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.break_card.commands import BeginBreak, BreakClipChoice, EndBreak
from rostrum.rooms.features.break_card.facts import BreakBegun, BreakClip, BreakEnded
from rostrum.rooms.features.break_card.state import BreakState
from rostrum.rooms.wire import Command


def decide(state: BreakState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    if core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    match command:
        case BeginBreak(text=text, minutes=minutes, picture=picture, clip=clip):
            ends_at = None if minutes is None else asked.at + minutes * 60_000
            return [BreakBegun(text=text, ends_at=ends_at, picture=picture, clip=_shown(clip))]
        case EndBreak():
            return [BreakEnded()] if state.shown is not None else []
    raise NotAllowed


def _shown(clip: BreakClipChoice | None) -> BreakClip | None:
    return None if clip is None else BreakClip(clip.key, clip.media, clip.muted)
