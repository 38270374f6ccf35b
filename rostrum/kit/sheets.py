"""Lists as files for spreadsheets, in pieces: no more of one is in memory than what is being written."""

import csv
import io
import tempfile
from collections.abc import Iterator
from typing import BinaryIO

import xlsxwriter

from rostrum.kit.formulas import guarded, is_formula

_AT_ONCE = 2000
_MARK = "\ufeff"
"""By it spreadsheets know UTF-8."""

Cells = list[str]


def csv_of(rows: Iterator[Cells]) -> Iterator[bytes]:
    page = io.StringIO()
    writer = csv.writer(page)
    page.write(_MARK)
    for number, cells in enumerate(rows, start=1):
        writer.writerow(map(guarded, cells))
        if number % _AT_ONCE == 0:
            yield _taken(page)
    yield _taken(page)


def _taken(page: io.StringIO) -> bytes:
    written = page.getvalue().encode()
    page.seek(0)
    page.truncate()
    return written


def workbook_of(rows: Iterator[Cells]) -> BinaryIO:
    """Every cell is text: what looks like a formula is marked so that it stays text when somebody edits it."""
    file = tempfile.TemporaryFile()  # noqa: SIM115  who sends it closes it
    with xlsxwriter.Workbook(file, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        quoted = book.add_format({"quote_prefix": True})
        for number, cells in enumerate(rows):
            for column, cell in enumerate(cells):
                if cell:
                    sheet.write_string(number, column, cell, quoted if is_formula(cell) else None)
    file.seek(0)
    return file
