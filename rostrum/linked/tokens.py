"""The access token of a linked account, fresh.

1. A token that lasts a while longer is used as it is.
2. One that ends soon is replaced by whoever claims that first, in one statement; the network is asked outside of any transaction.
3. The others go on with the old one while it lasts, and wait for the fresh one where it does not.
4. A process that died on the way: its claim ends, and the next one claims.
5. A service that takes the refresh token no more: the account must be linked again, and nobody asks until then.
"""

import time
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import structlog
from django.db.models import Q, QuerySet

from rostrum.kit import clock
from rostrum.kit.encryption import CannotDecrypt
from rostrum.kit.ids import AccountId
from rostrum.linked import oauth
from rostrum.linked.errors import GrantRefused, LinkAgain, ServiceSilent, TokenRefused
from rostrum.linked.kinds import offered, service_named
from rostrum.linked.models import LinkedAccount, ServiceName
from rostrum.linked.queries import must_be_linked
from rostrum.linked.secrets import kept, opened

Result = TypeVar("Result")

SOON = timedelta(minutes=5)
_CLAIM = timedelta(seconds=90)
_MOST_WAITS = 200
_WAIT_SECONDS = 0.1

log = structlog.get_logger()


def with_token(account: AccountId, service: ServiceName, act: Callable[[str], Result]) -> Result:
    """`act` is given an access token, and another one if the service refuses the first: it may end before its time. Raises LinkingOff,
    NotLinked, LinkAgain, ServiceBusy, ServiceSilent, and what `act` raises."""
    token = access_token(account, service)
    try:
        return act(token)
    except TokenRefused:
        pass
    try:
        return act(access_token(account, service, refused=token))
    except TokenRefused:
        link = must_be_linked(account, service)
        raise _must_link_again(link) from None


def access_token(account: AccountId, service: ServiceName, *, refused: str = "") -> str:
    """`refused`: one that the service takes no more, whatever its time. Raises LinkingOff, NotLinked, LinkAgain, ServiceBusy,
    ServiceSilent."""
    title = offered(service).title
    for _ in range(_MOST_WAITS):
        link = must_be_linked(account, service)
        if link.state == "needs_again":
            raise LinkAgain(service=title)
        token = _opened(link, link.access_token)
        is_good = token != refused and link.expires_at > clock.now()
        if is_good and link.expires_at > clock.now() + SOON:
            return token
        if _claim(link):
            return _refreshed(link)
        if is_good:
            return token
        time.sleep(_WAIT_SECONDS)  # another process, perhaps on another machine, has it in hand
    raise ServiceSilent(service=title)


def _claim(link: LinkedAccount) -> bool:
    free = Q(refreshing_until=None) | Q(refreshing_until__lt=clock.now())
    mine = _still(link).filter(free, access_token=link.access_token)
    return bool(mine.update(refreshing_until=clock.now() + _CLAIM))


def _refreshed(link: LinkedAccount) -> str:
    try:
        tokens = oauth.refresh(offered(link.service), _opened(link, link.refresh_token))
    except GrantRefused:
        raise _must_link_again(link) from None
    except BaseException:
        _still(link).update(refreshing_until=None)
        raise
    fresh = {"refresh_token": kept(tokens.refresh)} if tokens.refresh else {}
    _still(link).update(
        access_token=kept(tokens.access), expires_at=clock.now() + tokens.last, refreshing_until=None, **fresh
    )
    return tokens.access


def _opened(link: LinkedAccount, encrypted: str) -> str:
    try:
        return opened(encrypted)
    except CannotDecrypt:
        raise _must_link_again(link) from None


def _must_link_again(link: LinkedAccount) -> LinkAgain:
    _still(link).update(state="needs_again", refreshing_until=None)
    log.warning("must_be_linked_again", account=link.account_id, service=link.service)
    return LinkAgain(service=service_named(link.service).title)


def _still(link: LinkedAccount) -> QuerySet[LinkedAccount]:
    """The same that was read: not one that was linked anew meanwhile."""
    return LinkedAccount.objects.filter(id=link.id, linked_at=link.linked_at)
