"""What is drawn on a board."""

from rostrum.rooms.features.whiteboard.commands import (
    PutElements,
)
from rostrum.rooms.features.whiteboard.elements import Deleted, DrawnShape, Element
from rostrum.rooms.features.whiteboard.sight import WhiteboardPart
from rostrum.rooms.parse import parse_command
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import HANA
from tests.rooms.commands import RECTANGLE
from tests.rooms.story import Story


def shape(element: str = "square", *, version: int = 1, nonce: int = 7, x: float = 10) -> DrawnShape:
    body = {**RECTANGLE, "id": element, "version": version, "nonce": nonce, "x": x}
    put = parse_command({"kind": "put_elements", "board": "0" * 10, "elements": [body]})
    assert isinstance(put, PutElements)
    drawn = put.elements[0]
    assert isinstance(drawn, DrawnShape)
    return drawn


def boards_of(story: Story, person: PersonId) -> WhiteboardPart:
    part: WhiteboardPart = story.sees(person)["whiteboard"]
    return part


def shown(story: Story) -> str:
    board = boards_of(story, HANA).shown
    assert board is not None
    return board.id


def put(story: Story, *things: Element | Deleted) -> PutElements:
    """On the board that is shown."""
    return PutElements(
        board=shown(story),
        elements=tuple(one for one in things if not isinstance(one, Deleted)),
        deleted=tuple(one for one in things if isinstance(one, Deleted)),
    )
