"""The list itself: adding, changing, deleting, and who is in which group."""

from collections.abc import Collection, Iterable, Iterator, Sequence

from django.db import IntegrityError, transaction
from django.db.models import OuterRef, QuerySet, Subquery

from rostrum.contacts.actions.rows import store_entries
from rostrum.contacts.errors import ContactExists, TooManyContacts
from rostrum.contacts.models import Contact, ContactGroup, GroupEntry
from rostrum.contacts.rules.doubles import keys_of
from rostrum.contacts.rules.drafts import Draft
from rostrum.kit import clock
from rostrum.kit.ids import AccountId, ContactId

MOST_CONTACTS = 100_000
_AT_ONCE = 1000
"""In one transaction: whoever else writes is let in between."""
_FIELDS = ("email", "first_name", "last_name", "company", "phone", "language")


def draft_of(contact: Contact) -> Draft:
    return Draft(**{field: getattr(contact, field) for field in _FIELDS})


def write_draft(contact: Contact, draft: Draft) -> None:
    """With all that is made of it; not saved yet."""
    for field in _FIELDS:
        setattr(contact, field, getattr(draft, field))
    contact.searched_in, contact.name_key, contact.phone_key, contact.mailbox = keys_of(draft)
    contact.changed_at = clock.now()


@transaction.atomic
def add_contact(account_id: AccountId, draft: Draft, *, groups: Sequence[ContactGroup]) -> Contact:
    """Raises ContactExists and TooManyContacts."""
    if Contact.objects.filter(account_id=account_id).count() >= MOST_CONTACTS:
        raise TooManyContacts(most=MOST_CONTACTS)
    contact = Contact(account_id=account_id)
    _save(contact, draft)
    put_into(groups, [contact])
    return contact


@transaction.atomic
def change_contact(contact: Contact, draft: Draft, *, groups: Sequence[ContactGroup]) -> Contact:
    """Raises ContactExists."""
    _save(contact, draft)
    tell_entries([contact.id])
    GroupEntry.objects.filter(contact=contact).exclude(group__in=groups).delete()
    put_into(groups, [contact])
    return contact


def _save(contact: Contact, draft: Draft) -> None:
    write_draft(contact, draft)
    try:
        with transaction.atomic():
            contact.save()
    except IntegrityError:
        taken = Contact.objects.filter(account_id=contact.account_id, email=draft.email).first()
        if taken is None:
            raise
        raise ContactExists(contact_id=taken.id) from None


def delete_contacts(contacts: QuerySet[Contact]) -> int:
    """Out of their groups, too."""
    deleted = 0
    for ids in _pieces(contacts):
        _, by_kind = Contact.objects.filter(id__in=ids).delete()
        deleted += by_kind.get(Contact._meta.label, 0)
    return deleted


def put_into(groups: Iterable[ContactGroup], contacts: Collection[Contact]) -> None:
    store_entries([group.id for group in groups], [(contact.id, contact.searched_in) for contact in contacts])


def tell_entries(contact_ids: Collection[ContactId]) -> None:
    """When names or addresses changed: groups list and search their contacts by what they say now."""
    current = Contact.objects.filter(id=OuterRef("contact_id")).values("searched_in")
    entries = GroupEntry.objects.filter(contact__in=contact_ids)
    entries.update(searched_in=Subquery(current))


def add_to_group(group: ContactGroup, contacts: QuerySet[Contact]) -> int:
    """How many were not in it."""
    added = 0
    outside = contacts.exclude(id__in=GroupEntry.objects.filter(group=group).values("contact_id"))
    for ids in _pieces(outside):
        rows = list(Contact.objects.filter(id__in=ids).values_list("id", "searched_in"))
        store_entries([group.id], rows)
        added += len(rows)
    return added


def remove_from_group(group: ContactGroup, contacts: QuerySet[Contact]) -> int:
    removed = 0
    for ids in _pieces(contacts):
        gone, _ = GroupEntry.objects.filter(group=group, contact__in=ids).delete()
        removed += gone
    return removed


def _pieces(contacts: QuerySet[Contact]) -> Iterator[Sequence[ContactId]]:
    ids = list(contacts.order_by().values_list("id", flat=True))
    for start in range(0, len(ids), _AT_ONCE):
        yield ids[start : start + _AT_ONCE]
