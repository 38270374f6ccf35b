"""What flits by on a board: where somebody's pointer is, and what they are about to draw."""

from typing import Annotated, Literal

from pydantic import Field

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import SignalRule
from rostrum.rooms.features.whiteboard.commands import BoardId
from rostrum.rooms.features.whiteboard.decide import may_draw
from rostrum.rooms.features.whiteboard.elements import Colour, ElementId, Place, StrokeWidth
from rostrum.rooms.features.whiteboard.state import WhiteboardState
from rostrum.rooms.wire import ALL_WATCHING, STAGE, PersonId, Signal

Outline = Literal["freedraw", "line", "arrow", "rectangle", "diamond", "ellipse"]


class Sketch(Signal):
    """A pointer on the board that is shown, at most twenty a second. With `element`, what it is drawing, before that is put: for a freehand
    line `points` are those from number `since` on, across and down by turns; for a line all of them; for a shape two opposite corners.
    All in the board's own measure."""

    kind: Literal["sketch"] = "sketch"
    board: BoardId
    x: Place
    y: Place
    element: ElementId | None = None
    outline: Outline = "freedraw"
    stroke: Colour = "#1e1e1e"
    width: StrokeWidth = 2
    since: Annotated[int, Field(ge=0, le=100_000)] = 0
    points: Annotated[tuple[Place, ...], Field(max_length=200)] = ()


WhiteboardSignal = Sketch
MOST_SKETCHING = 50
"""In a fuller room what attendees draw is seen when it is drawn: each would send to all, twenty times a second."""


def may_sketch(state: WhiteboardState, core: Core, person: PersonId) -> bool:
    is_small = len(core.people.present) <= MOST_SKETCHING
    return may_draw(state, core, person) and (is_small or core.role_of(person) in STAGE)


SKETCHING = SignalRule(model=Sketch, heard_by=ALL_WATCHING, per_seconds=0.04, may=may_sketch)
