"""Of the stage and the floor."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class TooManyCameras(RoomRefusal):
    """`holders`: the names of those whose cameras are on the stage."""

    limit: int
    holders: tuple[str, ...]
    code: ClassVar[str] = "too_many_cameras"


@dataclass(eq=False)
class TooManyForDiscussion(RoomRefusal):
    present: int
    limit: int
    code: ClassVar[str] = "too_many_for_discussion"


@dataclass(eq=False)
class ScreenTaken(RoomRefusal):
    """`holder`: the name of who shares their screen."""

    holder: str
    code: ClassVar[str] = "screen_taken"


@dataclass(eq=False)
class NotOffered(RoomRefusal):
    code: ClassVar[str] = "not_offered"
