"""Rows by the thousand, written in SQL that SQLite and PostgreSQL share: of an import's time Django's `bulk_create` would spend most
on making its statements."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import connection

from rostrum.contacts.rules.doubles import Keys
from rostrum.contacts.rules.drafts import Draft
from rostrum.kit.ids import ContactId

_CONTACTS = """
INSERT INTO contacts_contact (
    id, account_id, imported_by, created_at, changed_at, email, first_name, last_name, company, phone, language,
    searched_in, name_key, phone_key, mailbox
) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
ON CONFLICT (account_id, email) DO UPDATE SET
    imported_by = excluded.imported_by, changed_at = excluded.changed_at, first_name = excluded.first_name,
    last_name = excluded.last_name, company = excluded.company, phone = excluded.phone, language = excluded.language,
    searched_in = excluded.searched_in, name_key = excluded.name_key, phone_key = excluded.phone_key
"""
_ENTRIES = """
INSERT INTO contacts_groupentry (group_id, contact_id, searched_in) VALUES (%s, %s, %s) ON CONFLICT DO NOTHING
"""

Row = tuple[str | datetime | None, ...]


def contact_row(
    id_: ContactId,
    draft: Draft,
    keys: Keys,
    *,
    account_id: str,
    import_id: str,
    created_at: datetime,
    changed_at: datetime,
) -> Row:
    adapted = connection.ops.adapt_datetimefield_value
    times = adapted(created_at), adapted(changed_at)
    return (id_, account_id, import_id, *times, *said_by(draft), *keys)


def said_by(draft: Draft) -> Row:
    return (draft.email, draft.first_name, draft.last_name, draft.company, draft.phone, draft.language)


def store_contacts(rows: Sequence[Row]) -> None:
    """Who is known by the address keeps id and time of making."""
    with connection.cursor() as cursor:
        cursor.executemany(_CONTACTS, rows)


def store_entries(group_ids: Iterable[str], contacts: Iterable[tuple[str, str]]) -> None:
    """Of contacts by id, with what they are searched in. Who is in the group stays there."""
    known = list(contacts)
    with connection.cursor() as cursor:
        cursor.executemany(_ENTRIES, [(group_id, *contact) for group_id in group_ids for contact in known])
