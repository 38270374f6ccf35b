"""An account's stream targets. What is changed counts from the next connection on; what runs goes on."""

from django.conf import settings
from django.db import transaction

from rostrum.accounts.models import Account
from rostrum.kit.ids import AccountId
from rostrum.rooms.features.streaming.facts import Service
from rostrum.streaming.errors import StreamAddressNotTaken, StreamKeyNeeded, TooManyTargets
from rostrum.streaming.models import StreamTarget
from rostrum.streaming.queries import targets_of
from rostrum.streaming.rules import ADDRESSES, MOST_TARGETS, address_of, may_lie_outside
from rostrum.streaming.secrets import kept


def add_target(account: Account, *, name: str, service: Service, address: str, key: str) -> StreamTarget:
    """Raises StreamAddressNotTaken, TooManyTargets."""
    checked = _checked(service, address)
    with transaction.atomic():
        # Two at once shall not both be the last.
        Account.objects.select_for_update().get(id=account.id)
        if targets_of(AccountId(account.id)).count() >= MOST_TARGETS:
            raise TooManyTargets(limit=MOST_TARGETS)
        return StreamTarget.objects.create(
            account=account, name=name, service=service, address=checked, key_encrypted=kept(key)
        )


def change_target(target: StreamTarget, *, name: str, service: Service, address: str, key: str) -> StreamTarget:
    """Without a key the one that is kept stays, but for the same place only: nobody shall have a key that they never knew sent to a
    server of their own. Raises StreamAddressNotTaken, StreamKeyNeeded."""
    checked = _checked(service, address)
    if not key and (service, checked) != (target.service, target.address):
        raise StreamKeyNeeded
    target.name, target.service, target.address = name, service, checked
    if key:
        target.key_encrypted = kept(key)
    target.save(update_fields=["name", "service", "address", "key_encrypted"])
    return target


def delete_target(target: StreamTarget) -> None:
    """What runs to it is told that it is gone."""
    target.delete()


def _checked(service: Service, address: str) -> str:
    """Raises StreamAddressNotTaken."""
    if service in ADDRESSES:
        return ""
    if not may_lie_outside(address_of(address).host) and not settings.STREAM_TO_PRIVATE:
        raise StreamAddressNotTaken(why="private")
    return address
