"""Which part of a room's log a stretch of a recording shows. Pauses, a recorder's death and trims are only this list.

Positions in the log are moments of the room's clock, in milliseconds since 1970; positions in the recording are milliseconds from
its start. Spans follow one another without gaps in the recording, and with gaps in the log: what lies in these was not recorded.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from rostrum.recordings.cutting.passages import Passage
from rostrum.rooms.wire import Millis

Why = Literal["paused", "lost", "cut"]
"""`paused`: attendees saw and heard nothing. `lost`: the recorder was away. `cut`: a host left it out afterwards."""


@dataclass(frozen=True, slots=True)
class Span:
    """`began_by`: what lies between the span before this one and this; of the first, what was before it."""

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


def without(spans: Sequence[Span], kept: Iterable[Passage]) -> tuple[Span, ...]:
    """Of the recording of which only these passages are kept, in their order."""
    left: list[Span] = []
    at, reached = 0, 0
    for passage in kept:
        is_cut = passage.from_ms > reached
        for span in spans:
            begins, ends = max(passage.from_ms, span.media_from), min(passage.to_ms, span.media_to)
            if begins < ends:
                log_from = span.log_from + begins - span.media_from
                left.append(Span(log_from, log_from + ends - begins, at, "cut" if is_cut else span.began_by))
                at += ends - begins
                is_cut = False
        reached = passage.to_ms
    return tuple(left)


def cuts_of(spans: Sequence[Span], *, since: Millis) -> tuple[tuple[Millis, Millis], ...]:
    """What a host left out of the log: from a moment to before another. `since`: when the recording was begun. What was cut from its end
    is not told, it lies after its last span."""
    ends = [since, *(span.log_to for span in spans)]
    return tuple((end, span.log_from) for end, span in zip(ends, spans, strict=False) if span.began_by == "cut")


def gaps_of(spans: Sequence[Span]) -> tuple[Gap, ...]:
    """Those that viewers are told: what a host cut is missed by nobody."""
    return tuple(
        Gap(span.media_from, span.log_from - before.log_to, span.began_by)
        for before, span in pairwise(spans)
        if span.began_by in ("paused", "lost")
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
