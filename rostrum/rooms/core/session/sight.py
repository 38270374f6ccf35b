"""What each audience sees of the session."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostrum.rooms.core.session.decide import takeover_at
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.core.session.state import SessionState
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.wire import Audience, Fact, Millis, PersonId, Phase, RoomType

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPart:
    """`host_lost_at` is set while a running session has no host; from `take_over_at` a presenter may take over.
    `ends_at` is set while the abandoned session is about to end. `hd`: cameras may send 720 lines instead of 360."""

    title: str
    room_type: RoomType
    phase: Phase
    number: int
    starts_at: Millis | None
    duration_minutes: int
    zone: str
    language: str
    started_at: Millis | None
    ended_at: Millis | None
    locked: bool
    host: PersonId | None
    host_lost_at: Millis | None
    take_over_at: Millis | None
    ends_at: Millis | None
    attendees_limit: int
    cameras_limit: int
    hd: bool
    cancelled: bool
    may: tuple[str, ...]


def sight(session: SessionState, core: Core, audience: Audience) -> SessionPart:
    described = session.described
    limits = described.limits if described else None
    live = session.phase == "live"
    return SessionPart(
        title=described.title if described else "",
        room_type=session.room_type,
        phase=session.phase,
        number=session.number,
        starts_at=described.starts_at if described else None,
        duration_minutes=described.duration_minutes if described else 0,
        zone=described.zone if described else "UTC",
        language=described.language if described else "en",
        started_at=session.started_at,
        ended_at=session.ended_at,
        locked=session.locked,
        host=session.host,
        host_lost_at=core.people.hosts_gone_since if live else None,
        take_over_at=takeover_at(core),
        ends_at=session.ends_at,
        attendees_limit=limits.audience(session.room_type) if limits else 0,
        cameras_limit=limits.cameras if limits else 0,
        hd=limits.hd if limits else False,
        cancelled=described.cancelled if described else False,
        may=_may(session, core, audience),
    )


def _may(session: SessionState, core: Core, audience: Audience) -> tuple[str, ...]:
    if audience == "stage" and takeover_at(core) is not None:
        return ("take_over_session",)
    if audience != "host":
        return ()
    lock = "unlock_room" if session.locked else "lock_room"
    match session.phase:
        case "waiting":
            return ("start_session", lock)
        case "live":
            return ("end_session", lock)
        case "ended":
            return ("start_session",)


def own(session: SessionState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId] | None:
    match fact:
        case SessionStarted() | SessionEnded():
            return None
        case SessionTakenOver(person=person):
            return frozenset((person,))
    return NOBODY
