"""Makes the trims that hosts asked for, one at a time.

1. A worker claims one by a conditional update, and says now and then that it is still at it. Of one that was killed another one begins anew
   after `CLAIM`: always from the original, so that it does not matter how far it came. One that only slept so long finds that it is no
   longer its own, and changes nothing.
2. The first trim keeps the original, and says so in the table before anything else changes.
3. The new film, its poster and its replay are made as drafts.
4. Then they are put in place while the row is locked. Who replays it is sent nothing of the old replay from there on.
"""

import asyncio
from datetime import timedelta
from functools import partial
from pathlib import Path

import structlog
from django.db import transaction
from django.db.models import Q, QuerySet

from rostrum.kit import clock
from rostrum.kit.claims import kept_up
from rostrum.kit.ids import AccountId, RecordingId
from rostrum.recordings import shelf
from rostrum.recordings.actions import count_time
from rostrum.recordings.cutting.boxes import NotAFilm
from rostrum.recordings.cutting.film import cut_film
from rostrum.recordings.cutting.passages import Passage, left_by
from rostrum.recordings.cutting.programs import ProgramFailed
from rostrum.recordings.finishing import make_poster
from rostrum.recordings.models import Recording, Trim, TrimProblem
from rostrum.recordings.queries import cuts_in, dumped, spans_in
from rostrum.recordings.replay.writing import Drafted, draft_replay, place_replay
from rostrum.recordings.spans import without

CLAIM = timedelta(seconds=30)
MOST_TRIES = 3
_SIGN_SECONDS = 5.0

log = structlog.get_logger()


def trim_next() -> bool:
    """Whether there was one."""
    trim = _claim()
    if trim is None:
        return False
    if trim.tries > MOST_TRIES:
        _fail(trim, "unreadable")
        return True
    try:
        with kept_up(partial(_sign, trim), every_seconds=_SIGN_SECONDS):
            _make(trim)
    except (NotAFilm, ProgramFailed) as problem:
        log.warning("trim_failed", recording=trim.recording_id, problem=str(problem))
        _fail(trim, "unreadable")
    except OSError as problem:
        log.warning("trim_failed", recording=trim.recording_id, problem=str(problem))
        _fail(trim, "unreadable" if shelf.has_room() else "no_room")
    return True


def _claim() -> Trim | None:
    now = clock.now()
    if Trim.objects.filter(state="working", claimed_until__gte=now).exists():
        return None
    due = Trim.objects.filter(Q(state="asked") | Q(state="working", claimed_until__lt=now)).order_by("asked_at").first()
    if due is None:
        return None
    mine = Trim.objects.filter(pk=due.pk, state=due.state, claimed_until=due.claimed_until)
    claimed = {"state": "working", "claimed_until": now + CLAIM, "tries": due.tries + 1, "progress": 0}
    return Trim.objects.select_related("recording").get(pk=due.pk) if mine.update(**claimed) else None


def _sign(trim: Trim) -> None:
    _mine(trim).update(claimed_until=clock.now() + CLAIM)


def _mine(trim: Trim) -> QuerySet[Trim]:
    """The row, unless another worker has claimed it since."""
    return Trim.objects.filter(pk=trim.pk, state="working", asked_at=trim.asked_at, tries=trim.tries)


def _make(trim: Trim) -> None:
    recording = trim.recording
    if not _keep_original(trim):
        return
    source = shelf.original_of(recording.id)
    kept = left_by(cuts_in(trim.cuts), lasts_ms=trim.original_duration_ms)
    lasts_ms = sum(passage.lasts_ms for passage in kept)
    draft = shelf.new_draft(recording.id, trim.tries)
    film = draft / "media.mp4"
    if trim.cuts:
        _must_have_room(source)
        cut_film(source, film, kept)
    else:
        film.hardlink_to(source)
    _reach(trim, 80)
    asyncio.run(make_poster(film, draft / "poster.jpg", lasts_ms / 1000))
    _reach(trim, 90)
    spans = without(spans_in(trim.original_spans), kept)
    drafted = draft_replay(recording, draft / "beside", spans=spans, duration_ms=lasts_ms)
    with transaction.atomic():
        is_there = Recording.objects.select_for_update().filter(id=recording.id).exists()
        if is_there and _mine(trim).exists():
            _switch(trim, draft, drafted, kept)
    shelf.forget_draft(recording.id, trim.tries)


def _switch(trim: Trim, draft: Path, drafted: Drafted, kept: list[Passage]) -> None:
    recording = trim.recording
    spans = without(spans_in(trim.original_spans), kept)
    (draft / "media.mp4").replace(shelf.media_of(recording.id))
    if (draft / "poster.jpg").exists():
        (draft / "poster.jpg").replace(shelf.poster_of(recording.id))
    place_replay(recording, drafted)
    Recording.objects.filter(id=recording.id).update(
        spans=dumped(spans),
        duration_ms=sum(passage.lasts_ms for passage in kept),
        bytes=shelf.media_of(recording.id).stat().st_size,
        film=recording.film + 1,
    )
    if trim.cuts:
        Trim.objects.filter(pk=trim.pk).update(state="ready", done=trim.cuts, progress=100, claimed_until=None)
    else:
        trim.delete()
        transaction.on_commit(lambda: shelf.forget_original(recording.id))
    count_time(AccountId(recording.account_id))


@transaction.atomic
def _keep_original(trim: Trim) -> bool:
    """Whether it is kept. What lies there without a word about it in the table was left behind."""
    recording = trim.recording
    is_there = Recording.objects.select_for_update().filter(id=recording.id).exists()
    if not (is_there and _mine(trim).exists()):
        return False
    if not trim.has_original:
        shelf.keep_original(recording.id)
        trim.has_original = True
        trim.original_spans = recording.spans
        trim.original_duration_ms = recording.duration_ms
        trim.save(update_fields=["has_original", "original_spans", "original_duration_ms"])
    return True


def _must_have_room(source: Path) -> None:
    """Raises OSError."""
    if not shelf.has_room(least_bytes=shelf.LEAST_BYTES + source.stat().st_size):
        raise OSError("no room for another film")


def _reach(trim: Trim, percent: int) -> None:
    _mine(trim).update(progress=percent)


def _fail(trim: Trim, problem: TrimProblem) -> None:
    """The film stays as it was. Of a recording that was deleted meanwhile nothing is left to say so of."""
    _mine(trim).update(state="failed", problem=problem, claimed_until=None)
    shelf.forget_draft(RecordingId(trim.pk), trim.tries)
