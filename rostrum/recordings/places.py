"""Where in a recording's picture the page of a document lies, so that a replay may draw that page itself, sharp."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from rostrum.recordings.spans import Span, media_at
from rostrum.rooms.wire import Millis

Box = tuple[float, float, float, float]
"""Left, top, width and height, in shares of the picture's."""


@dataclass(frozen=True, slots=True)
class Placed:
    """From `at` of the room's clock on. No `page`: there is none, or something lies over it."""

    at: Millis
    page: Box | None


@dataclass(frozen=True, slots=True)
class Place:
    """The same from `media_ms` of the recording on."""

    media_ms: int
    page: Box | None


def places(told: Iterable[Placed], spans: Sequence[Span]) -> list[Place]:
    """In the order of the recording, each different from the one before. What was so before its start is so at its start."""
    if not spans:
        return []
    found: dict[int, Place] = {}
    for one in sorted(told, key=lambda placed: placed.at):
        media_ms = 0 if one.at < spans[0].log_from else media_at(spans, one.at)
        if media_ms is not None:
            found[media_ms] = Place(media_ms, one.page)
    kept: list[Place] = []
    for place in sorted(found.values(), key=lambda place: place.media_ms):
        if (kept[-1].page if kept else None) != place.page:
            kept.append(place)
    return kept
