"""A file is scanned, then made usable.

1. A process claims the file that waits longest and says every few seconds that it is still at it. When it falls silent, another
   one may claim the file: what was half made is made anew.
2. The scanner looks first. While there is one that does not answer, files wait; where there is none, the file says so. What one that
   answers could not scan three times is refused.
3. What reads the file runs confined (`confined.py`). Pages are told as they are made, so that the first is seen at once.
4. A file that brought three processes down, or three programs that were killed, is refused; one that a program says it cannot read, at
   once. What fails while the disk is full is the disk's fault: such a file waits. While it is nearly full, none is taken up.

Documents do not wait behind films: each lane is a thread of its own.
"""

import errno
import json
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import structlog
from django.db import transaction
from django.db.models import F, Q

from rostrum.kit import clock
from rostrum.kit.claims import kept_up
from rostrum.library import shelf
from rostrum.library.confined import Bounds, ProgramFailed, ProgramKilled, WroteTooMuch, lines_of, own_script, run
from rostrum.library.ffmpeg import MOST_SECONDS, Contents, contents_of, make_playable, make_poster
from rostrum.library.formats import (
    MOST_PAGES,
    MOST_PAGES_BYTES,
    PRESENTATIONS,
    READABLE_NOTES,
    FileKind,
    looks_like,
    way_of,
)
from rostrum.library.models import Elsewhere, File
from rostrum.library.office import converted
from rostrum.library.scanning import NotScanned, ScannerSilent, has_scanner, scan

Lane = tuple[FileKind, ...]
DOCUMENTS: Lane = ("document", "picture")
MEDIA: Lane = ("video", "audio")

CLAIM = timedelta(seconds=20)
SIGN_SECONDS = 5.0
PAUSE = timedelta(seconds=15)
MOST_ATTEMPTS = 3
_BETWEEN_WARNINGS = timedelta(minutes=5)
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT)
_HEAD_BYTES = 1024
_NOTES = Bounds(seconds=20, memory_bytes=1024**3)
_RENDERING = Bounds(seconds=240, memory_bytes=3 * 1024**3)

log = structlog.get_logger()


class _NoReserve:
    """Files are asked for five times a second: the disk is told of every few minutes."""

    def __init__(self) -> None:
        self._again = datetime.min.replace(tzinfo=UTC)

    def warn(self) -> None:
        now = clock.now()
        if now >= self._again:
            self._again = now + _BETWEEN_WARNINGS
            log.warning("converter_waits_for_disk")


_no_reserve = _NoReserve()


class Unusable(Exception):
    """Why, in a word that the browser makes a sentence of."""


def convert_next(lane: Lane) -> bool:
    """Whether there was one."""
    file = _claim(lane)
    if file is None:
        return False
    try:
        with kept_up(partial(_sign, file), every_seconds=SIGN_SECONDS):
            _make_usable(file)
    except ScannerSilent as problem:
        log.warning("scanner_silent", problem=str(problem))
        _put_back(file, counts=False)
    except NotScanned as problem:
        log.warning("file_not_scanned", file=file.id, problem=str(problem))
        _try_again(file, or_blame="not_scannable")
    except Unusable as reason:
        _blame(file, str(reason))
    except ProgramKilled as problem:
        log.warning("conversion_killed", file=file.id, problem=str(problem))
        _try_again(file, or_blame="unreadable")
    except ProgramFailed as problem:
        log.warning("file_unreadable", file=file.id, problem=str(problem))
        _blame(file, "becomes_too_large" if isinstance(problem, WroteTooMuch) else "unreadable")
    except OSError as problem:
        if problem.errno not in _NO_ROOM:
            raise
        _wait_for_room(file)
    return True


def _claim(lane: Lane) -> File | None:
    """None is taken up while the disk is nearly full."""
    if not shelf.has_reserve():
        _no_reserve.warn()
        return None
    now = clock.now()
    due = Q(state="waiting") & (Q(claimed_until=None) | Q(claimed_until__lt=now))
    abandoned = Q(state="working", claimed_until__lt=now)
    file = File.objects.filter(due | abandoned, kind__in=lane).order_by("touched_at", "id").first()
    if file is None:
        return None
    mine = File.objects.filter(id=file.id, state=file.state, claimed_until=file.claimed_until)
    if not mine.update(state="working", claimed_until=now + CLAIM, attempts=F("attempts") + 1):
        return None
    file.refresh_from_db()
    return file


def _sign(file: File) -> None:
    File.objects.filter(id=file.id).update(claimed_until=clock.now() + CLAIM)


def _put_back(file: File, *, counts: bool) -> None:
    """`counts`: as an attempt, as it may have been for what the file is."""
    attempts = {} if counts else {"attempts": F("attempts") - 1}
    again = clock.now() + PAUSE
    mine = File.objects.filter(id=file.id)
    mine.update(state="waiting", claimed_until=again, progress=0, pages_ready=0, **attempts)


def _try_again(file: File, *, or_blame: str) -> None:
    if file.attempts >= MOST_ATTEMPTS:
        _blame(file, or_blame)
    else:
        _put_back(file, counts=True)


