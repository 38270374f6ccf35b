"""Links to what was made of a file, for the people of a room. The front serves them and asks nobody: hundreds fetch a page at the
same moment. Their name is 120 random bits, told only to those who see the file in the room, and ends with its time."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from rostrum.kit import clock
from rostrum.kit.ids import AccountId, FileId, RoomId
from rostrum.library import shelf
from rostrum.library.errors import FileNotReady, NoSuchFile
from rostrum.library.models import File, FileLink, LinkGives

LASTS = timedelta(days=7)
_LASTS: dict[LinkGives, timedelta] = {"made": LASTS, "original": LASTS, "picture": timedelta(days=366)}
_STALE = timedelta(days=1)


def link_for(file: File, *, room: RoomId, gives: LinkGives = "made", until: datetime | None = None) -> FileLink:
    """The one that the room has, unless it ends soon. It lasts until `until` at least. Raises FileNotReady."""
    if file.state != "ready":
        raise FileNotReady
    ends = _end(gives, until)
    fresh = FileLink.objects.filter(file=file, room=room, gives=gives, expires_at__gt=ends - _STALE)
    link = fresh.order_by("-expires_at").first() or FileLink.objects.create(
        file=file, room=room, gives=gives, expires_at=ends
    )
    if gives != "original":
        shelf.show(file.id, link.key)
    return link


def _end(gives: LinkGives, until: datetime | None) -> datetime:
    ends = clock.now() + _LASTS[gives]
    return max(ends, until) if until else ends


def same_picture(key: str, *, of: AccountId, room: RoomId) -> str:
    """The key under which the picture behind `key` lies for another room; empty when it is not there, or not that account's."""
    links = FileLink.objects.select_related("file").filter(key=key, gives="picture", file__account_id=of)
    link = links.first()
    if link is None or link.file.state != "ready":
        return ""
    return link_for(link.file, room=room, gives="picture").key


def thumbnail_keys(files: Sequence[File], *, room: RoomId, until: datetime) -> dict[FileId, str]:
    """Of those that are ready: under which key the people of the room find what was made of each."""
    ready = [file for file in files if file.state == "ready"]
    lasting = FileLink.objects.filter(expires_at__gt=_end("made", until) - _STALE)
    fresh = lasting.filter(file__in=ready, room=room, gives="made").order_by("expires_at")
    known = dict(fresh.values_list("file_id", "key"))
    return {file.id: known.get(file.id) or link_for(file, room=room, until=until).key for file in ready}


def file_behind(key: str) -> File:
    """That is handed out under this key. Raises NoSuchFile."""
    links = FileLink.objects.select_related("file").filter(key=key, gives="original", expires_at__gt=clock.now())
    link = links.first()
    if link is None:
        raise NoSuchFile
    return link.file


def rooms_of_links_ending(*, before: datetime) -> dict[RoomId, set[str]]:
    """The keys that end, by room; of what was made of a file only."""
    rooms: dict[RoomId, set[str]] = {}
    links = FileLink.objects.filter(gives="made", expires_at__lt=before)
    for room, key in links.values_list("room", "key"):
        rooms.setdefault(RoomId(room), set()).add(key)
    return rooms


def lengthen_link(key: str, *, until: datetime) -> None:
    FileLink.objects.filter(key=key, expires_at__lt=until).update(expires_at=until)


def forget_links() -> int:
    """Whose time is over, and those of files that are gone."""
    over = FileLink.objects.select_related("file").filter(expires_at__lt=clock.now())
    files = {link.key: link.file for link in over}
    ended = list(files)
    FileLink.objects.filter(key__in=ended).delete()
    _forget_large_pages({file.id for file in files.values() if file.kind == "document"})
    shown = shelf.shown_keys()
    strays = shown - set(FileLink.objects.filter(key__in=shown).values_list("key", flat=True))
    shelf.hide([*ended, *strays])
    return len(ended) + len(strays)


def _forget_large_pages(files: set[FileId]) -> None:
    """Of files that no room shows any more."""
    shown = set(FileLink.objects.filter(file__in=files).exclude(gives="original").values_list("file_id", flat=True))
    for file_id in files - shown:
        shelf.forget_large_pages(file_id)
