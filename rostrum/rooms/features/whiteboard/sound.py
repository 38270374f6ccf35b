"""What an element must be beyond its shape before it is put: an element that is none of this would spoil the board for everybody on it.

A fact is not asked again: what was taken once is folded for ever."""

import re
from collections.abc import Iterator
from typing import TypeVar

from pydantic_core import PydanticCustomError

from rostrum.rooms.features.whiteboard.elements import Deleted, DrawnLine, Element, Freehand

HIGHEST_FIRST_VERSION = 1_000_000
"""Of an element that is new on a board. What is pasted may have been changed often before."""
LONGEST_STEP = 10_000
"""Between two versions of an element. A hand makes some hundreds between two puts; who could go to the highest version at once would put
what nobody can change or delete any more."""
MOST_EXTENT = 100_000
"""Several large screens, looked at from as far away as one can. What is larger is hatched and dashed for seconds, on every screen."""
LEAST_STROKE_WIDTH = 0.5

_PROTOTYPE = "__proto__"
"""In a browser's map no entry, but what the map is made of."""
_LEAST_KEY = re.compile("A0{26}")
"""Before it nothing could be put."""

Change = TypeVar("Change", bound=Element | Deleted)


def sound(change: Change) -> Change:
    if change.id == _PROTOTYPE:
        raise PydanticCustomError("element_id", "has a name that no entry can have")
    if not isinstance(change, Deleted):
        _must_be_drawable(change)
    return change


def _must_be_drawable(element: Element) -> None:
    if not is_order_key(element.index):
        raise PydanticCustomError("order_key", "has no place in the order")
    if isinstance(element, DrawnLine) and not element.points:
        raise PydanticCustomError("points", "is a line that goes nowhere: Excalidraw falls over it")
    if element.stroke_width < LEAST_STROKE_WIDTH or any(abs(length) > MOST_EXTENT for length in _lengths(element)):
        raise PydanticCustomError("extent", "is too large or too fine to be drawn")


def _lengths(element: Element) -> Iterator[float]:
    yield element.width
    yield element.height
    if isinstance(element, DrawnLine | Freehand):
        yield from element.points


def is_order_key(key: str) -> bool:
    """Whether browsers can put something before and behind it: they stop at what is none. The first letter says how long the whole part
    is, and a fraction does not end in 0."""
    head = key[0]
    if head.isdigit():
        return False
    whole = 2 + (ord(head) - ord("a") if head.islower() else ord("Z") - ord(head))
    ends_in_zero = len(key) > whole and key.endswith("0")
    return len(key) >= whole and not ends_in_zero and not _LEAST_KEY.fullmatch(key)


def is_within_reach(change: Element | Deleted, known: Element | Deleted | None) -> bool:
    return change.version <= (HIGHEST_FIRST_VERSION if known is None else known.version + LONGEST_STEP)
