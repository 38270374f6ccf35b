"""Files come in pieces, and go on where they were cut off.

1. An upload is announced with its size: the account's row is locked, and its space is taken from then on. So two uploads at once
   cannot both take the last of it (E4). Where there is none, it is taken for the account's Dropbox, if that has some (`places.py`).
2. A piece is appended where the file on the disk ends, under a lock of the file. What the disk holds is the offset: a process
   killed in the middle of a piece leaves a shorter one, and the browser goes on from there.
3. When all is there, the file waits to be scanned and made usable. A process killed before it could write that down has left a whole
   file: whoever comes next, the browser with its last piece or again with the file's name, finds it and writes it down.
4. An upload that nobody goes on with is forgotten after a day, and its space is free again.
"""

import fcntl
import os
from dataclasses import dataclass
from datetime import timedelta
from typing import Protocol

from django.db import transaction

from rostrum.accounts.models import Account, Member
from rostrum.kit import clock
from rostrum.kit.ids import AccountId, SeatId
from rostrum.library import places, shelf
from rostrum.library.errors import FileTooLarge, FormatNotTaken, NotTheOffset, StorageFull, TooManyFiles, TooManyUploads
from rostrum.library.formats import LAST_FILE_NEEDS, MOST_FILE_BYTES, ending_of, kind_of
from rostrum.library.models import File, Folder
from rostrum.library.queries import used_bytes
from rostrum.linked.models import LinkedAccount

MOST_FILES = 5_000
MOST_OF_A_SEAT = 30
WAITS_FOR = timedelta(days=1)
_READ_BYTES = 256 * 1024


class Piece(Protocol):
    """A request's body is one."""

    def read(self, size: int, /) -> bytes: ...


@dataclass(frozen=True, slots=True)
class Uploader:
    """A member, or somebody of a room's stage in their seat."""

    member: Member | None = None
    seat: SeatId | None = None

    @property
    def columns(self) -> dict[str, object]:
        return {"uploaded_by": self.member, "uploaded_in_seat": self.seat or ""}


def begin_upload(*, account: Account, by: Uploader, name: str, size: int, folder: Folder | None) -> File:
    """What they began before, of the same name and size, is gone on with. Raises FormatNotTaken, FileTooLarge, StorageFull,
    TooManyFiles, TooManyUploads; where it is to go on to a Dropbox, DropboxFull, TooMuchWaits, LinkAgain, ServiceBusy, ServiceSilent."""
    begun = File.objects.filter(account=account, **by.columns, state="uploading", name=name, bytes=size).first()
    if begun is not None:
        if _is_whole(begun):
            _reached(begun, begun.bytes)
            begun.state = "waiting"
        return begun
    ending = ending_of(name)
    kind = kind_of(ending)
    if kind is None:
        raise FormatNotTaken(ending=ending[:20])
    if size > MOST_FILE_BYTES:
        raise FileTooLarge(most_bytes=MOST_FILE_BYTES)
    beyond = places.room_for(AccountId(account.id), size) if _is_full(account) else None
    file = File(account=account, **by.columns, folder=folder, name=name, ending=ending, kind=kind, bytes=size)
    shelf.make_room_for(file.id)
    try:
        with transaction.atomic():
            if _must_go_on(account, by, size=size, beyond=beyond):
                file.place = "leaving"
            file.save(force_insert=True)
            if file.place == "leaving" and beyond is not None:
                places.set_out(file, beyond)
    except BaseException:
        shelf.forget_file(file.id)
        raise
    return file


def offset_of(file: File) -> int:
    try:
        return shelf.original_of(file.id, file.ending).stat().st_size
    except FileNotFoundError:
        return 0


def take_piece(file: File, piece: Piece, *, offset: int) -> int:
    """How much there is now. Raises NotTheOffset and FileTooLarge, and keeps nothing of the piece then."""
    path = shelf.original_of(file.id, file.ending)
    with os.fdopen(os.open(path, os.O_RDWR | os.O_CREAT, 0o600), "r+b") as kept:
        fcntl.flock(kept, fcntl.LOCK_EX)
        size = os.fstat(kept.fileno()).st_size
        if offset != size:
            if size == file.bytes:
                _reached(file, size)
            raise NotTheOffset(offset=size)
        kept.seek(size)
        while data := piece.read(_READ_BYTES):
            if size + len(data) > file.bytes:
                kept.truncate(offset)
                raise FileTooLarge(most_bytes=file.bytes)
            size += kept.write(data)
    _reached(file, size)
    return size


def _reached(file: File, size: int) -> None:
    changes = {"touched_at": clock.now()} | ({"state": "waiting"} if size == file.bytes else {})
    File.objects.filter(id=file.id, state="uploading").update(**changes)


def _is_whole(file: File) -> bool:
    if offset_of(file) != file.bytes:
        return False
    # A piece that turns out too long may have filled it, and is taken back under the lock.
    with shelf.original_of(file.id, file.ending).open("rb") as kept:
        fcntl.flock(kept, fcntl.LOCK_SH)
        return os.fstat(kept.fileno()).st_size == file.bytes


def forget_late_uploads() -> int:
    late = File.objects.filter(state="uploading", touched_at__lt=clock.now() - WAITS_FOR)
    forgotten = [file.id for file in late]
    File.objects.filter(id__in=forgotten).delete()
    for file_id in forgotten:
        shelf.forget_file(file_id)
    return len(forgotten)


def _is_full(account: Account) -> bool:
    return account.plan.storage_bytes - used_bytes(AccountId(account.id)) < LAST_FILE_NEEDS


def _must_go_on(account: Account, by: Uploader, *, size: int, beyond: LinkedAccount | None) -> bool:
    """Whether it is taken only to go on to `beyond`, the account's Dropbox."""
    locked = Account.objects.select_for_update().get(id=account.id)
    is_full = _is_full(locked)
    if is_full and beyond is None:
        raise StorageFull(most_bytes=locked.plan.storage_bytes)
    if is_full:
        places.must_not_wait_in_line(AccountId(account.id), size)
    if File.objects.filter(account=account).count() >= MOST_FILES:
        raise TooManyFiles(most=MOST_FILES)
    if by.seat and File.objects.filter(account=account, uploaded_in_seat=by.seat).count() >= MOST_OF_A_SEAT:
        raise TooManyUploads(most=MOST_OF_A_SEAT)
    return is_full
