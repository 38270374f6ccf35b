"""By whose key YouTube is searched: the account's own, else the operator's. An account's key is kept encrypted and never shown again."""

from dataclasses import dataclass

from django.conf import settings

from rostrum.accounts.models import Account
from rostrum.kit.encryption import CannotDecrypt, decrypt, encrypt
from rostrum.kit.ids import AccountId
from rostrum.library.errors import YoutubeOff
from rostrum.library.models import YoutubeKey
from rostrum.library.youtube import check_key

_PURPOSE = "youtube key"


@dataclass(frozen=True, slots=True)
class SearchKey:
    """`is_own`: the account's, whose searches are nobody else's."""

    key: str
    is_own: bool


def is_shared() -> bool:
    """The operator has set a key for everybody."""
    return bool(settings.YOUTUBE_API_KEY)


def has_own_key(account: AccountId) -> bool:
    return YoutubeKey.objects.filter(account_id=account).exists()


def key_for(account: AccountId) -> SearchKey:
    """Raises YoutubeOff. A key that was kept under another secret than today's is as good as none."""
    kept = YoutubeKey.objects.filter(account_id=account).first()
    if kept is not None:
        try:
            return SearchKey(decrypt(kept.encrypted, purpose=_PURPOSE, secret=settings.ROSTRUM_SECRET), is_own=True)
        except CannotDecrypt:
            pass
    if not is_shared():
        raise YoutubeOff
    return SearchKey(settings.YOUTUBE_API_KEY, is_own=False)


def keep_key(account: Account, key: str) -> None:
    """In place of an earlier one, once YouTube has taken it. Raises YoutubeKeyRefused, YoutubeSilent."""
    check_key(key)
    encrypted = encrypt(key, purpose=_PURPOSE, secret=settings.ROSTRUM_SECRET)
    YoutubeKey.objects.update_or_create(account=account, defaults={"encrypted": encrypted})


def forget_key(account: Account) -> None:
    YoutubeKey.objects.filter(account=account).delete()
