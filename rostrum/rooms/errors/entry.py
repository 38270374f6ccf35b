"""Who does not get in."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class RoomLocked(RoomRefusal):
    code: ClassVar[str] = "room_locked"


@dataclass(eq=False)
class RoomFull(RoomRefusal):
    limit: int
    plan: str
    code: ClassVar[str] = "room_full"


@dataclass(eq=False)
class TooManyPresenters(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_presenters"


@dataclass(eq=False)
class TooManyModerators(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_moderators"


@dataclass(eq=False)
class Removed(RoomRefusal):
    """Until this session has ended."""

    code: ClassVar[str] = "removed"


@dataclass(eq=False)
class Blocked(RoomRefusal):
    """Until a host lifts it."""

    code: ClassVar[str] = "blocked"


@dataclass(eq=False)
class NotLetIn(RoomRefusal):
    """Who waits for a host to open the door may only leave."""

    code: ClassVar[str] = "not_let_in"
