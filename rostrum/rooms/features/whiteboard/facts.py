"""Boards, and what is drawn on them. A board's id is the number of the fact that added it."""

from typing import Literal

from rostrum.rooms.features.whiteboard.elements import Deleted, Element
from rostrum.rooms.wire import Fact


class BoardAdded(Fact):
    """It is shown from now on."""

    kind: Literal["board_added"] = "board_added"
    name: str


class BoardRenamed(Fact):
    kind: Literal["board_renamed"] = "board_renamed"
    board: str
    name: str


class BoardDeleted(Fact):
    """With all that was drawn on it."""

    kind: Literal["board_deleted"] = "board_deleted"
    board: str


class BoardShown(Fact):
    kind: Literal["board_shown"] = "board_shown"
    board: str


class BoardsOpened(Fact):
    """Attendees may draw on what is on the stage."""

    kind: Literal["boards_opened"] = "boards_opened"


class BoardsClosed(Fact):
    kind: Literal["boards_closed"] = "boards_closed"


class ElementsPut(Fact):
    """Only what was newer than what lay there: drawn, changed, or deleted."""

    kind: Literal["elements_put"] = "elements_put"
    board: str
    elements: tuple[Element, ...]
    deleted: tuple[Deleted, ...]


class BoardCleared(Fact):
    kind: Literal["board_cleared"] = "board_cleared"
    board: str


WhiteboardFact = (
    BoardAdded | BoardRenamed | BoardDeleted | BoardShown | BoardsOpened | BoardsClosed | ElementsPut | BoardCleared
)
