"""The session as it stands."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from rostrum.rooms.core.session.facts import (
    RoomDescribed,
    RoomLocked,
    RoomUnlocked,
    SessionEndCalledOff,
    SessionEnded,
    SessionEndWarned,
    SessionStarted,
    SessionTakenOver,
)
from rostrum.rooms.feature import Record
from rostrum.rooms.wire import Millis, PersonId, Phase, RoomType

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


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

    @property
    def room_type(self) -> RoomType:
        return self.described.room_type if self.described else "webinar"


def fold(session: SessionState, record: Record, core: Core) -> SessionState:
    match record.fact:
        case RoomDescribed() as described:
            return replace(session, described=described)
        case SessionStarted(session=number, host=host):
            return replace(
                session, phase="live", number=number, host=host, started_at=record.at, ended_at=None, ended_reason=None
            )
        case SessionEnded(reason=reason):
            return replace(session, phase="ended", ended_at=record.at, ended_reason=reason, locked=False, ends_at=None)
        case SessionEndWarned(ends_at=ends_at):
            return replace(session, ends_at=ends_at)
        case SessionEndCalledOff():
            return replace(session, ends_at=None)
        case RoomLocked():
            return replace(session, locked=True)
        case RoomUnlocked():
            return replace(session, locked=False)
        case SessionTakenOver(person=person):
            return replace(session, host=person)
    return session
