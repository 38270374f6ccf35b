"""Recordings on their way to YouTube, by the worker: a piece at a time.

1. A process claims the export that has waited longest, does one step, and lets it go. When a process falls silent, another one may
   claim the export. Whoever has lost the claim, or whose export was cancelled, changes nothing any more.
2. A step begins an upload, sends a piece, or asks how far it has come. It is asked whenever a step before did not end well, so that
   nothing that arrived is sent again, and an upload whose last answer got lost is found done.
3. An upload that Google has forgotten, a file that was replaced meanwhile, another channel that was linked: it begins anew, ten times at
   most.
4. What fails is tried again after a pause that doubles, what is used up for today tomorrow, and says why meanwhile. What does not come any
   further for a week, and what would be refused again, has failed.
5. What has arrived is told, also when it was cancelled in its last moment: the film is there then. An upload that Google forgets between
   its end and our hearing of it is the one case in which the film is there twice.
"""

from datetime import timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from django.db import transaction
from django.db.models import F, Q, QuerySet

from rostrum.kit import clock
from rostrum.kit.encryption import CannotDecrypt
from rostrum.kit.ids import AccountId
from rostrum.kit.pauses import LONGEST_PAUSE, pause_after
from rostrum.kit.refusal import Refusal
from rostrum.linked.errors import LinkAgain, LinkingOff, NotLinked, ServiceBusy
from rostrum.linked.queries import must_be_linked
from rostrum.linked.secrets import kept, opened
from rostrum.linked.tokens import with_token
from rostrum.mail.outbox import post_letters
from rostrum.recordings import shelf
from rostrum.recordings.models import UNDER_WAY, ExportProblem, YoutubeExport
from rostrum.recordings.youtube.letters import done_letters, failed_letters
from rostrum.recordings.youtube.resumable import (
    PIECE_BYTES,
    NotTaken,
    Progress,
    TryTomorrow,
    UploadGone,
    ask_progress,
    begin_upload,
    send_piece,
)

CLAIM = timedelta(minutes=3)
"""Longer than a request may last."""
GIVES_UP_AFTER = timedelta(days=7)
MOST_RESTARTS = 10
_QUOTA_ZONE = ZoneInfo("America/Los_Angeles")
"""Google counts its days there."""
_AFTER_MIDNIGHT = timedelta(minutes=5)
_PROBLEMS: dict[str, ExportProblem] = {
    "youtubeSignupRequired": "no_channel",
    "accessNotConfigured": "not_enabled",
    "SERVICE_DISABLED": "not_enabled",
}

log = structlog.get_logger()


def export_next() -> bool:
    """Whether there was a step to do."""
    export = _claim()
    if export is None:
        return False
    try:
        _step(export)
    except (NotLinked, LinkAgain, LinkingOff):
        _later(export, "not_linked", LONGEST_PAUSE)
    except ServiceBusy as problem:
        _later(export, "", timedelta(seconds=problem.retry_after_seconds))
    except Refusal as problem:
        log.warning("export_waits", recording=export.recording_id, problem=problem.code)
        _later(export, "silent", pause_after(export.tries))
    except (UploadGone, CannotDecrypt):
        _begin_anew(export)
    except TryTomorrow as problem:
        _later(export, problem.whose, _until_tomorrow() if problem.whose == "quota" else timedelta(days=1))
    except NotTaken as problem:
        _fail(export, _PROBLEMS.get(problem.reason, "refused"), problem.reason)
    except FileNotFoundError:
        _fail(export, "film_gone")
    return True


def _claim() -> YoutubeExport | None:
    now = clock.now()
    free = Q(claimed_until=None) | Q(claimed_until__lt=now)
    due = YoutubeExport.objects.select_related("recording__account", "asked_by")
    export = due.filter(free, state__in=UNDER_WAY, due_at__lte=now).order_by("due_at", "pk").first()
    if export is None:
        return None
    mine = _still(export)
    export.claimed_until = now + CLAIM
    return export if mine.update(claimed_until=export.claimed_until, is_sure=False) else None


def _still(export: YoutubeExport) -> QuerySet[YoutubeExport]:
    """The same that was read, claimed by the same."""
    return YoutubeExport.objects.filter(
        pk=export.pk, key=export.key, claimed_until=export.claimed_until, state__in=UNDER_WAY
    )


