from django.db import IntegrityError, transaction

from rostrum.contacts.errors import GroupExists, TooManyGroups
from rostrum.contacts.models import ContactGroup
from rostrum.contacts.rules.doubles import folded
from rostrum.kit.ids import AccountId

MOST_GROUPS = 500


def make_group(account_id: AccountId, name: str) -> ContactGroup:
    """Raises GroupExists and TooManyGroups."""
    if ContactGroup.objects.filter(account_id=account_id).count() >= MOST_GROUPS:
        raise TooManyGroups(most=MOST_GROUPS)
    return _named(ContactGroup(account_id=account_id), name)


def rename_group(group: ContactGroup, name: str) -> ContactGroup:
    """Raises GroupExists."""
    return _named(group, name)


def delete_group(group: ContactGroup) -> None:
    """Its contacts stay in the list."""
    group.delete()


def _named(group: ContactGroup, name: str) -> ContactGroup:
    group.name, group.key = name, folded(name)
    try:
        with transaction.atomic():
            group.save()
    except IntegrityError:
        raise GroupExists from None
    return group
