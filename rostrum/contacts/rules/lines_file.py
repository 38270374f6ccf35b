"""The form in which lines wait for their import: one JSON list a line, so that a place in the file is a place in the table."""

from collections.abc import Iterable, Iterator

import orjson

from rostrum.contacts.rules.tables import Line


def written(line: Line) -> bytes:
    return orjson.dumps([line.number, *(cell.encode(errors="replace").decode() for cell in line.cells)]) + b"\n"


def read(lines: Iterable[bytes]) -> Iterator[Line]:
    for line in lines:
        number, *cells = orjson.loads(line)
        yield Line(number, tuple(cells))