def _blame(file: File, reason: str) -> None:
    if reason == "unreadable" and not shelf.has_room():
        _wait_for_room(file)
    else:
        _refuse(file, reason)


def _wait_for_room(file: File) -> None:
    log.warning("library_disk_full", file=file.id)
    shelf.forget_made(file.id)
    _put_back(file, counts=False)


def _refuse(file: File, reason: str) -> None:
    """What cannot be used takes no space: the upload goes, its name and the reason stay until somebody removes them."""
    with transaction.atomic():
        File.objects.filter(id=file.id).update(
            state="refused", refusal=reason, bytes=0, claimed_until=None, place="here"
        )
        Elsewhere.objects.filter(file=file).delete()
        transaction.on_commit(lambda: shelf.forget_file(file.id))
    log.info("file_refused", file=file.id, reason=reason)


def _make_usable(file: File) -> None:
    original = shelf.original_of(file.id, file.ending)
    if not original.exists():
        raise Unusable("lost")
    if file.attempts > MOST_ATTEMPTS:
        raise Unusable("unreadable")
    if has_scanner():
        if scan(original) == "infected":
            raise Unusable("infected")
        File.objects.filter(id=file.id).update(scanned=True)
    shelf.forget_made(file.id)
    with original.open("rb") as opened:
        if not looks_like(file.ending, opened.read(_HEAD_BYTES)):
            raise Unusable("not_what_it_says")
    match way_of(file.ending):
        case "pdf":
            _make_pages(file, original)
        case "office":
            _make_pages(file, _made_pdf(file, original))
            _take_notes(file, original)
        case "picture":
            _follow_rendering(file, "--picture", str(original), str(shelf.made_of(file.id)))
        case "media":
            _make_media(file, original)
    shelf.clear_workshop(file.id)
    File.objects.filter(id=file.id).update(state="ready", claimed_until=None, progress=100)


def _made_pdf(file: File, original: Path) -> Path:
    return _converted(file, original, "pdf").replace(shelf.pdf_of(file.id))


def _converted(file: File, original: Path, kind: str) -> Path:
    made = converted(original, kind, shelf.workshop_of(file.id))
    if made is None:
        raise Unusable("unreadable")
    return made


def _take_notes(file: File, original: Path) -> None:
    """Where there are any that can be read: a presentation without notes is one all the same."""
    if file.ending not in PRESENTATIONS:
        return
    folder = shelf.workshop_of(file.id)
    notes = shelf.notes_of(file.id)
    try:
        readable = original if file.ending in READABLE_NOTES else _converted(file, original, "odp")
        run(
            (*own_script("rostrum.library.notes"), str(readable), str(notes)),
            folder=folder,
            shown=folder.parent,
            bounds=_NOTES,
        )
    except (ProgramFailed, Unusable) as problem:
        if not shelf.has_room():
            raise
        log.warning("notes_unreadable", file=file.id, problem=str(problem))


def _make_pages(file: File, pdf: Path) -> None:
    _follow_rendering(file, str(pdf), str(shelf.made_of(file.id)), str(MOST_PAGES), str(MOST_PAGES_BYTES))


def _follow_rendering(file: File, *words: str) -> None:
    command = (*own_script("rostrum.library.rendering"), *words)
    for line in lines_of(command, folder=shelf.workshop_of(file.id), shown=shelf.folder_of(file.id), bounds=_RENDERING):
        said: dict[str, int | str] = json.loads(line)
        match said:
            case {"refused": str(reason)}:
                raise Unusable(reason)
            case {"pages": int(pages)}:
                file.pages = pages
                File.objects.filter(id=file.id).update(pages=pages)
            case {"page": int(page), "width": int(width), "height": int(height)}:
                _tell_page(file, page, width, height)


def _tell_page(file: File, page: int, width: int, height: int) -> None:
    """The first at once, then one in ten: each is a write that others wait for."""
    if page != 1 and page % 10 and page != file.pages:
        return
    size = {"width": width, "height": height} if page == 1 else {}
    File.objects.filter(id=file.id).update(pages_ready=page, progress=100 * page // file.pages, **size)


def _make_media(file: File, original: Path) -> None:
    contents = _measured(original)
    kind: FileKind = "video" if contents.picture else "audio"
    File.objects.filter(id=file.id).update(
        kind=kind, width=contents.width, height=contents.height, duration_ms=int(contents.seconds * 1000)
    )
    made = shelf.made_of(file.id)
    told = 0
    for share in make_playable(original, contents, made):
        if int(100 * share) >= told + 2:
            told = int(100 * share)
            File.objects.filter(id=file.id).update(progress=told)
    if not contents.seconds:
        contents = _measured(made / "media.mp4")
        File.objects.filter(id=file.id).update(duration_ms=int(contents.seconds * 1000))
    if contents.picture:
        make_poster(made / "media.mp4", contents, made)


def _measured(media: Path) -> Contents:
    contents = contents_of(media)
    if contents is None:
        raise Unusable("unreadable")
    if contents.seconds > MOST_SECONDS:
        raise Unusable("too_long")
    return contents
