"""Documents that people see right now are fetched as long as they see them, however old their links are.

1. The room keeps such a document when its time is over, and asks again each hour (`ExpireDocument`).
2. The worker lengthens its link beforehand, by so much that the link outlives the last of these hours.
"""

from datetime import timedelta

from rostrum.kit import clock
from rostrum.library.links import lengthen_link, rooms_of_links_ending
from rostrum.rooms.features.slides.decide import is_seen
from rostrum.rooms.features.slides.state import SlidesState, shown_document
from rostrum.rooms.models import ConnectionRow
from rostrum.rooms.queries import load_state

AHEAD = timedelta(hours=3)
_LONGER = timedelta(hours=6)


def lengthen_seen() -> int:
    """How many there were."""
    ending = rooms_of_links_ending(before=clock.now() + AHEAD)
    connected = ConnectionRow.objects.filter(closed_at=None, room__in=list(ending)).values_list("room", flat=True)
    keys = [key for room in connected.distinct() if (key := _seen_in(room)) in ending[room]]
    for key in keys:
        lengthen_link(key, until=clock.now() + _LONGER)
    return len(keys)


def _seen_in(room: str) -> str:
    """The key of the document that people see there; empty without one."""
    state = load_state(room)
    slides = state.slices["slides"]
    assert isinstance(slides, SlidesState), "the slice of its feature"
    document = shown_document(slides)
    return document.key if document and is_seen(slides, state.core, document) else ""
