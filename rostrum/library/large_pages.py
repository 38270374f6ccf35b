"""Pages twice as large, for large screens and for who looks closely: made when somebody first needs one.

1. A browser whose picture is too small asks the front for the large one, which asks nobody. Where it is not made yet, the browser says
   so to `web`.
2. `web` looks whether the key opens the page, and writes down that it is wanted: one line for a page, however many ask at once.
3. The converter takes the line up in a lane of its own, so that nobody's page waits behind an upload; the picture is made confined, like
   all that reads what strangers made, and the line goes.
4. A page that failed twice keeps its line: nobody asks for it again, and it stays as it is.
5. A document that lies in a Dropbox is fetched for it, and stays for an hour. What is lost or cannot be fetched stays as it is.
6. A file keeps the large pages that were made last; those of a file that no room shows any more go.
"""

import tempfile
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Literal

import structlog
from django.db.models import F, Q

from rostrum.kit import clock
from rostrum.kit.refusal import Refusal
from rostrum.library import shelf
from rostrum.library.confined import Bounds, ProgramFailed, own_script, run
from rostrum.library.errors import NoSuchFile
from rostrum.library.fetching import pdf_at_hand
from rostrum.library.formats import way_of
from rostrum.library.models import File, FileLink, LargePage

LargeState = Literal["made", "coming", "never"]
"""`never`: the page cannot be made any larger, or not now."""

MOST_KEPT = 60
"""Of one file: some 60 MB at most."""
MOST_WAITING = 12
"""Of one file at once: a talk shows one page after the other."""
MOST_TRIES = 2
_CLAIM = timedelta(seconds=40)
_FETCHING = timedelta(minutes=15)
_RENDERING = Bounds(seconds=30, memory_bytes=3 * 1024**3)

log = structlog.get_logger()


def want_large_page(key: str, page: int, *, count: Callable[[], None]) -> LargeState:
    """`count` is called when it will cost this machine's time, and may refuse. Raises NoSuchFile where the key opens no such page."""
    link = FileLink.objects.select_related("file").filter(key=key, expires_at__gt=clock.now()).first()
    if link is None or link.gives == "original" or not 1 <= page <= link.file.pages:
        raise NoSuchFile
    file = link.file
    if shelf.large_page_of(file.id, page).exists():
        return "made"
    if file.kind != "document" or file.state != "ready" or (file.place == "lost" and way_of(file.ending) == "pdf"):
        return "never"
    wanted = {line.page: line for line in LargePage.objects.filter(file=file)}
    if page in wanted:
        return "never" if _has_failed(wanted[page]) else "coming"
    if sum(not _has_failed(line) for line in wanted.values()) >= MOST_WAITING:
        return "never"
    count()
    LargePage.objects.bulk_create([LargePage(file=file, page=page)], ignore_conflicts=True)
    return "coming"


def _has_failed(line: LargePage) -> bool:
    return line.attempts >= MOST_TRIES and (line.claimed_until is None or line.claimed_until < clock.now())


def make_next_large_page() -> bool:
    """Whether there was one to make."""
    line = _claim()
    if line is None:
        return False
    file = line.file
    try:
        _make(file, line.page)
    except Refusal as problem:
        # Not now; whoever needs it asks again.
        log.warning("document_not_fetched", file=file.id, problem=problem.code)
        LargePage.objects.filter(id=line.id).delete()
        return True
    except ProgramFailed as problem:
        log.warning("large_page_failed", file=file.id, page=line.page, problem=str(problem))
        LargePage.objects.filter(id=line.id).update(claimed_until=None)
        return True
    LargePage.objects.filter(id=line.id).delete()
    shelf.forget_large_pages(file.id, but=MOST_KEPT)
    return True


def _claim() -> LargePage | None:
    """What waits longest, or was being made by a process that is gone."""
    now = clock.now()
    due = Q(claimed_until=None) | Q(claimed_until__lt=now)
    line = LargePage.objects.select_related("file").filter(due, attempts__lt=MOST_TRIES).order_by("id").first()
    if line is None:
        return None
    mine = LargePage.objects.filter(id=line.id, claimed_until=line.claimed_until)
    taken = mine.update(claimed_until=now + _CLAIM, attempts=F("attempts") + 1)
    return line if taken else None


def _make(file: File, page: int) -> None:
    pdf = _pdf_of(file)
    large = shelf.large_page_of(file.id, page)
    command = (*own_script("rostrum.library.rendering"), "--large", str(pdf), str(large.parent), str(page))
    with tempfile.TemporaryDirectory() as folder:
        run(command, folder=Path(folder), shown=shelf.folder_of(file.id), bounds=_RENDERING)
    if not large.exists():
        raise ProgramFailed("it made no picture")


def _pdf_of(file: File) -> Path:
    """Raises what fetching it from a Dropbox raises."""
    if way_of(file.ending) != "pdf":
        return shelf.pdf_of(file.id)
    if file.place in ("here", "leaving"):
        return shelf.original_of(file.id, file.ending)
    LargePage.objects.filter(file=file, claimed_until__gt=clock.now()).update(claimed_until=clock.now() + _FETCHING)
    return pdf_at_hand(file)
