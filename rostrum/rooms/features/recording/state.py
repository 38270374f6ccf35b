"""The recording that runs, if one does."""

from dataclasses import dataclass, replace
from typing import Literal

from rostrum.rooms.core.session.facts import RoomDescribed, SessionEnded, SessionStarted
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.recording.facts import (
    RecordingAsked,
    RecordingRan,
    RecordingStalled,
    RecordingStopped,
    Trouble,
)
from rostrum.rooms.wire import Layout, Millis

Light = Literal["starting", "running", "stalled"]


@dataclass(frozen=True, slots=True)
class Running:
    """`id` is the zero-padded number of the fact that began it, ten digits. `began_at`: when its first bytes were there."""

    id: str
    asked_at: Millis
    language: str
    layout: Layout
    light: Light = "starting"
    began_at: Millis | None = None
    trouble: Trouble | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingState:
    """`in_session`: the last session of which something was recorded: its end need not be before the plan's time is over.
    `used_ms`: of that session's recordings that are over, since the room was told what the plan leaves."""

    running: Running | None = None
    in_session: int = 0
    used_ms: Millis = 0


def fold(state: RecordingState, record: Record, core: Core) -> RecordingState:
    running = state.running
    match record.fact:
        case RecordingAsked(language=language, layout=layout):
            return _begun(state, record, core, language, layout)
        case SessionStarted() if _is_automatic(core):
            assert core.session.described is not None, "asked above"
            return _begun(state, record, core, core.session.described.language, core.stage.layout)
        case RecordingStopped() | SessionEnded() if running is not None:
            lasted = record.at - (running.began_at or record.at)
            return replace(state, running=None, used_ms=state.used_ms + lasted)
        case RoomDescribed():
            return replace(state, used_ms=0)
        case RecordingRan() if running is not None:
            began_at = running.began_at or record.at
            return replace(state, running=replace(running, light="running", began_at=began_at, trouble=None))
        case RecordingStalled(why=why) if running is not None:
            return replace(state, running=replace(running, light="stalled", trouble=why))
    return state


def _begun(state: RecordingState, record: Record, core: Core, language: str, layout: Layout) -> RecordingState:
    running = Running(f"{record.seq:010d}", record.at, language, layout)
    used_ms = state.used_ms if state.in_session == core.session.number else 0
    return RecordingState(running=running, in_session=core.session.number, used_ms=used_ms)


def _is_automatic(core: Core) -> bool:
    """The account records every session, and has time left."""
    described = core.session.described
    return described is not None and described.records_itself and described.limits.recording_minutes_left != 0
