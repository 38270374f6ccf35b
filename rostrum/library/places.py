"""Where an original lies: here, or in the Dropbox that the account has linked. What was made of it, which rooms are shown, stays here.

Extra room is no way round the plan (E4):
1. A file counts here until all of it is there; on its way back it counts from the beginning.
2. When the library is full, an upload is taken that will go on to the Dropbox, if that has room. Of what waits to go on, at most
   `MOST_WAITING_BYTES` lie here at once, also when the Dropbox is unlinked meanwhile.
3. What waits is kept here only where it fits like an upload.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from django.db import transaction
from django.db.models import Count, Sum

from rostrum.accounts.models import Account
from rostrum.kit import clock
from rostrum.kit.ids import AccountId
from rostrum.library import dropbox
from rostrum.library.dropbox import Space
from rostrum.library.errors import (
    DropboxFull,
    FileInOtherDropbox,
    FileLost,
    FileNotReady,
    StorageFull,
    TooMuchWaits,
)
from rostrum.library.formats import LAST_FILE_NEEDS, MOST_FILE_BYTES
from rostrum.library.models import Elsewhere, File, FilePlace, LeftThere
from rostrum.library.queries import used_bytes
from rostrum.linked.kinds import service_named
from rostrum.linked.models import LinkedAccount
from rostrum.linked.queries import link_of, must_be_linked
from rostrum.linked.tokens import with_token

MOST_WAITING_BYTES = MOST_FILE_BYTES
"""One largest file: as far as the last file may go beyond the plan anyway."""
_ID_CHARS = 8
_NOT_IN_NAMES = re.compile(r'[\x00-\x1f\x7f/\\<>:"|?*\ud800-\udfff]')


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """Files whose original lies in the Dropbox that is linked, in another one, or waits to go there."""

    files: int = 0
    bytes: int = 0
    elsewhere: int = 0
    waiting: int = 0


def held_by(account: AccountId, link: LinkedAccount | None) -> Held:
    there = Elsewhere.objects.filter(file__account_id=account, file__place__in=("away", "returning"))
    mine = there.filter(remote_account=link.remote_id if link else "")
    sums = mine.aggregate(files=Count("pk"), bytes=Sum("file__bytes"))
    waiting = File.objects.filter(account_id=account, place="leaving").count()
    return Held(files=sums["files"], bytes=sums["bytes"] or 0, elsewhere=there.count() - sums["files"], waiting=waiting)


def space_there(account: AccountId) -> Space:
    """Raises what `with_token` raises."""
    return with_token(account, "dropbox", dropbox.space)


def room_for(account: AccountId, size: int) -> LinkedAccount | None:
    """The Dropbox that a file can go on to; None where none is linked. Raises DropboxFull, LinkAgain, ServiceBusy, ServiceSilent."""
    link = link_of(account, "dropbox")
    if link is None or not service_named("dropbox").is_offered:
        return None
    there = space_there(account)
    if there.most_bytes - there.used_bytes < size + _waiting_bytes(account):
        raise DropboxFull
    return link


def must_not_wait_in_line(account: AccountId, size: int) -> None:
    """Raises TooMuchWaits. The account's row is locked."""
    if _waiting_bytes(account) + size > MOST_WAITING_BYTES:
        raise TooMuchWaits(most_bytes=MOST_WAITING_BYTES)


def set_out(file: File, link: LinkedAccount) -> None:
    """As soon as it is usable it goes."""
    Elsewhere.objects.create(file=file, remote_account=link.remote_id, path=path_of(file))


def move_away(account: Account, files: Sequence[File]) -> None:
    """All of them or none; what is there or on its way is left as it is, and what could not be moved is tried again at once. Raises
    FileNotReady, FileLost, DropboxFull, NotLinked, LinkAgain, ServiceBusy, ServiceSilent."""
    owner = AccountId(account.id)
    link = must_be_linked(owner, "dropbox")
    _must_be_usable(files)
    leaving = [file for file in files if file.place == "here"]
    if leaving:
        room_for(owner, sum(file.bytes for file in leaving))
    with transaction.atomic():
        Account.objects.select_for_update().get(id=account.id)
        for file in leaving:
            if _placed(file, "leaving", was="here"):
                set_out(file, link)
        Elsewhere.objects.filter(file__in=files).update(due_at=clock.now())


