"""The boards of the room, which one is shown, and what lies on each."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.whiteboard.elements import HIGHEST_VERSION, Deleted, Element, weight_of
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

MOST_BOARDS = 20
MOST_ELEMENTS = 3_000
MOST_BYTES = 2_500_000
"""Of one board: whoever comes in is sent all of it."""
MOST_BYTES_OF_ALL = 10_000_000
"""Of all boards: the room's state holds them, and is kept each thousand facts."""
MOST_DELETED = 3_000
"""Of one board: so many of the last deletions are remembered."""


@dataclass(frozen=True, slots=True)
class Board:
    id: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawing:
    """What lies on a board. `deleted`, the oldest first, is what no older state may bring back; `weight` in bytes."""

    elements: Mapping[str, Element] = field(default_factory=dict)
    deleted: Mapping[str, Deleted] = field(default_factory=dict)
    weight: int = 0

    def known(self, element: str) -> Element | Deleted | None:
        return self.elements.get(element) or self.deleted.get(element)


BLANK = Drawing()


@dataclass(frozen=True, slots=True, kw_only=True)
class WhiteboardState:
    """`open`: attendees may draw."""

    boards: Mapping[str, Board] = field(default_factory=dict)
    drawn: Mapping[str, Drawing] = field(default_factory=dict)
    shown: str | None = None
    open: bool = False


def shown_board(state: WhiteboardState) -> Board | None:
    return state.boards.get(state.shown) if state.shown else None


def fold(state: WhiteboardState, record: Record, core: Core) -> WhiteboardState:
    match record.fact:
        case BoardAdded(name=name):
            board = Board(f"{record.seq:010d}", name)
            return replace(state, boards={**state.boards, board.id: board}, shown=board.id)
        case BoardRenamed(board=board_id, name=name):
            return replace(state, boards={**state.boards, board_id: Board(board_id, name)})
        case BoardDeleted(board=board_id):
            return _without(state, board_id)
        case BoardShown(board=board_id):
            return replace(state, shown=board_id)
        case BoardsOpened():
            return replace(state, open=True)
        case BoardsClosed():
            return replace(state, open=False)
        case ElementsPut(board=board_id, elements=elements, deleted=deleted):
            return _drawn(state, board_id, changed(state.drawn.get(board_id, BLANK), elements, deleted))
        case BoardCleared(board=board_id):
            return _drawn(state, board_id, _cleared(state.drawn.get(board_id, BLANK)))
    return state


def _without(state: WhiteboardState, board_id: str) -> WhiteboardState:
    """The one before it is shown, else the first."""
    boards = without(state.boards, board_id)
    shown = state.shown
    if shown == board_id:
        earlier = [other for other in boards if other < board_id]
        shown = earlier[-1] if earlier else next(iter(boards), None)
    return replace(state, boards=boards, drawn=without(state.drawn, board_id), shown=shown)


def _drawn(state: WhiteboardState, board_id: str, drawing: Drawing) -> WhiteboardState:
    return replace(state, drawn={**state.drawn, board_id: drawing})


def changed(drawing: Drawing, put: Iterable[Element], gone: Iterable[Deleted]) -> Drawing:
    """All that is given is known to be newer."""
    elements, deleted, weight = dict(drawing.elements), dict(drawing.deleted), drawing.weight
    for element in put:
        before = elements.get(element.id)
        weight += weight_of(element) - (weight_of(before) if before else 0)
        elements[element.id] = element
        deleted.pop(element.id, None)
    for one in gone:
        before = elements.pop(one.id, None)
        weight -= weight_of(before) if before else 0
        deleted.pop(one.id, None)
        deleted[one.id] = one
    return Drawing(elements=elements, deleted=_latest(deleted), weight=weight)


def _cleared(drawing: Drawing) -> Drawing:
    """Of the highest version there is none higher: there the lowest nonce holds."""
    gone = [
        Deleted(id=one.id, version=min(one.version + 1, HIGHEST_VERSION), nonce=0) for one in drawing.elements.values()
    ]
    return changed(drawing, (), gone)


def _latest(deleted: dict[str, Deleted]) -> Mapping[str, Deleted]:
    return dict(islice(deleted.items(), max(0, len(deleted) - MOST_DELETED), None))
