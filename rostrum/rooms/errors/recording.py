"""Of recordings."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class RecordingTimeUsedUp(RoomRefusal):
    """`minutes`: what the plan allows altogether."""

    minutes: int
    code: ClassVar[str] = "recording_time_used_up"
