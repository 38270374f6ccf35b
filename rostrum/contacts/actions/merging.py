from collections.abc import Sequence

from django.db import transaction

from rostrum.contacts.actions.contacts import draft_of, put_into, tell_entries, write_draft
from rostrum.contacts.errors import NoSuchContact
from rostrum.contacts.models import Contact, ContactGroup
from rostrum.contacts.rules.drafts import joined
from rostrum.kit.ids import AccountId


@transaction.atomic
def merge_contacts(account_id: AccountId, *, kept_id: str, other_ids: Sequence[str]) -> Contact:
    """One contact is left: its address, what it says filled up from the others in their order, and the groups of all. The others'
    addresses are gone."""
    rows = Contact.objects.select_for_update().filter(account_id=account_id, id__in={kept_id, *other_ids})
    found: dict[str, Contact] = {row.id: row for row in rows}
    others = [found[id_] for id_ in dict.fromkeys(other_ids) if id_ in found and id_ != kept_id]
    if kept_id not in found or len(others) < len(set(other_ids) - {kept_id}):
        raise NoSuchContact
    kept = found[kept_id]
    draft = draft_of(kept)
    for other in others:
        draft = joined(draft, draft_of(other), known="fill")
    write_draft(kept, draft)
    kept.save()
    tell_entries([kept.id])
    put_into(ContactGroup.objects.filter(entries__contact__in=others).distinct(), [kept])
    Contact.objects.filter(id__in=[other.id for other in others]).delete()
    return kept
