"""Of handouts."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class NoSuchHandout(RoomRefusal):
    code: ClassVar[str] = "no_such_handout"


@dataclass(eq=False)
class TooManyHandouts(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_handouts"
