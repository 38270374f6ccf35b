"""Originals on their way to a Dropbox and back, by the worker: at least once, a piece at a time.

1. A process claims the file that has waited longest, does one step, and lets it go: files of many accounts take turns. When a process
   falls silent, another one may claim the file.
2. There: an upload is begun, pieces are appended, the upload is finished. Where Dropbox has more or less than we know, it says so, and
   we go on from there. What arrived is compared by its hash before the original here is removed.
3. A finish whose answer got lost: the next process finds the file lying at its path, with the same hash.
4. Back: pieces are appended to a draft, which is compared and takes its place; then the file there is deleted.
5. What fails is tried again after a pause that doubles, and says why meanwhile. A file that is deleted or brought back on its way finds
   its row changed: then what has arrived there is deleted again.
"""

import os
from collections.abc import Callable
from datetime import timedelta

import structlog
from django.db import transaction
from django.db.models import F, Q

from rostrum.kit import clock
from rostrum.kit.ids import AccountId
from rostrum.kit.pauses import LONGEST_PAUSE, pause_after
from rostrum.kit.refusal import Refusal
from rostrum.library import dropbox, shelf
from rostrum.library.dropbox import PIECE_BYTES, NoSpaceThere, NotThere, RemoteFile, WrongOffset
from rostrum.library.fetching import forget_space
from rostrum.library.models import Elsewhere, File, FilePlace, LeftThere
from rostrum.library.places import leave_there
from rostrum.linked.dropbox import TITLE
from rostrum.linked.errors import LinkAgain, LinkingOff, NotLinked, ServiceBusy
from rostrum.linked.queries import link_of, must_be_linked
from rostrum.linked.tokens import with_token

CLAIM = timedelta(minutes=3)
"""Longer than a request may last."""
BROKEN_PAUSE = FULL_PAUSE = timedelta(minutes=15)
_MOST_DELETIONS = 30

log = structlog.get_logger()


class Broken(Exception):
    """What arrived is not what was sent: sent again, but not over and over."""


class Interrupted(Exception):
    """Dropbox knows nothing of our upload any more: it begins anew."""


def move_next() -> bool:
    """Whether there was a step to do."""
    there = _claim()
    if there is None:
        return False
    try:
        _step(there)
    except (NotLinked, LinkAgain, LinkingOff):
        _later(there, "not_linked", LONGEST_PAUSE)
    except NoSpaceThere:
        _later(there, "no_space", FULL_PAUSE)
    except ServiceBusy as problem:
        _later(there, "", timedelta(seconds=problem.retry_after_seconds))
    except Interrupted:
        _later(there, "")
    except Broken:
        log.warning("file_arrived_broken", file=there.file_id)
        _later(there, "broken", BROKEN_PAUSE)
    except Refusal as problem:
        log.warning("file_not_moved", file=there.file_id, problem=problem.code)
        _later(there, "silent")
    return True


def remove_what_has_left() -> int:
    """Originals here of files that lie there: a process was gone before it could remove them."""
    left = [shelf.original_of(file.id, file.ending) for file in File.objects.filter(place="away")]
    there = [path for path in left if path.exists()]
    for path in there:
        path.unlink(missing_ok=True)
    return len(there)


def _claim() -> Elsewhere | None:
    now = clock.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    moving = Elsewhere.objects.filter(free, file__place__in=("leaving", "returning"), file__state="ready")
    there = moving.select_related("file").filter(due_at__lte=now).order_by("due_at", "pk").first()
    if there is None:
        return None
    mine = Elsewhere.objects.filter(pk=there.pk, claimed_until=there.claimed_until)
    return there if mine.update(claimed_until=now + CLAIM) else None


def _step(there: Elsewhere) -> None:
    owner = AccountId(there.file.account_id)
    link = must_be_linked(owner, "dropbox")
    if link.remote_id != there.remote_account:
        if there.file.place == "returning":
            raise NotLinked(service=TITLE)
        _begin_anew(there, remote_account=link.remote_id)
    step = _send if there.file.place == "leaving" else _fetch
    with_token(owner, "dropbox", lambda token: step(there, token))


def _send(there: Elsewhere, token: str) -> None:
    file = there.file
    original = shelf.original_of(file.id, file.ending)
    try:
        if not there.upload:
            _begin(there, token)
        elif there.offset < file.bytes:
            with original.open("rb") as opened:
                opened.seek(there.offset)
                data = opened.read(PIECE_BYTES)
            dropbox.append(token, there.upload, data, offset=there.offset)
            _reached(there, there.offset + len(data))
        else:
            arrived = dropbox.finish_upload(token, there.upload, offset=there.offset, path=there.path)
            if not _is_same(there, arrived):
                dropbox.delete(token, arrived.id)
                _begin_anew(there)
                raise Broken
            _arrived(there, arrived)
    except WrongOffset as problem:
        if not 0 <= problem.correct <= file.bytes or problem.correct == there.offset:
            _begin_anew(there)
            raise Interrupted from None
        _reached(there, problem.correct)
    except NotThere:
        _begin_anew(there)
        raise Interrupted from None
    except FileNotFoundError:
        _lost(there, "deleted")


