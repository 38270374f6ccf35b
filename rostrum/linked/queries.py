from rostrum.kit.ids import AccountId
from rostrum.linked.errors import NotLinked
from rostrum.linked.kinds import service_named
from rostrum.linked.models import LinkedAccount, ServiceName


def link_of(account: AccountId, service: ServiceName) -> LinkedAccount | None:
    return LinkedAccount.objects.select_related("linked_by").filter(account_id=account, service=service).first()


def must_be_linked(account: AccountId, service: ServiceName) -> LinkedAccount:
    """Raises NotLinked."""
    linked = link_of(account, service)
    if linked is None:
        raise NotLinked(service=service_named(service).title)
    return linked
