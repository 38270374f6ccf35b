"""The table on the terminal, and the same in the documentation."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

from bench.figure import Row
from bench.paths import PERFORMANCE_PAGE

HEADS = ("", "ours", "goal", "compared with", "ratio")
BEGIN, END = "<!-- written by make bench: begin -->", "<!-- end -->"


def print_rows(rows: Iterable[Row]) -> None:
    console = Console(width=140)
    for row in rows:
        table = Table(*HEADS, title=row.title, title_justify="left", title_style="bold")
        for figure in row.figures:
            table.add_row(*figure.cells())
        console.print(table if row.figures else f"{row.title}: {row.note}")


def write_page(rows: Sequence[Row], machine: Mapping[str, str]) -> None:
    """Replaces what stands between the two marks of the page."""
    before, _, rest = PERFORMANCE_PAGE.read_text().partition(BEGIN)
    _, _, after = rest.partition(END)
    PERFORMANCE_PAGE.write_text(f"{before}{BEGIN}\n{results(rows, machine)}\n{END}{after}")


def results(rows: Sequence[Row], machine: Mapping[str, str]) -> str:
    described = "; ".join(f"{name} {value}" for name, value in machine.items())
    measured = f"Measured on {datetime.now(UTC):%Y-%m-%d}: {described}."
    return "\n\n".join([measured, *(section(row) for row in rows)])


def section(row: Row) -> str:
    lines = [f"### {row.title}"]
    if row.figures:
        lines += ["", _line(HEADS), _line(["---"] * len(HEADS)), *(_line(figure.cells()) for figure in row.figures)]
    if row.note:
        lines += ["", row.note]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
