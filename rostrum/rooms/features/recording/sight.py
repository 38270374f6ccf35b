"""Everybody in the session sees that they are recorded; hosts also what is wrong, and how much time the plan leaves."""

from dataclasses import dataclass
from typing import Literal

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.recording.facts import Trouble
from rostrum.rooms.features.recording.state import RecordingState
from rostrum.rooms.wire import Audience, Fact, Millis, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordingPart:
    """`light`: `paused` while attendees see and hear nothing, for that is not recorded. `minutes_left` are those of the plan as
    the room was last told; None: no limit. `used_ms`: of them, by recordings of this session that are over."""

    light: Literal["off", "starting", "running", "paused", "stalled"]
    asked_at: Millis | None
    began_at: Millis | None
    trouble: Trouble | None
    minutes_left: int | None
    used_ms: Millis
    may: tuple[str, ...]


def sight(state: RecordingState, core: Core, audience: Audience) -> RecordingPart | None:
    if audience in ("lobby", "replay"):
        return None
    running = state.running
    described = core.session.described
    is_paused = core.stage.audio_mode == "presenters_only"
    of_stage = audience in ("stage", "host")
    return RecordingPart(
        light="off" if running is None else "paused" if is_paused and running.light == "running" else running.light,
        asked_at=running.asked_at if running else None,
        began_at=running.began_at if running else None,
        trouble=running.trouble if running and of_stage else None,
        minutes_left=described.limits.recording_minutes_left if described and audience == "host" else None,
        used_ms=state.used_ms if audience == "host" else 0,
        may=_may(state, core, audience),
    )


def _may(state: RecordingState, core: Core, audience: Audience) -> tuple[str, ...]:
    if audience != "host" or core.session.phase != "live":
        return ()
    return ("start_recording",) if state.running is None else ("stop_recording",)


def own(state: RecordingState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
