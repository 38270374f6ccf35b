"""Which part of a room's log a stretch of a recording shows. Pauses, a recorder's death and trims are only this list.

Positions in the log are moments of the room's clock, in milliseconds since 1970; positions in the recording are milliseconds from
its start. Spans follow one another without gaps in the recording, and with gaps in the log: what lies in these was not recorded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rostrum.rooms.wire import Millis

Why = Literal["paused", "lost"]
"""`paused`: attendees saw and heard nothing. `lost`: the recorder was away."""


@dataclass(frozen=True, slots=True)
class Span:
    """`began_by`: what lies between the span before this one and this."""

    log_from: Millis
    log_to: Millis
    media_from: int
    began_by: Why | None = None

    @property
    def lasts_ms(self) -> int:
        return self.log_to - self.log_from

    @property
    def media_to(self) -> int:
        return self.media_from + self.lasts_ms


@dataclass(frozen=True, slots=True)
class Gap:
    """At `media_at` of the recording `lasts_ms` of the session are missing."""

    media_at: int
    lasts_ms: int
    why: Why


def joined(takes: Iterable[Sequence[Span]]) -> tuple[Span, ...]:
    """One list of what several recorders took one after another, each counting from its own start."""
    spans: list[Span] = []
    for take in takes:
        offset = spans[-1].media_to if spans else 0
        for number, span in enumerate(take):
            why: Why | None = "lost" if number == 0 and spans else span.began_by
            spans.append(Span(span.log_from, span.log_to, span.media_from + offset, why))
    return tuple(spans)


def fitted(spans: Sequence[Span], *, media_ms: int) -> tuple[Span, ...]:
    """Cut or lengthened at the end, so that they are as long as the media really is: a killed recorder told of its last seconds later
    than it stored them, or not at all."""
    kept = [span for span in spans if span.media_from < media_ms]
    if not kept:
        return ()
    last = kept[-1]
    return (*kept[:-1], Span(last.log_from, last.log_from + media_ms - last.media_from, last.media_from, last.began_by))


def gaps_of(spans: Sequence[Span]) -> tuple[Gap, ...]:
    return tuple(
        Gap(span.media_from, span.log_from - before.log_to, span.began_by)
        for before, span in pairwise(spans)
        if span.began_by is not None
    )


def media_at(spans: Sequence[Span], moment: Millis) -> int | None:
    """Where in the recording this moment of the log is; of one that was not recorded, where the recording goes on. None before its start
    and after its end."""
    if not spans or moment < spans[0].log_from or moment > spans[-1].log_to:
        return None
    for span in spans:
        if moment < span.log_from:
            return span.media_from
        if moment <= span.log_to:
            return span.media_from + moment - span.log_from
    return None