def bring_back(account: Account, files: Sequence[File]) -> None:
    """All of them or none, as far as they fit; what has not left yet stays. Raises FileNotReady, FileLost, StorageFull, NotLinked,
    FileInOtherDropbox."""
    _must_be_usable(files)
    coming = [file for file in files if file.place == "away"]
    if coming:
        link = must_be_linked(AccountId(account.id), "dropbox")
        if Elsewhere.objects.filter(file__in=coming).exclude(remote_account=link.remote_id).exists():
            raise FileInOtherDropbox
    with transaction.atomic():
        locked = Account.objects.select_for_update().get(id=account.id)
        used = used_bytes(AccountId(account.id))
        for file in files:
            if file.place == "leaving":
                _must_fit(locked, used - file.bytes)
                if _placed(file, "here", was="leaving"):
                    Elsewhere.objects.filter(file=file).delete()
            elif file.place == "away":
                _must_fit(locked, used)
                if _placed(file, "returning", was="away"):
                    Elsewhere.objects.filter(file=file).update(due_at=clock.now(), attempts=0)
                used += file.bytes
        Elsewhere.objects.filter(file__in=files).update(due_at=clock.now())


def settle_before_unlinking(account: Account) -> None:
    """What was coming back stays there. What was to go stays here as far as it fits, and waits where it does not."""
    with transaction.atomic():
        locked = Account.objects.select_for_update().get(id=account.id)
        files = File.objects.filter(account=account)
        files.filter(place="returning").update(place="away", place_progress=0, place_problem="")
        used = used_bytes(AccountId(account.id))
        if used <= locked.plan.storage_bytes:
            Elsewhere.objects.filter(file__account=account, file__place="leaving").delete()
            files.filter(place="leaving").update(place="here", place_progress=0, place_problem="")


def go_on(account: Account) -> None:
    """With what waited for the link: at once, not after its pause."""
    Elsewhere.objects.filter(file__account=account).update(due_at=clock.now(), attempts=0)


def let_go(file: File) -> None:
    """Before its row goes: what lies in a Dropbox of it is deleted there soon."""
    if file.place not in ("away", "returning"):
        return
    for there in Elsewhere.objects.filter(file=file):
        leave_there(AccountId(file.account_id), there.remote_account, there.remote_id)


def leave_there(account: AccountId, remote_account: str, path: str) -> None:
    LeftThere.objects.create(account_id=account, remote_account=remote_account, path=path)


def path_of(file: File) -> str:
    """A name that people know it by, and no other file of ours has."""
    stem = _NOT_IN_NAMES.sub("_", file.name.rpartition(".")[0]).strip(" .")[:150] or "file"
    return f"/{stem} ({file.id[-_ID_CHARS:]}).{file.ending}"


def _placed(file: File, place: FilePlace, *, was: FilePlace) -> bool:
    """Whether it still was there."""
    mine = File.objects.filter(id=file.id, place=was)
    return bool(mine.update(place=place, place_progress=0, place_problem=""))


def _must_be_usable(files: Sequence[File]) -> None:
    if any(file.place == "lost" for file in files):
        raise FileLost
    if any(file.state != "ready" for file in files):
        raise FileNotReady


def _must_fit(account: Account, used: int) -> None:
    most = account.plan.storage_bytes
    if most - used < LAST_FILE_NEEDS:
        raise StorageFull(most_bytes=most)


def _waiting_bytes(account: AccountId) -> int:
    return File.objects.filter(account_id=account, place="leaving").aggregate(all=Sum("bytes"))["all"] or 0
