"""Of the player."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class NoSuchClip(RoomRefusal):
    code: ClassVar[str] = "no_such_clip"


@dataclass(eq=False)
class TooManyClips(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_clips"


@dataclass(eq=False)
class NotYoutube(RoomRefusal):
    """The link leads to no video there."""

    code: ClassVar[str] = "not_youtube"
