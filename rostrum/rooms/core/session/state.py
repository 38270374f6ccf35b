"""The session as it stands."""

from dataclasses import dataclass

from rostrum.rooms.core.session.facts import RoomDescribed
from rostrum.rooms.wire import Millis, PersonId, Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionState:
    """`host` leads the running session; `number` counts sessions from 1."""

    described: RoomDescribed | None = None
    phase: Phase = "waiting"
    number: int = 0
    host: PersonId | None = None
    started_at: Millis | None = None
    ended_at: Millis | None = None
    ended_reason: str | None = None
    locked: bool = False
    ends_at: Millis | None = None
