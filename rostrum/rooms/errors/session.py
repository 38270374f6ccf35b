"""Of the session."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class NotLive(RoomRefusal):
    code: ClassVar[str] = "not_live"


@dataclass(eq=False)
class AlreadyLive(RoomRefusal):
    code: ClassVar[str] = "already_live"


@dataclass(eq=False)
class AnotherSessionRuns(RoomRefusal):
    room: str
    title: str
    code: ClassVar[str] = "another_session_runs"


@dataclass(eq=False)
class HostIsHere(RoomRefusal):
    """`seconds` must still pass without a host before anybody may take over."""

    seconds: int
    code: ClassVar[str] = "host_is_here"


@dataclass(eq=False)
class EventCancelled(RoomRefusal):
    code: ClassVar[str] = "event_cancelled"
