"""Lines of cells out of a text: which separator it has, whether the first line names the columns."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Literal, get_args

from rostrum.contacts.rules.columns import is_heading
from rostrum.kit.text import is_email

Separator = Literal[",", ";", "\t", "|"]
SEPARATORS: tuple[Separator, ...] = get_args(Separator)

MOST_LINES = 50_000
MOST_BYTES = 10 * 1024 * 1024
MOST_COLUMNS = 50
LONGEST_CELL = 1000
"""What is longer is cut; no column takes as much."""
_SAMPLE_LINES = 100
_IDLE = "".join(SEPARATORS)
"""A cell of nothing else was cut with the wrong separator out of an empty line."""
_SAID_SO = "sep="

# A quotation mark that is never closed makes one cell of all that follows, which is left out for its length.
csv.field_size_limit(2 * MOST_BYTES)


@dataclass(frozen=True, slots=True)
class Line:
    """`number` as an editor counts; a quoted cell may run over several."""

    number: int
    cells: tuple[str, ...]


def separator_of(text: str) -> Separator:
    """The one that cuts the most lines into the same number of cells, more than one."""
    said = text[: len(_SAID_SO) + 1]
    if said.lower().startswith(_SAID_SO):
        for separator in SEPARATORS:
            if said.endswith(separator):
                return separator
    sample = _start_of(text)
    return max(SEPARATORS, key=lambda separator: _evenness(sample, separator))


def _start_of(text: str) -> str:
    return "".join(islice(io.StringIO(text, newline=""), _SAMPLE_LINES))


def _evenness(sample: str, separator: Separator) -> tuple[float, int]:
    widths = Counter(len(line.cells) for line in lines_of(sample, separator))
    if not widths:
        return 0.0, 0
    width, lines = max(widths.items(), key=lambda item: (item[0] > 1, item[1], item[0]))
    return (lines / widths.total() if width > 1 else 0.0), width


def lines_of(text: str, separator: Separator) -> Iterator[Line]:
    """All that hold anything."""
    rows = csv.reader(io.StringIO(text, newline=""), delimiter=separator)
    number = 1
    for cells in rows:
        is_said = number == 1 and bool(cells) and cells[0].lower() in (_SAID_SO, _SAID_SO + separator)
        if not is_said and any(cell.strip().strip(_IDLE) for cell in cells):
            yield Line(number, clipped(cells))
        number = rows.line_num + 1


def clipped(cells: Iterable[str]) -> tuple[str, ...]:
    return tuple(cell.strip()[:LONGEST_CELL] for cell in islice(cells, MOST_COLUMNS))


def has_header(lines: Sequence[Line]) -> bool:
    """The first line holds no address, and names a column that is known or stands over addresses."""
    if not lines or any(is_email(cell) for cell in lines[0].cells):
        return False
    return any(map(is_heading, lines[0].cells)) or any(is_email(cell) for line in lines[1:] for cell in line.cells)
