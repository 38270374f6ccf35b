"""The stage adds boards and shows them; who draws is decided here, and whose change of an element holds."""

from collections.abc import Iterable, Sequence

from rostrum.rooms.core.stage.facts import ContentHidden, ContentShown
from rostrum.rooms.core.state import Core
from rostrum.rooms.errors.room import Malformed, NotAllowed, OutOfTurn
from rostrum.rooms.errors.whiteboard import BoardIsFull, BoardsAreFull, NoSuchBoard, TooManyBoards
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.whiteboard.commands import (
    AddBoard,
    ClearBoard,
    CloseBoards,
    DeleteBoard,
    OpenBoards,
    PutElements,
    RenameBoard,
    ShowBoard,
)
from rostrum.rooms.features.whiteboard.elements import Deleted, Element, is_newer
from rostrum.rooms.features.whiteboard.facts import (
    BoardAdded,
    BoardCleared,
    BoardDeleted,
    BoardRenamed,
    BoardsClosed,
    BoardShown,
    BoardsOpened,
    ElementsPut,
)
from rostrum.rooms.features.whiteboard.sound import is_within_reach
from rostrum.rooms.features.whiteboard.state import (
    BLANK,
    MOST_BOARDS,
    MOST_BYTES,
    MOST_BYTES_OF_ALL,
    MOST_ELEMENTS,
    Board,
    Drawing,
    WhiteboardState,
    changed,
)
from rostrum.rooms.wire import STAGE, Command, PersonId

TOOL = "whiteboard"


def may_draw(state: WhiteboardState, core: Core, person: PersonId) -> bool:
    """On the board that is on the stage."""
    if state.shown is None or core.stage.content != TOOL:
        return False
    return core.role_of(person) in STAGE or (state.open and core.audience_of(person) == "everyone")


def decide(state: WhiteboardState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    if isinstance(command, PutElements):
        return _put(state, core, command, asked.by)
    if core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    match command:
        case AddBoard(name=name):
            if len(state.boards) >= MOST_BOARDS:
                raise TooManyBoards(limit=MOST_BOARDS)
            return [BoardAdded(name=name), *_content(core)]
        case OpenBoards():
            return [] if state.open else [BoardsOpened()]
        case CloseBoards():
            return [BoardsClosed()] if state.open else []
    return _about_one(state, core, command)


def _about_one(state: WhiteboardState, core: Core, command: Command) -> Sequence[Decided]:
    match command:
        case RenameBoard(board=board_id, name=name):
            return [] if _board(state, board_id).name == name else [BoardRenamed(board=board_id, name=name)]
        case ShowBoard(board=board_id):
            board = _board(state, board_id)
            return [*([] if state.shown == board.id else [BoardShown(board=board.id)]), *_content(core)]
        case DeleteBoard(board=board_id):
            board = _board(state, board_id)
            is_last = len(state.boards) == 1 and core.stage.content == TOOL
            return [BoardDeleted(board=board.id), *([ContentHidden()] if is_last else [])]
        case ClearBoard(board=board_id):
            board = _board(state, board_id)
            return [BoardCleared(board=board.id)] if state.drawn.get(board.id, BLANK).elements else []
    raise NotAllowed


def _content(core: Core) -> Sequence[Decided]:
    return [] if core.stage.content == TOOL else [ContentShown(tool=TOOL)]


def _board(state: WhiteboardState, board_id: str) -> Board:
    board = state.boards.get(board_id)
    if board is None:
        raise NoSuchBoard
    return board


def _put(state: WhiteboardState, core: Core, command: PutElements, by: PersonId) -> Sequence[Decided]:
    """Late lines do not land on the next board."""
    if not may_draw(state, core, by):
        raise OutOfTurn if core.role_of(by) in STAGE else NotAllowed
    if state.shown != command.board:
        raise OutOfTurn
    before = state.drawn.get(command.board, BLANK)
    given = [*command.elements, *command.deleted]
    if not all(is_within_reach(one, before.known(one.id)) for one in given):
        raise Malformed
    newest = _newest(before, given)
    if not newest:
        return []
    put = tuple(one for one in newest if not isinstance(one, Deleted))
    gone = tuple(one for one in newest if isinstance(one, Deleted))
    _hold_to_limits(state, before, changed(before, put, gone))
    return [ElementsPut(board=command.board, elements=put, deleted=gone)]


def _newest(drawing: Drawing, given: Iterable[Element | Deleted]) -> list[Element | Deleted]:
    """Of each element the newest state that is given, if it is newer than what lies there."""
    newest: dict[str, Element | Deleted] = {}
    for one in given:
        if is_newer(one, newest.get(one.id) or drawing.known(one.id)):
            newest[one.id] = one
    return list(newest.values())


def _hold_to_limits(state: WhiteboardState, before: Drawing, after: Drawing) -> None:
    """Who takes away from a full board is never refused."""
    if len(after.elements) > max(MOST_ELEMENTS, len(before.elements)):
        raise BoardIsFull
    if after.weight > max(MOST_BYTES, before.weight):
        raise BoardIsFull
    total = sum(drawing.weight for drawing in state.drawn.values())
    if after.weight > before.weight and total - before.weight + after.weight > MOST_BYTES_OF_ALL:
        raise BoardsAreFull
