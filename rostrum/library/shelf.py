"""Where the account's files lie: each in a folder named after its id, with what was made of it beside it.

files/<id>/original.<ending>   as it was uploaded; grows while it is
files/<id>/returning           the same on its way back from a Dropbox
files/<id>/fetched.pdf         a document that lies in a Dropbox, while pages of it are wanted large
files/<id>/pages.pdf           of an office document
files/<id>/notes.json          what the speaker wrote beside the pages of a presentation: no link leads here
files/<id>/work/               while it is made usable
files/<id>/made/…              what browsers are shown; pages twice as large come later, when somebody needs one
shown/<key>                    a link to `made`, for as long as somebody may see it: the front serves it and asks nobody
"""

import contextlib
import os
import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from django.conf import settings

from rostrum.kit.ids import FileId

ENOUGH_BYTES = 100 * 1024 * 1024
"""Free on the disk: with less, whatever failed may have failed for want of it."""
RESERVE_BYTES = 1024 * 1024 * 1024
"""Left to the rest of the installation before anything more is made; a fiftieth of a small disk."""


def has_room() -> bool:
    return shutil.disk_usage(_root("files")).free >= ENOUGH_BYTES


def has_reserve() -> bool:
    disk = shutil.disk_usage(_root("files"))
    return disk.free >= max(ENOUGH_BYTES, min(RESERVE_BYTES, disk.total // 50))


def folder_of(file_id: FileId) -> Path:
    return _root("files") / file_id


def original_of(file_id: FileId, ending: str) -> Path:
    return folder_of(file_id) / f"original.{ending}"


def returning_of(file_id: FileId) -> Path:
    return folder_of(file_id) / "returning"


def fetched_of(file_id: FileId) -> Path:
    return folder_of(file_id) / "fetched.pdf"


def forget_fetched(*, before: datetime) -> int:
    """What was fetched before; how many there were."""
    late = [path for path in _root("files").glob("*/fetched.pdf") if _made_at(path) < before.timestamp()]
    for path in late:
        path.unlink(missing_ok=True)
    return len(late)


def pdf_of(file_id: FileId) -> Path:
    """Made of an office document: what its pages are drawn from."""
    return folder_of(file_id) / "pages.pdf"


def notes_of(file_id: FileId) -> Path:
    """What the speaker wrote beside the pages, a list: never below `made`, which rooms are shown."""
    return folder_of(file_id) / "notes.json"


def made_of(file_id: FileId) -> Path:
    folder = folder_of(file_id) / "made"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def large_page_of(file_id: FileId, page: int) -> Path:
    """Is there once somebody needed it."""
    return folder_of(file_id) / "made" / f"page-{page}-large.jpg"


def forget_large_pages(file_id: FileId, *, but: int = 0) -> None:
    """The last that were made stay, so many of them."""
    made = sorted((folder_of(file_id) / "made").glob("page-*-large.jpg"), key=_made_at, reverse=True)
    for path in made[but:]:
        path.unlink(missing_ok=True)


def _made_at(path: Path) -> float:
    with contextlib.suppress(FileNotFoundError):
        return path.stat().st_mtime
    return 0.0


def workshop_of(file_id: FileId) -> Path:
    """For what is needed on the way: whoever makes the file usable begins with an empty one."""
    folder = folder_of(file_id) / "work"
    folder.mkdir(mode=0o700, exist_ok=True)
    return folder


def make_room_for(file_id: FileId) -> None:
    folder_of(file_id).mkdir(mode=0o700)


def forget_made(file_id: FileId) -> None:
    """What an earlier try has left."""
    shutil.rmtree(folder_of(file_id) / "made", ignore_errors=True)
    notes_of(file_id).unlink(missing_ok=True)
    clear_workshop(file_id)


def clear_workshop(file_id: FileId) -> None:
    shutil.rmtree(folder_of(file_id) / "work", ignore_errors=True)


def forget_file(file_id: FileId) -> None:
    shutil.rmtree(folder_of(file_id), ignore_errors=True)


def show(file_id: FileId, key: str) -> None:
    link = _root("shown") / key
    with contextlib.suppress(FileExistsError):
        link.symlink_to(os.path.relpath(made_of(file_id), link.parent), target_is_directory=True)


def hide(keys: Iterator[str] | list[str]) -> None:
    for key in keys:
        (_root("shown") / key).unlink(missing_ok=True)


def shown_keys() -> set[str]:
    return {path.name for path in _root("shown").iterdir()}


def _root(name: str) -> Path:
    folder: Path = settings.HOME / name
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder
