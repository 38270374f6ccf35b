"""The list as a file, in pieces: no more of it is in memory than what is being written."""

import csv
import io
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import BinaryIO

import xlsxwriter
from django.db.models import QuerySet

from rostrum.accounts.rules import Language
from rostrum.contacts.models import Contact, LeftOutLine
from rostrum.contacts.queries import group_ids_of
from rostrum.contacts.rules.columns import HEADINGS
from rostrum.contacts.rules.formulas import guarded, is_formula
from rostrum.kit.ids import ContactId, GroupId

_AT_ONCE = 2000
_MARK = "\ufeff"
"""By it spreadsheets know UTF-8."""

Cells = list[str]


def contact_rows(contacts: QuerySet[Contact], *, groups: Mapping[GroupId, str], language: Language) -> Iterator[Cells]:
    yield list(HEADINGS[language].values())
    rows = contacts.values_list("id", "email", "first_name", "last_name", "company", "phone", "language")
    for part in _parts(rows.iterator(chunk_size=_AT_ONCE)):
        entries = group_ids_of([ContactId(id_) for id_, *_ in part])
        for id_, *cells in part:
            yield [*cells, ", ".join(groups[group] for group in entries[ContactId(id_)] if group in groups)]


def _parts(rows: Iterator[tuple[str, ...]]) -> Iterator[Sequence[tuple[str, ...]]]:
    while part := list(islice(rows, _AT_ONCE)):
        yield part


def left_out_rows(lines: QuerySet[LeftOutLine]) -> Iterator[Cells]:
    """Codes, which the page that offers the file explains."""
    yield ["line", "reason", "email"]
    for line in lines.order_by("number").iterator(chunk_size=_AT_ONCE):
        yield [str(line.number), line.reason, line.email]


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