def _step(export: YoutubeExport) -> None:
    owner = AccountId(export.recording.account_id)
    link = must_be_linked(owner, "youtube")
    film = shelf.media_of(export.recording.id)
    which = _which(film)
    if export.upload and (export.film, export.channel) != (which, link.remote_id):
        _begin_anew(export)
        return
    if not export.upload:
        with_token(owner, "youtube", lambda token: _begin(export, token, film, channel=link.remote_id))
        return
    address = opened(export.upload)
    if export.is_sure and export.sent < export.total:
        piece = _piece_of(film, export.sent)
        progress = with_token(
            owner,
            "youtube",
            lambda token: send_piece(token, address, piece, offset=export.sent, total=export.total),
        )
        _came(export, progress, is_further=progress.has > export.sent)
    else:
        progress = with_token(owner, "youtube", lambda token: ask_progress(token, address, total=export.total))
        _came(export, progress, is_further=progress.has < export.total)


def _which(film: Path) -> str:
    """Another one after the recording was cut, or made anew. Raises FileNotFoundError."""
    found = film.stat()
    return f"{found.st_size}-{found.st_mtime_ns}"


def _piece_of(film: Path, offset: int) -> bytes:
    with film.open("rb") as file:
        file.seek(offset)
        return file.read(PIECE_BYTES)


def _begin(export: YoutubeExport, token: str, film: Path, *, channel: str) -> None:
    which, total = _which(film), film.stat().st_size
    address = begin_upload(token, title=export.title, description=export.description, total=total)
    _still(export).update(
        upload=kept(address),
        film=which,
        channel=channel,
        sent=0,
        total=total,
        is_sure=True,
        state="uploading",
        problem="",
        due_at=clock.now(),
        claimed_until=None,
    )


def _came(export: YoutubeExport, progress: Progress, *, is_further: bool) -> None:
    """To `is_further` belongs what makes another step worth while: else it would be asked without end."""
    if progress.video:
        _arrived(export, progress.video)
        return
    lost = progress.has < export.sent
    if lost and export.restarts >= MOST_RESTARTS:
        _fail(export, "interrupted")
        return
    if not is_further:
        _still(export).update(sent=progress.has)
        _later(export, "silent", pause_after(export.tries))
        return
    _still(export).update(
        sent=progress.has,
        is_sure=True,
        tries=0 if progress.has > export.sent else export.tries,
        moved_at=clock.now() if progress.has > export.sent else export.moved_at,
        restarts=export.restarts + lost,
        problem="",
        due_at=clock.now(),
        claimed_until=None,
    )


def _arrived(export: YoutubeExport, video: str) -> None:
    with transaction.atomic():
        mine = YoutubeExport.objects.filter(pk=export.pk, key=export.key).exclude(state="done")
        if mine.update(state="done", video=video, sent=export.total, upload="", problem="", claimed_until=None):
            export.video = video
            post_letters(done_letters(export))
    log.info("recording_exported", recording=export.recording_id)


def _begin_anew(export: YoutubeExport) -> None:
    if export.restarts >= MOST_RESTARTS:
        _fail(export, "interrupted")
        return
    _still(export).update(upload="", sent=0, restarts=F("restarts") + 1)
    _later(export, "", pause_after(export.restarts))


def _later(export: YoutubeExport, problem: ExportProblem, pause: timedelta) -> None:
    now = clock.now()
    if export.moved_at + GIVES_UP_AFTER <= now:
        _fail(export, problem or "silent")
        return
    _still(export).update(problem=problem, due_at=now + pause, tries=F("tries") + 1, claimed_until=None)


def _fail(export: YoutubeExport, problem: ExportProblem, reason: str = "") -> None:
    log.warning("recording_not_exported", recording=export.recording_id, problem=problem, reason=reason)
    with transaction.atomic():
        failed = {"state": "failed", "problem": problem, "reason": reason, "upload": "", "sent": 0}
        if _still(export).update(**failed, claimed_until=None):
            export.problem, export.reason = problem, reason
            post_letters(failed_letters(export))


def _until_tomorrow() -> timedelta:
    now = clock.now()
    there = now.astimezone(_QUOTA_ZONE)
    midnight = (there + timedelta(days=1)).replace(hour=0, minute=0, second=0, microsecond=0)
    return midnight.astimezone(now.tzinfo) - now + _AFTER_MIDNIGHT
