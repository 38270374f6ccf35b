"""Of checks before and beside a session."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class ReportedLately(RoomRefusal):
    """`seconds` until a browser may tell of its sound again."""

    seconds: int
    code: ClassVar[str] = "reported_lately"
