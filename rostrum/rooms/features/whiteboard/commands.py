"""What may be asked of the boards."""

from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from rostrum.kit.text import Plain, Seen
from rostrum.rooms.features.whiteboard.elements import Deleted, Element
from rostrum.rooms.features.whiteboard.sound import sound
from rostrum.rooms.wire import Command

BoardId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]
BoardName = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=60), Plain, Seen]
MOST_AT_ONCE = 500


class AddBoard(Command):
    """It is shown at once."""

    kind: Literal["add_board"] = "add_board"
    name: BoardName


class RenameBoard(Command):
    kind: Literal["rename_board"] = "rename_board"
    board: BoardId
    name: BoardName


class DeleteBoard(Command):
    """With all that is drawn on it; another one is shown in its place."""

    kind: Literal["delete_board"] = "delete_board"
    board: BoardId


class ShowBoard(Command):
    kind: Literal["show_board"] = "show_board"
    board: BoardId


class OpenBoards(Command):
    """Attendees may draw."""

    kind: Literal["open_boards"] = "open_boards"


class CloseBoards(Command):
    """Only the stage draws."""

    kind: Literal["close_boards"] = "close_boards"


class PutElements(Command):
    """On the board that is shown; refused when it is another by now. What is not newer than what lies there is passed over, what is newer
    by more than a hand could make it is refused."""

    kind: Literal["put_elements"] = "put_elements"
    board: BoardId
    elements: Annotated[tuple[Annotated[Element, AfterValidator(sound)], ...], Field(max_length=MOST_AT_ONCE)] = ()
    deleted: Annotated[tuple[Annotated[Deleted, AfterValidator(sound)], ...], Field(max_length=MOST_AT_ONCE)] = ()


class ClearBoard(Command):
    kind: Literal["clear_board"] = "clear_board"
    board: BoardId


WhiteboardCommand = (
    AddBoard | RenameBoard | DeleteBoard | ShowBoard | OpenBoards | CloseBoards | PutElements | ClearBoard
)
