"""One figure of a row: ours, the goal, and what others came to in the same run."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """`others`: figures by name, the one that ours is held against first. All are better when smaller."""

    what: str
    unit: str
    ours: float
    goal: float | None = None
    others: dict[str, float] = field(default_factory=dict)

    @property
    def ratio(self) -> float | None:
        """Ours to the first of the others."""
        theirs = next(iter(self.others.values()), 0.0)
        return self.ours / theirs if theirs else None

    @property
    def holds(self) -> bool | None:
        return None if self.goal is None else self.ours <= self.goal

    def cells(self) -> tuple[str, ...]:
        verdict = {None: "", True: " ✓", False: " ✗"}[self.holds]
        return (
            self.what,
            f"{show(self.ours)} {self.unit}".strip() + verdict,
            "" if self.goal is None else f"≤ {show(self.goal)} {self.unit}".strip(),
            " · ".join(f"{name} {show(value)}" for name, value in self.others.items()),
            "" if self.ratio is None else f"{self.ratio:.2f}",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row of the architecture's table of numbers, with what must be known to read it."""

    title: str
    figures: list[Figure]
    note: str = ""


def show(value: float) -> str:
    """Three digits that count."""
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"
