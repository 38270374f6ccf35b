"""A session that the whole stage has left ends by itself.

1. The last of the stage leaves: a warning and an end are scheduled, both naming since when the stage is empty.
2. One of the stage comes back: both are forgotten, and a warning that was given is called off.
3. A command that comes due all the same (a crash between) finds another moment, or none, and does nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rostrum.rooms.core.session.commands import EndAbandoned, WarnAbandoned
from rostrum.rooms.core.session.facts import SessionEndCalledOff, SessionEnded, SessionEndWarned
from rostrum.rooms.core.session.state import SessionState
from rostrum.rooms.feature import Asked, Decided, Later, NotLater
from rostrum.rooms.wire import Millis

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core

WARN_AFTER_MS = 25 * 60_000
END_AFTER_MS = 30 * 60_000

NO_LONGER_ABANDONED = (NotLater("warn_abandoned"), NotLater("end_abandoned"))


def stage_left_empty(session: SessionState, at: Millis) -> Sequence[Decided]:
    if session.phase != "live":
        return []
    return [
        Later("warn_abandoned", at + WARN_AFTER_MS, WarnAbandoned(empty_since=at)),
        Later("end_abandoned", at + END_AFTER_MS, EndAbandoned(empty_since=at)),
    ]


def stage_is_back(session: SessionState) -> Sequence[Decided]:
    if session.ends_at is None:
        return NO_LONGER_ABANDONED
    return [SessionEndCalledOff(), *NO_LONGER_ABANDONED]


def warn_abandoned(session: SessionState, core: Core, empty_since: Millis, asked: Asked) -> Sequence[Decided]:
    if not _still_abandoned(session, core, empty_since):
        return []
    # A server that was down when the warning was due still gives people the five minutes they were promised.
    ends_at = max(empty_since + END_AFTER_MS, asked.at + END_AFTER_MS - WARN_AFTER_MS)
    return [
        SessionEndWarned(ends_at=ends_at),
        Later("end_abandoned", ends_at, EndAbandoned(empty_since=empty_since)),
    ]


def end_abandoned(session: SessionState, core: Core, empty_since: Millis) -> Sequence[Decided]:
    if not _still_abandoned(session, core, empty_since):
        return []
    return [SessionEnded(session=session.number, reason="abandoned"), *NO_LONGER_ABANDONED]


def _still_abandoned(session: SessionState, core: Core, empty_since: Millis) -> bool:
    return session.phase == "live" and core.people.stage_empty_since == empty_since
