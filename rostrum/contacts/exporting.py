"""The list as a file, in pieces: no more of it is in memory than what is being written."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from django.db.models import QuerySet

from rostrum.accounts.rules import Language
from rostrum.contacts.models import Contact, LeftOutLine
from rostrum.contacts.queries import group_ids_of
from rostrum.contacts.rules.columns import HEADINGS
from rostrum.kit.ids import ContactId, GroupId
from rostrum.kit.sheets import Cells

_AT_ONCE = 2000


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
