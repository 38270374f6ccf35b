"""The table on the terminal, and the same in the documentation."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import UTC, datetime

from rich.console import Console
from rich.table import Table

from bench.figure import Row
from bench.paths import PERFORMANCE_PAGE

HEADS = ("", "ours", "goal", "compared with", "ratio")
HEADING = "### "
BEGIN, END = "<!-- written by make bench: begin -->", "<!-- end -->"


def print_rows(rows: Iterable[Row]) -> None:
    console = Console(width=140)
    for row in rows:
        table = Table(*HEADS, title=row.title, title_justify="left", title_style="bold")
        for figure in row.figures:
            table.add_row(*figure.cells())
        console.print(table if row.figures else f"{row.title}: {row.note}")


def write_page(rows: Sequence[Row], machine: Mapping[str, str]) -> None:
    """Puts the rows between the two marks of the page, each in the place of what was measured of it before; the others stay, with
    the day and the machine that they were measured on."""
    before, _, rest = PERFORMANCE_PAGE.read_text().partition(BEGIN)
    known, _, after = rest.partition(END)
    sections = _sections(known) | {row.title: f"{section(row)}\n\n{_measured_on(machine)}" for row in rows}
    written = "\n\n".join(sections.values())
    PERFORMANCE_PAGE.write_text(f"{before}{BEGIN}\n{written}\n{END}{after}")


def _sections(page: str) -> dict[str, str]:
    """By title, in their order."""
    pieces = page.split(HEADING)[1:]
    return {piece.partition("\n")[0]: f"{HEADING}{piece.strip()}" for piece in pieces}


def _measured_on(machine: Mapping[str, str]) -> str:
    described = "; ".join(f"{name} {value}" for name, value in machine.items())
    return f"Measured on {datetime.now(UTC):%Y-%m-%d}: {described}."


def section(row: Row) -> str:
    lines = [f"{HEADING}{row.title}"]
    if row.figures:
        lines += ["", _line(HEADS), _line(["---"] * len(HEADS)), *(_line(figure.cells()) for figure in row.figures)]
    if row.note:
        lines += ["", row.note]
    return "\n".join(lines)


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"
