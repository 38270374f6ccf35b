"""Of calls to action."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class NoSuchCall(RoomRefusal):
    """To action."""

    code: ClassVar[str] = "no_such_call"


@dataclass(eq=False)
class TooManyCalls(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_calls"


@dataclass(eq=False)
class CallIsShown(RoomRefusal):
    """Close it first."""

    code: ClassVar[str] = "call_is_shown"
