"""The same figure of several runs, side by side."""

from collections.abc import Callable, Sequence

from bench.figure import Figure
from bench.stand import Measured


def beside(
    measured: Sequence[Measured], what: str, unit: str, of: Callable[[Measured], float], *, goal: float | None = None
) -> Figure:
    """Ours comes first."""
    ours, *others = measured
    return Figure(what=what, unit=unit, ours=of(ours), goal=goal, others={other.stand: of(other) for other in others})
