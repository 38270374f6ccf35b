"""The account's contacts and their groups."""

from typing import Annotated

from django.db.models import QuerySet
from ninja import Router, Status
from pydantic import Field

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.contacts.actions.contacts import (
    add_contact,
    add_to_group,
    change_contact,
    delete_contacts,
    remove_from_group,
)
from rostrum.contacts.actions.groups import delete_group, make_group, rename_group
from rostrum.contacts.actions.merging import merge_contacts
from rostrum.contacts.errors import (
    ContactExists,
    GroupExists,
    NoSuchContact,
    NoSuchGroup,
    TooManyContacts,
    TooManyGroups,
)
from rostrum.contacts.models import Contact
from rostrum.contacts.queries import (
    contact_of,
    contact_page,
    contacts_of,
    doubles_of,
    group_ids_of,
    group_of,
    groups_of,
    groups_with,
    how_many,
)
from rostrum.contacts.rules.doubles import Likeness
from rostrum.contacts.schemas import (
    AlikeView,
    ChangedContacts,
    Chosen,
    ContactForm,
    ContactList,
    ContactView,
    DoublesList,
    GroupForm,
    GroupList,
    GroupView,
    MergeForm,
    Search,
)
from rostrum.kit.ids import AccountId
from rostrum.kit.paging import LAST_PAGE

router = Router(tags=["contacts"], auth=signed_in)

PageNumber = Annotated[int, Field(ge=1, le=LAST_PAGE)]


@router.get("", response={200: ContactList, **refusing(*FOR_MEMBERS, NoSuchGroup)})
def list_contacts(
    request: MemberRequest, search: Search = "", group_id: str | None = None, page: PageNumber = 1
) -> ContactList:
    found = contact_page(request.auth.owner_id, search=search, group_id=group_id, page=page)
    return ContactList(items=_views(found.items), total=found.total)


@router.post("", response={201: ContactView, **refusing(*FOR_MEMBERS, NoSuchGroup, ContactExists, TooManyContacts)})
def create_contact(request: MemberRequest, form: ContactForm) -> Status[ContactView]:
    groups = groups_with(request.auth.owner_id, form.group_ids)
    return Status(201, _view(add_contact(request.auth.owner_id, form.draft(), groups=groups)))


@router.get("/groups", response={200: GroupList, **refusing(*FOR_MEMBERS)})
def list_groups(request: MemberRequest) -> GroupList:
    items = [GroupView.of(group, contacts) for group, contacts in groups_of(request.auth.owner_id)]
    return GroupList(items=items, contacts=how_many(request.auth.owner_id))


@router.post("/groups", response={201: GroupView, **refusing(*FOR_MEMBERS, GroupExists, TooManyGroups)})
def create_group(request: MemberRequest, form: GroupForm) -> Status[GroupView]:
    return Status(201, GroupView.of(make_group(request.auth.owner_id, form.name), 0))


@router.put("/groups/{group_id}", response={200: GroupView, **refusing(*FOR_MEMBERS, NoSuchGroup, GroupExists)})
def change_group(request: MemberRequest, group_id: str, form: GroupForm) -> GroupView:
    group = rename_group(group_of(request.auth.owner_id, group_id), form.name)
    return GroupView.of(group, group.entries.count())


@router.delete("/groups/{group_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchGroup)})
def remove_group(request: MemberRequest, group_id: str) -> Status[None]:
    """Its contacts stay."""
    delete_group(group_of(request.auth.owner_id, group_id))
    return Status(204, None)


@router.post(
    "/groups/{group_id}/add", response={200: ChangedContacts, **refusing(*FOR_MEMBERS, NoSuchGroup, NoSuchContact)}
)
def add_contacts_to_group(request: MemberRequest, group_id: str, chosen: Chosen) -> ChangedContacts:
    group = group_of(request.auth.owner_id, group_id)
    return ChangedContacts(contacts=add_to_group(group, _chosen(request.auth.owner_id, chosen)))


@router.post(
    "/groups/{group_id}/remove", response={200: ChangedContacts, **refusing(*FOR_MEMBERS, NoSuchGroup, NoSuchContact)}
)
def remove_contacts_from_group(request: MemberRequest, group_id: str, chosen: Chosen) -> ChangedContacts:
    group = group_of(request.auth.owner_id, group_id)
    return ChangedContacts(contacts=remove_from_group(group, _chosen(request.auth.owner_id, chosen)))


@router.post("/delete", response={200: ChangedContacts, **refusing(*FOR_MEMBERS, NoSuchGroup, NoSuchContact)})
def delete_chosen_contacts(request: MemberRequest, chosen: Chosen) -> ChangedContacts:
    return ChangedContacts(contacts=delete_contacts(_chosen(request.auth.owner_id, chosen)))


@router.get("/doubles", response={200: DoublesList, **refusing(*FOR_MEMBERS)})
def list_doubles(request: MemberRequest, likeness: Likeness = "name", page: PageNumber = 1) -> DoublesList:
    found = doubles_of(request.auth.owner_id, likeness, page=page)
    views = {view.id: view for view in _views([contact for alike in found.items for contact in alike.contacts])}
    items = [AlikeView(contacts=[views[contact.id] for contact in alike.contacts]) for alike in found.items]
    return DoublesList(items=items, total=found.total)


@router.post("/merge", response={200: ContactView, **refusing(*FOR_MEMBERS, NoSuchContact)})
def merge_doubles(request: MemberRequest, form: MergeForm) -> ContactView:
    return _view(merge_contacts(request.auth.owner_id, kept_id=form.kept_id, other_ids=form.other_ids))


@router.get("/{contact_id}", response={200: ContactView, **refusing(*FOR_MEMBERS, NoSuchContact)})
def read_contact(request: MemberRequest, contact_id: str) -> ContactView:
    return _view(contact_of(request.auth.owner_id, contact_id))


@router.put(
    "/{contact_id}",
    response={200: ContactView, **refusing(*FOR_MEMBERS, NoSuchContact, NoSuchGroup, ContactExists)},
)
def update_contact(request: MemberRequest, contact_id: str, form: ContactForm) -> ContactView:
    contact = contact_of(request.auth.owner_id, contact_id)
    groups = groups_with(request.auth.owner_id, form.group_ids)
    return _view(change_contact(contact, form.draft(), groups=groups))


@router.delete("/{contact_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchContact)})
def delete_contact(request: MemberRequest, contact_id: str) -> Status[None]:
    contact = contact_of(request.auth.owner_id, contact_id)
    delete_contacts(contacts_of(request.auth.owner_id).filter(id=contact.id))
    return Status(204, None)


def _chosen(account_id: AccountId, chosen: Chosen) -> QuerySet[Contact]:
    """Of ids, those that are still there; NoSuchContact when none is."""
    if chosen.matching is not None:
        group = group_of(account_id, chosen.matching.group_id) if chosen.matching.group_id else None
        return contacts_of(account_id, search=chosen.matching.search, group=group)
    rows = contacts_of(account_id).filter(id__in=chosen.ids)
    if not rows.exists():
        raise NoSuchContact
    return rows


def _views(contacts: list[Contact]) -> list[ContactView]:
    groups = group_ids_of([contact.id for contact in contacts])
    return [ContactView.of(contact, group_ids=groups[contact.id]) for contact in contacts]


def _view(contact: Contact) -> ContactView:
    return _views([contact])[0]
