"""The import of a table that was read and matched, piece by piece, by the worker.

1. A piece is some lines, taken up at the stored place of the file. What becomes of them, the counts and the next place are stored in
   one transaction: whoever is killed before its end has done nothing, and the piece is taken up again.
2. Imports take turns: the one that was worked on longest ago is next. Another worker leaves alone what is being worked on.
3. An address that this import has met before is a double in the file; the contacts remember who met them last.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import islice

import structlog
from django.db import connection, transaction

from rostrum.contacts import files
from rostrum.contacts.actions.contacts import MOST_CONTACTS, draft_of, put_into, write_draft
from rostrum.contacts.actions.groups import make_group
from rostrum.contacts.errors import ImportStarted
from rostrum.contacts.models import Contact, ContactGroup, ContactImport, LeftOutLine
from rostrum.contacts.queries import groups_with
from rostrum.contacts.rules import lines_file
from rostrum.contacts.rules.columns import Column, check_columns
from rostrum.contacts.rules.drafts import Draft, Known, Reason, joined, read_line
from rostrum.contacts.rules.tables import Line
from rostrum.kit import clock
from rostrum.kit.ids import AccountId

PIECE_LINES = 1000
_WRITTEN = (
    "first_name",
    "last_name",
    "company",
    "phone",
    "language",
    "searched_in",
    "name_key",
    "phone_key",
    "imported_by",
    "changed_at",
)

log = structlog.get_logger()


@transaction.atomic
def start_import(
    upload: ContactImport, columns: Sequence[Column], *, known: Known, group_ids: Sequence[str], new_group: str
) -> ContactImport:
    """The worker does it. Raises BadColumns, ImportStarted, NoSuchGroup, GroupExists and TooManyGroups."""
    check_columns(columns, width=len(upload.columns))
    account_id = AccountId(upload.account_id)
    groups = groups_with(account_id, group_ids)
    if new_group:
        groups.append(make_group(account_id, new_group))
    with files.lines_file(upload.id).open("rb") as file:
        position = len(file.readline()) if upload.has_header else 0
    started = ContactImport.objects.filter(id=upload.id, state="read").update(
        state="running",
        columns=list(columns),
        known=known,
        group_ids=[group.id for group in groups],
        position=position,
        shown={},
        worked_at=clock.now(),
    )
    if not started:
        raise ImportStarted
    upload.refresh_from_db()
    return upload


def import_due() -> int:
    """How many lines were worked on: a piece of one import."""
    ended: ContactImport | None = None
    with transaction.atomic():
        upload = _next()
        if upload is None:
            return 0
        try:
            lines, upload.position = _piece(upload)
        except OSError as problem:
            log.warning("import_file_lost", upload=upload.id, problem=type(problem).__name__)
            lines, upload.state = [], "failed"
        _take(upload, lines)
        if upload.state == "running" and len(lines) < PIECE_LINES:
            upload.state = "done"
        upload.worked_at = clock.now()
        upload.save()
        ended = upload if upload.state != "running" else None
    if ended is not None:
        files.forget(ended.id)
    return max(len(lines), 1)


def _next() -> ContactImport | None:
    due = ContactImport.objects.filter(state="running").order_by("worked_at")
    if connection.features.has_select_for_update_skip_locked:
        due = due.select_for_update(skip_locked=True)
    return due.first()


def _piece(upload: ContactImport) -> tuple[list[Line], int]:
    with files.lines_file(upload.id).open("rb") as file:
        file.seek(upload.position)
        written = list(islice(file, PIECE_LINES))
    return list(lines_file.read(written)), upload.position + sum(map(len, written))


@dataclass
class _Outcome:
    contacts: dict[str, Contact] = field(default_factory=dict)
    added: int = 0
    updated: int = 0
    unchanged: int = 0
    left_out: list[tuple[Line, Reason]] = field(default_factory=list)


def _take(upload: ContactImport, lines: Sequence[Line]) -> None:
    outcome = _outcome(upload, [(line, read_line(line.cells, upload.columns)) for line in lines])
    Contact.objects.bulk_create(
        outcome.contacts.values(), update_conflicts=True, unique_fields=["account", "email"], update_fields=_WRITTEN
    )
    put_into(ContactGroup.objects.filter(id__in=upload.group_ids), outcome.contacts.values())
    LeftOutLine.objects.bulk_create(
        LeftOutLine(source=upload, number=line.number, reason=reason, email=_email_of(upload, line))
        for line, reason in outcome.left_out
    )
    upload.added += outcome.added
    upload.updated += outcome.updated
    upload.unchanged += outcome.unchanged
    upload.left_out += len(outcome.left_out)


def _outcome(upload: ContactImport, drafts: Sequence[tuple[Line, Draft | Reason]]) -> _Outcome:
    emails = [draft.email for _, draft in drafts if isinstance(draft, Draft)]
    known = {row.email: row for row in Contact.objects.filter(account_id=upload.account_id, email__in=emails)}
    free = MOST_CONTACTS - Contact.objects.filter(account_id=upload.account_id).count()
    outcome = _Outcome()
    for line, draft in drafts:
        if not isinstance(draft, Draft):
            outcome.left_out.append((line, draft))
            continue
        contact = known.get(draft.email)
        if draft.email in outcome.contacts or (contact and contact.imported_by == upload.id):
            outcome.left_out.append((line, "double"))
        elif contact:
            _meet(upload, contact, draft, outcome)
        elif outcome.added >= free:
            outcome.left_out.append((line, "list_is_full"))
        else:
            fresh = Contact(account_id=upload.account_id, imported_by=upload.id)
            write_draft(fresh, draft)
            outcome.contacts[draft.email] = fresh
            outcome.added += 1
    return outcome


def _meet(upload: ContactImport, contact: Contact, draft: Draft, outcome: _Outcome) -> None:
    before = draft_of(contact)
    after = joined(before, draft, known=upload.known)
    if after == before:
        outcome.unchanged += 1
    else:
        write_draft(contact, after)
        outcome.updated += 1
    contact.imported_by = upload.id
    outcome.contacts[draft.email] = contact


def _email_of(upload: ContactImport, line: Line) -> str:
    """What stood there, so that the line can be found and mended."""
    index = upload.columns.index("email")
    cell = line.cells[index] if index < len(line.cells) else ""
    return cell.replace("\0", "\ufffd")[:254]
