"""Start, end, lock and takeover."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rostrum.rooms.core.session.abandoned import NO_LONGER_ABANDONED, end_abandoned, warn_abandoned
from rostrum.rooms.core.session.commands import (
    DescribeRoom,
    EndAbandoned,
    EndSession,
    LockRoom,
    StartSession,
    TakeOverSession,
    UnlockRoom,
    WarnAbandoned,
)
from rostrum.rooms.core.session.facts import (
    RoomDescribed,
    RoomLocked,
    RoomUnlocked,
    SessionEnded,
    SessionStarted,
    SessionTakenOver,
)
from rostrum.rooms.core.session.state import SessionState
from rostrum.rooms.errors.room import NotAllowed, OutOfTurn
from rostrum.rooms.errors.session import AlreadyLive, AnotherSessionRuns, EventCancelled, HostIsHere, NotLive
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.wire import Command, Millis

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core

TAKEOVER_AFTER_MS = 60_000


def decide(session: SessionState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case DescribeRoom(description=description):
            return _describe(session, description)
        case WarnAbandoned(empty_since=since):
            return warn_abandoned(session, core, since, asked)
        case EndAbandoned(empty_since=since):
            return end_abandoned(session, core, since)
        case TakeOverSession():
            return _take_over(session, core, asked)
    if core.role_of(asked.by) != "host":
        raise NotAllowed
    match command:
        case StartSession():
            return _start(session, asked)
        case EndSession():
            return _end(session)
        case LockRoom():
            return _lock(session)
        case UnlockRoom():
            return [RoomUnlocked()] if session.locked else []
    raise NotAllowed


def _describe(session: SessionState, description: RoomDescribed) -> Sequence[Decided]:
    if session.described == description:
        return []
    if description.cancelled and session.phase == "live":
        return [description, SessionEnded(session=session.number, reason="cancelled"), *NO_LONGER_ABANDONED]
    return [description]


def _start(session: SessionState, asked: Asked) -> Sequence[Decided]:
    if session.phase == "live":
        raise AlreadyLive
    if session.described is None:
        raise OutOfTurn
    if session.described.cancelled:
        raise EventCancelled
    parallel = session.described.limits.parallel_sessions
    if parallel is not None and len(asked.running) >= parallel:
        first = min(asked.running, key=lambda running: running.since)
        raise AnotherSessionRuns(room=first.room, title=first.title)
    return [SessionStarted(session=session.number + 1, host=asked.by)]


def _end(session: SessionState) -> Sequence[Decided]:
    if session.phase != "live":
        raise NotLive
    return [SessionEnded(session=session.number, reason="host"), *NO_LONGER_ABANDONED]


def _lock(session: SessionState) -> Sequence[Decided]:
    if session.phase == "ended":
        raise NotLive
    return [] if session.locked else [RoomLocked()]


def _take_over(session: SessionState, core: Core, asked: Asked) -> Sequence[Decided]:
    if core.role_of(asked.by) != "presenter":
        raise NotAllowed
    if session.phase != "live":
        raise NotLive
    wait = takeover_at(core)
    remaining_ms = TAKEOVER_AFTER_MS if wait is None else wait - asked.at
    if remaining_ms > 0:
        raise HostIsHere(seconds=-(-remaining_ms // 1000))
    return [SessionTakenOver(person=asked.by)]


def takeover_at(core: Core) -> Millis | None:
    """From when a presenter may take over; None while a host is here or nothing runs."""
    gone = core.people.hosts_gone_since
    if core.session.phase != "live" or gone is None:
        return None
    return gone + TAKEOVER_AFTER_MS
