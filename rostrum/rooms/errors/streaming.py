"""Of live streams."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class TooManyStreams(RoomRefusal):
    """`limit`: so many run at once in one room."""

    limit: int
    code: ClassVar[str] = "too_many_streams"
