from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, F, Q, QuerySet, Window
from django.db.models.functions import RowNumber

from rostrum.contacts.errors import NoSuchContact, NoSuchGroup, NoSuchImport
from rostrum.contacts.models import Contact, ContactGroup, ContactImport, GroupEntry
from rostrum.contacts.rules.doubles import Likeness, folded
from rostrum.kit.ids import AccountId, ContactId, GroupId, is_id
from rostrum.kit.paging import PAGE_SIZE, Page

MOST_WORDS = 5
MOST_ALIKE = 20
"""Of one likeness; the others come when these are merged."""
_KEYS = {"name": "name_key", "phone": "phone_key", "address": "mailbox"}


def contact_of(account_id: AccountId, contact_id: str) -> Contact:
    found = Contact.objects.filter(account_id=account_id, id=contact_id).first() if is_id(contact_id) else None
    if found is None:
        raise NoSuchContact
    return found


def group_of(account_id: AccountId, group_id: str) -> ContactGroup:
    found = ContactGroup.objects.filter(account_id=account_id, id=group_id).first() if is_id(group_id) else None
    if found is None:
        raise NoSuchGroup
    return found


def groups_with(account_id: AccountId, group_ids: Collection[str]) -> list[ContactGroup]:
    """All of them, or NoSuchGroup."""
    if not group_ids:
        return []
    found = list(ContactGroup.objects.filter(account_id=account_id, id__in=set(group_ids)))
    if len(found) < len(set(group_ids)):
        raise NoSuchGroup
    return found


def import_of(account_id: AccountId, import_id: str) -> ContactImport:
    found = ContactImport.objects.filter(account_id=account_id, id=import_id).first() if is_id(import_id) else None
    if found is None:
        raise NoSuchImport
    return found


def groups_of(account_id: AccountId) -> list[tuple[ContactGroup, int]]:
    """With how many contacts are in each, by name."""
    groups = list(ContactGroup.objects.filter(account_id=account_id).order_by("key"))
    entries = GroupEntry.objects.filter(group__in=[group.id for group in groups])
    counts = entries.values("group_id").annotate(contacts=Count("*"))
    contacts = {row["group_id"]: row["contacts"] for row in counts}
    return [(group, contacts.get(group.id, 0)) for group in groups]


def contacts_of(account_id: AccountId, *, search: str = "", group: ContactGroup | None = None) -> QuerySet[Contact]:
    """In the order of the list. Of `search` every word is somewhere in names, company and address."""
    rows = Contact.objects.filter(account_id=account_id).order_by("searched_in", "id")
    if group is None:
        return rows.filter(_holds(search))
    return rows.filter(id__in=GroupEntry.objects.filter(_holds(search), group=group).values("contact_id"))


def _holds(search: str) -> Q:
    """Of contacts and of entries alike."""
    return Q(*(Q(searched_in__contains=word) for word in folded(search).split()[:MOST_WORDS]))


def contact_page(account_id: AccountId, *, search: str, group_id: str | None, page: int) -> Page[Contact]:
    """Ids first, by an index that holds all that is asked; then the few rows."""
    ids: QuerySet[Any, str]
    if group_id:
        entries = GroupEntry.objects.filter(_holds(search), group=group_of(account_id, group_id))
        ids = entries.order_by("searched_in", "contact_id").values_list("contact_id", flat=True)
    else:
        ids = contacts_of(account_id, search=search).values_list("id", flat=True)
    found = _slice_of(ids, page=page)
    # By nothing but the ids, which are of the account: asked for both, SQLite would read all that the account has.
    rows = {row.id: row for row in Contact.objects.filter(id__in=found.items)}
    return Page(items=[rows[ContactId(id_)] for id_ in found.items if id_ in rows], total=found.total)


def _slice_of(values: QuerySet[Any, str], *, page: int) -> Page[str]:
    """Counted only where the page does not show the end by itself: counting reads all that was searched once more."""
    first = (page - 1) * PAGE_SIZE
    found = list(values[first : first + PAGE_SIZE])
    if len(found) < PAGE_SIZE and (found or page == 1):
        return Page(items=found, total=first + len(found))
    return Page(items=found, total=values.count())


def how_many(account_id: AccountId) -> int:
    return Contact.objects.filter(account_id=account_id).count()


def group_ids_of(contact_ids: Sequence[ContactId]) -> dict[ContactId, list[GroupId]]:
    found: dict[ContactId, list[GroupId]] = {id_: [] for id_ in contact_ids}
    entries = GroupEntry.objects.filter(contact__in=contact_ids).order_by("id")
    for contact_id, group_id in entries.values_list("contact_id", "group_id"):
        found[ContactId(contact_id)].append(GroupId(group_id))
    return found


def people_of(
    account_id: AccountId, *, contact_ids: Iterable[ContactId], group_ids: Iterable[GroupId]
) -> list[tuple[str, str]]:
    """Addresses and names, each person once. Ids that are not of the account count for nothing."""
    entries = GroupEntry.objects.filter(group__account_id=account_id, group_id__in=list(group_ids))
    wanted = Q(id__in=list(contact_ids)) | Q(id__in=entries.values("contact_id"))
    rows = Contact.objects.filter(wanted, account_id=account_id).order_by("searched_in", "id")
    return [(row.email, row.name) for row in rows.only("email", "first_name", "last_name")]


@dataclass(frozen=True, slots=True)
class Alike:
    """Contacts that may be one person; the oldest first."""

    contacts: tuple[Contact, ...]


def doubles_of(account_id: AccountId, likeness: Likeness, *, page: int) -> Page[Alike]:
    """In two queries, and one more where the page is full."""
    key = _KEYS[likeness]
    rows = Contact.objects.filter(**{"account_id": account_id, f"{key}__gt": ""})
    keys = rows.values(key).annotate(contacts=Count("*")).filter(contacts__gt=1).order_by(key)
    found = _slice_of(keys.values_list(key, flat=True), page=page)
    place = Window(RowNumber(), partition_by=[F(key)], order_by=["created_at", "id"])
    alike: dict[str, list[Contact]] = {key: [] for key in found.items}
    for contact in rows.filter(**{f"{key}__in": found.items}).annotate(place=place).filter(place__lte=MOST_ALIKE):
        alike[getattr(contact, key)].append(contact)
    return Page(items=[Alike(tuple(contacts)) for contacts in alike.values()], total=found.total)
