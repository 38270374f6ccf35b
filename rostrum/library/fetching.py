"""An original that lies in a Dropbox, for who may have it, and for the converter while it needs it."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import structlog
from django.core.cache import cache

from rostrum.kit import clock
from rostrum.kit.encryption import CannotDecrypt
from rostrum.kit.ids import AccountId
from rostrum.library import dropbox, shelf
from rostrum.library.dropbox import PIECE_BYTES, NotThere, Space
from rostrum.library.errors import FileInOtherDropbox, FileLost
from rostrum.library.models import Elsewhere, File
from rostrum.library.places import space_there
from rostrum.linked.models import LinkedAccount
from rostrum.linked.queries import must_be_linked
from rostrum.linked.secrets import kept, opened
from rostrum.linked.tokens import with_token

LINK_SECONDS = 300
"""A hall that downloads a handout asks Dropbox once."""
SPACE_SECONDS = 30
FETCHED_LASTS = timedelta(hours=1)

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class _Place:
    there: Elsewhere
    link: LinkedAccount


def temporary_link(file: File, *, count: Callable[[], None]) -> str:
    """To the original, for some hours. `count` is called when Dropbox must be asked, and may refuse. What was deleted or changed there by
    hand is told as lost: nobody has scanned it. Raises FileLost, FileInOtherDropbox, NotLinked, LinkAgain, LinkingOff, ServiceBusy,
    ServiceSilent."""
    place = _place_of(file)
    key = f"dropbox-link:{file.id}:{place.link.pk}:{place.link.linked_at.timestamp()}"
    known = cache.get(key)
    if isinstance(known, str):
        try:
            return opened(known)
        except CannotDecrypt:
            cache.delete(key)
    count()
    link = with_token(AccountId(file.account_id), "dropbox", lambda token: _asked(file, place.there, token))
    cache.set(key, kept(link), timeout=LINK_SECONDS)
    return link


def pdf_at_hand(file: File) -> Path:
    """The document, fetched; it stays for an hour, for the next pages. Raises as `temporary_link` does."""
    fetched = shelf.fetched_of(file.id)
    if not fetched.exists():
        place = _place_of(file)
        with_token(AccountId(file.account_id), "dropbox", lambda token: _fetch(file, place.there, token))
    return fetched


def forget_fetched() -> int:
    return shelf.forget_fetched(before=clock.now() - FETCHED_LASTS)


def known_space(account: AccountId) -> Space:
    """As of half a minute ago, or since something of ours came or went there. Raises what `with_token` raises."""
    key = _space_key(account, must_be_linked(account, "dropbox").remote_id)
    known = cache.get(key)
    if known is None:
        known = space_there(account)
        cache.set(key, known, timeout=SPACE_SECONDS)
    assert isinstance(known, Space)
    return known


def forget_space(account: AccountId, remote_account: str) -> None:
    """Something has come or gone there."""
    cache.delete(_space_key(account, remote_account))


def _space_key(account: AccountId, remote_account: str) -> str:
    return f"dropbox-space:{account}:{remote_account}"


def _place_of(file: File) -> _Place:
    link = must_be_linked(AccountId(file.account_id), "dropbox")
    there = Elsewhere.objects.filter(file=file).first()
    if there is None or file.place == "lost":
        raise FileLost
    if there.remote_account != link.remote_id:
        raise FileInOtherDropbox
    return _Place(there, link)


def _asked(file: File, there: Elsewhere, token: str) -> str:
    try:
        found, link = dropbox.temporary_link(token, there.remote_id)
    except NotThere:
        raise _lost(file, "deleted") from None
    if found.content_hash != there.content_hash:
        raise _lost(file, "changed")
    return link


def _fetch(file: File, there: Elsewhere, token: str) -> None:
    fetched = shelf.fetched_of(file.id)
    draft = fetched.with_name(f"fetched.{os.getpid()}")
    try:
        with draft.open("wb") as kept_here:
            while (have := kept_here.tell()) < file.bytes:
                most = min(PIECE_BYTES, file.bytes - have)
                kept_here.write(dropbox.download(token, there.remote_id, offset=have, most=most))
        if dropbox.content_hash(draft) != there.content_hash:
            raise _lost(file, "changed")
        draft.replace(fetched)
    except NotThere:
        raise _lost(file, "deleted") from None
    finally:
        draft.unlink(missing_ok=True)


def _lost(file: File, problem: str) -> FileLost:
    File.objects.filter(id=file.id, place=file.place).update(place="lost", place_problem=problem)
    log.warning("original_lost", file=file.id, problem=problem)
    return FileLost()
