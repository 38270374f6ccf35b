"""The import of a table that was read and matched, piece by piece, by the worker.

1. A piece is some lines, read at the stored place of the file. Nothing is locked meanwhile: where one writes at a time, others can.
2. What becomes of them, the counts and the next place are stored in one transaction, unless another worker has done so before.
   Whoever is killed before its end has done nothing, and the piece is taken up again.
3. Imports take turns: the one that was worked on longest ago is next.
4. An address that this import has met before is a double in the file; the contacts remember who met them last.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from itertools import islice

import structlog
from django.db import transaction

from rostrum.contacts import files
from rostrum.contacts.actions.contacts import MOST_CONTACTS, draft_of, tell_entries
from rostrum.contacts.actions.groups import make_group
from rostrum.contacts.actions.rows import Row, contact_row, store_contacts, store_entries
from rostrum.contacts.errors import ImportStarted
from rostrum.contacts.models import Contact, ContactGroup, ContactImport, ImportState, LeftOutLine
from rostrum.contacts.queries import groups_with, how_many
from rostrum.contacts.rules import lines_file
from rostrum.contacts.rules.columns import Column, check_columns
from rostrum.contacts.rules.doubles import keys_of
from rostrum.contacts.rules.drafts import Draft, Known, Reason, joined, read_line
from rostrum.contacts.rules.tables import Line
from rostrum.kit import clock
from rostrum.kit.ids import AccountId, ContactId, new_contact_id

PIECE_LINES = 1000
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
    upload = ContactImport.objects.filter(state="running").order_by("worked_at").first()
    if upload is None:
        return 0
    try:
        piece = _piece(upload)
    except OSError as problem:
        log.warning("import_file_lost", upload=upload.id, problem=type(problem).__name__)
        piece = None
    if _store(upload, piece) != "running":
        files.forget(upload.id)
    return PIECE_LINES


@dataclass(frozen=True, slots=True)
class _Piece:
    """`position`: of the next one."""

    drafts: Sequence[tuple[Line, Draft | Reason]]
    position: int


def _piece(upload: ContactImport) -> _Piece:
    with files.lines_file(upload.id).open("rb") as file:
        file.seek(upload.position)
        written = list(islice(file, PIECE_LINES))
    drafts = [(line, read_line(line.cells, upload.columns)) for line in lines_file.read(written)]
    return _Piece(drafts, upload.position + sum(map(len, written)))


@transaction.atomic
def _store(seen: ContactImport, piece: _Piece | None) -> ImportState:
    upload = ContactImport.objects.select_for_update().get(id=seen.id)
    if upload.state != "running" or upload.position != seen.position:
        return "running"  # another worker's turn; it puts the file away
    upload.worked_at = clock.now()
    if piece is None:
        upload.state = "failed"
    else:
        _take(upload, piece)
        upload.position = piece.position
        if len(piece.drafts) < PIECE_LINES:
            upload.state = "done"
    upload.save()
    return upload.state


@dataclass
class _Outcome:
    """Rows of those who are new or say something else now; `met`: by id, who is in the list in the end, with what they are
    searched in."""

    rows: list[Row] = field(default_factory=list)
    met: dict[str, str] = field(default_factory=dict)
    updated: list[ContactId] = field(default_factory=list)
    unchanged: list[str] = field(default_factory=list)
    left_out: list[tuple[Line, Reason]] = field(default_factory=list)

    @property
    def added(self) -> int:
        return len(self.rows) - len(self.updated)


def _take(upload: ContactImport, piece: _Piece) -> None:
    outcome = _outcome(upload, piece.drafts)
    store_contacts(outcome.rows)
    Contact.objects.filter(id__in=outcome.unchanged).update(imported_by=upload.id)
    tell_entries(outcome.updated)
    groups = ContactGroup.objects.filter(id__in=upload.group_ids).values_list("id", flat=True)
    store_entries(groups, outcome.met.items())
    LeftOutLine.objects.bulk_create(
        LeftOutLine(source=upload, number=line.number, reason=reason, email=_email_of(upload, line))
        for line, reason in outcome.left_out
    )
    upload.added += outcome.added
    upload.updated += len(outcome.updated)
    upload.unchanged += len(outcome.unchanged)
    upload.left_out += len(outcome.left_out)


def _outcome(upload: ContactImport, drafts: Sequence[tuple[Line, Draft | Reason]]) -> _Outcome:
    emails = [draft.email for _, draft in drafts if isinstance(draft, Draft)]
    known = {row.email: row for row in Contact.objects.filter(account_id=upload.account_id, email__in=emails)}
    free = MOST_CONTACTS - how_many(AccountId(upload.account_id))
    outcome, seen = _Outcome(), set[str]()
    for line, draft in drafts:
        if not isinstance(draft, Draft):
            outcome.left_out.append((line, draft))
            continue
        contact = known.get(draft.email)
        if draft.email in seen or (contact and contact.imported_by == upload.id):
            outcome.left_out.append((line, "double"))
        elif contact:
            _meet(upload, contact, draft, outcome)
        elif outcome.added >= free:
            outcome.left_out.append((line, "list_is_full"))
        else:
            _write(upload, new_contact_id(), draft, outcome, created_at=upload.worked_at)
        seen.add(draft.email)
    return outcome


def _meet(upload: ContactImport, contact: Contact, draft: Draft, outcome: _Outcome) -> None:
    before = draft_of(contact)
    after = joined(before, draft, known=upload.known)
    if after == before:
        outcome.unchanged.append(contact.id)
        outcome.met[contact.id] = contact.searched_in
    else:
        outcome.updated.append(contact.id)
        _write(upload, contact.id, after, outcome, created_at=contact.created_at)


def _write(upload: ContactImport, id_: ContactId, draft: Draft, outcome: _Outcome, *, created_at: datetime) -> None:
    keys = keys_of(draft)
    row = contact_row(
        id_,
        draft,
        keys,
        account_id=upload.account_id,
        import_id=upload.id,
        created_at=created_at,
        changed_at=upload.worked_at,
    )
    outcome.rows.append(row)
    outcome.met[id_] = keys.searched_in


def _email_of(upload: ContactImport, line: Line) -> str:
    """What stood there, so that the line can be found and mended."""
    index = upload.columns.index("email")
    cell = line.cells[index] if index < len(line.cells) else ""
    return cell.replace("\0", "\ufffd")[:254]