def _begin(there: Elsewhere, token: str) -> None:
    if not there.content_hash:
        there.content_hash = dropbox.content_hash(shelf.original_of(there.file.id, there.file.ending))
    try:
        arrived = dropbox.look_at(token, there.path)
    except NotThere:
        arrived = None
    if arrived is not None and _is_same(there, arrived):
        _arrived(there, arrived)
        return
    there.upload = dropbox.start_upload(token)
    mine = Elsewhere.objects.filter(pk=there.pk)
    mine.update(upload=there.upload, content_hash=there.content_hash, offset=0)
    _reached(there, 0)


def _begin_anew(there: Elsewhere, **changes: str) -> None:
    there.upload, there.offset = "", 0
    for name, value in changes.items():
        setattr(there, name, value)
    Elsewhere.objects.filter(pk=there.pk).update(upload="", offset=0, **changes)


def _arrived(there: Elsewhere, arrived: RemoteFile) -> None:
    file = there.file
    with transaction.atomic():
        if not _placed(file, "away", was="leaving"):
            leave_there(AccountId(file.account_id), there.remote_account, arrived.id)
            return
        Elsewhere.objects.filter(pk=there.pk).update(
            remote_id=arrived.id, upload="", attempts=0, claimed_until=None, content_hash=there.content_hash
        )
    shelf.original_of(file.id, file.ending).unlink(missing_ok=True)
    forget_space(AccountId(file.account_id), there.remote_account)
    log.info("file_moved", file=file.id)


def _fetch(there: Elsewhere, token: str) -> None:
    file = there.file
    draft = shelf.returning_of(file.id)
    have = draft.stat().st_size if draft.exists() else 0
    try:
        if have == 0 and not _is_same(there, dropbox.look_at(token, there.remote_id)):
            _lost(there, "changed")
        elif have < file.bytes:
            data = dropbox.download(token, there.remote_id, offset=have, most=min(PIECE_BYTES, file.bytes - have))
            with os.fdopen(os.open(draft, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600), "ab") as kept:
                kept.write(data)
            _reached(there, have + len(data))
        elif have > file.bytes or dropbox.content_hash(draft) != there.content_hash:
            draft.unlink()
            raise Broken
        else:
            _returned(there)
    except NotThere:
        _lost(there, "deleted")


def _returned(there: Elsewhere) -> None:
    file = there.file
    original = shelf.original_of(file.id, file.ending)
    shelf.returning_of(file.id).replace(original)
    with transaction.atomic():
        if _placed(file, "here", was="returning"):
            Elsewhere.objects.filter(pk=there.pk).delete()
            leave_there(AccountId(file.account_id), there.remote_account, there.remote_id)
            return
    original.unlink(missing_ok=True)


def _lost(there: Elsewhere, problem: str) -> None:
    if _placed(there.file, "lost", was=there.file.place, problem=problem):
        shelf.returning_of(there.file.id).unlink(missing_ok=True)
        log.warning("original_lost", file=there.file_id, problem=problem)


def _is_same(there: Elsewhere, found: RemoteFile) -> bool:
    return found.content_hash == there.content_hash and found.size == there.file.bytes


def _reached(there: Elsewhere, offset: int) -> None:
    Elsewhere.objects.filter(pk=there.pk).update(offset=offset, attempts=0, due_at=clock.now(), claimed_until=None)
    percent = 100 * offset // max(1, there.file.bytes)
    File.objects.filter(id=there.file_id, place=there.file.place).update(place_progress=percent, place_problem="")


def _later(there: Elsewhere, problem: str, pause: timedelta | None = None) -> None:
    due_at = clock.now() + (pause or pause_after(there.attempts))
    mine = Elsewhere.objects.filter(pk=there.pk)
    mine.update(due_at=due_at, claimed_until=None, attempts=F("attempts") + 1)
    File.objects.filter(id=there.file_id, place=there.file.place).update(place_problem=problem)


def _placed(file: File, place: FilePlace, *, was: FilePlace, problem: str = "") -> bool:
    mine = File.objects.filter(id=file.id, place=was)
    return bool(mine.update(place=place, place_progress=0, place_problem=problem))


def delete_next_there() -> bool:
    """Whether there was something to delete in a Dropbox. What is linked no more stays there."""
    left = LeftThere.objects.filter(due_at__lte=clock.now()).order_by("due_at", "pk").first()
    if left is None:
        return False
    owner = AccountId(left.account_id)
    link = link_of(owner, "dropbox")
    if link is None or link.remote_id != left.remote_account or left.attempts >= _MOST_DELETIONS:
        left.delete()
        return True
    LeftThere.objects.filter(pk=left.pk).update(
        due_at=clock.now() + pause_after(left.attempts), attempts=F("attempts") + 1
    )
    try:
        with_token(owner, "dropbox", _deleting(left.path))
    except Refusal as problem:
        log.warning("not_deleted_there", problem=problem.code)
        return True
    left.delete()
    forget_space(owner, left.remote_account)
    return True


def _deleting(path: str) -> Callable[[str], None]:
    def delete(token: str) -> None:
        try:
            dropbox.delete(token, path)
        except NotThere:
            log.info("was_deleted_there", path_or_id=path)

    return delete
