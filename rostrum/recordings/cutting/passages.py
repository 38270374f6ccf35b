"""What is left out of a film, and what stays."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """Milliseconds of the film, from its start."""

    from_ms: int
    to_ms: int

    @property
    def lasts_ms(self) -> int:
        return self.to_ms - self.from_ms


def in_order(passages: Iterable[Passage], *, lasts_ms: int) -> list[Passage]:
    """Within the film, from its start on, those that touch as one; the empty ones are gone."""
    found: list[Passage] = []
    for one in sorted(passages):
        begins, ends = max(0, one.from_ms), min(one.to_ms, lasts_ms)
        if ends <= begins:
            continue
        if found and begins <= found[-1].to_ms:
            found[-1] = Passage(found[-1].from_ms, max(ends, found[-1].to_ms))
        else:
            found.append(Passage(begins, ends))
    return found


def left_by(cuts: Iterable[Passage], *, lasts_ms: int) -> list[Passage]:
    """What stays."""
    kept, at = [], 0
    for cut in [*in_order(cuts, lasts_ms=lasts_ms), Passage(lasts_ms, lasts_ms)]:
        if cut.from_ms > at:
            kept.append(Passage(at, cut.from_ms))
        at = cut.to_ms
    return kept
