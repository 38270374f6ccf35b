"""Of the whiteboard."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class NoSuchBoard(RoomRefusal):
    code: ClassVar[str] = "no_such_board"


@dataclass(eq=False)
class TooManyBoards(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_boards"


@dataclass(eq=False)
class BoardIsFull(RoomRefusal):
    """As much lies on it as is sent to whoever comes in."""

    code: ClassVar[str] = "board_is_full"


@dataclass(eq=False)
class BoardsAreFull(RoomRefusal):
    """All of them together."""

    code: ClassVar[str] = "boards_are_full"
