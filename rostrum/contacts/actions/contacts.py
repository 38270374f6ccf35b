"""The list itself: adding, changing, deleting, and who is in which group."""

from collections.abc import Iterable, Sequence

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from rostrum.contacts.errors import ContactExists, TooManyContacts
from rostrum.contacts.models import Contact, ContactGroup, GroupEntry
from rostrum.contacts.rules.doubles import mailbox, name_key, phone_key, searched_in
from rostrum.contacts.rules.drafts import Draft
from rostrum.kit import clock
from rostrum.kit.ids import AccountId

MOST_CONTACTS = 100_000
_AT_ONCE = 5000
_FIELDS = ("email", "first_name", "last_name", "company", "phone", "language")


def draft_of(contact: Contact) -> Draft:
    return Draft(**{field: getattr(contact, field) for field in _FIELDS})


def write_draft(contact: Contact, draft: Draft) -> None:
    """With all that is made of it; not saved yet."""
    for field in _FIELDS:
        setattr(contact, field, getattr(draft, field))
    contact.searched_in = searched_in(
        email=draft.email, first_name=draft.first_name, last_name=draft.last_name, company=draft.company
    )
    contact.name_key = name_key(draft.first_name, draft.last_name)
    contact.phone_key = phone_key(draft.phone)
    contact.mailbox = mailbox(draft.email)
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


@transaction.atomic
def delete_contacts(contacts: QuerySet[Contact]) -> int:
    _, deleted = contacts.order_by().delete()
    return deleted.get(Contact._meta.label, 0)


def put_into(groups: Iterable[ContactGroup], contacts: Iterable[Contact]) -> None:
    entries = [GroupEntry(group_id=group.id, contact_id=contact.id) for group in groups for contact in contacts]
    GroupEntry.objects.bulk_create(entries, ignore_conflicts=True)


@transaction.atomic
def add_to_group(group: ContactGroup, contacts: QuerySet[Contact]) -> int:
    """How many were not in it."""
    outside = contacts.exclude(id__in=GroupEntry.objects.filter(group=group).values("contact_id"))
    ids = list(outside.order_by().values_list("id", flat=True))
    entries = (GroupEntry(group_id=group.id, contact_id=id_) for id_ in ids)
    GroupEntry.objects.bulk_create(entries, batch_size=_AT_ONCE, ignore_conflicts=True)
    return len(ids)


def remove_from_group(group: ContactGroup, contacts: QuerySet[Contact]) -> int:
    removed, _ = GroupEntry.objects.filter(group=group, contact__in=contacts.order_by().values("id")).delete()
    return removed
