"""Puts the takes of a recording together: one is taken as it is, several are joined without being encoded again.

1. It is done in a draft of one's own. A draft of before goes: its recorder was killed or has lost the recording, and the room is needed.
2. The film is put in its place by whoever's the recording still is, in the transaction that says so. Then the takes go.
3. A recorder that does not know yet that it has lost it may begin once more, and take the other's draft away. Who misses a draft begins
   anew: nothing is told by it of a take.

Neither a full disk nor a program that was killed makes a broken take: what lies there stays as it is, until it can be written anew.
"""

import asyncio
import errno
import json
import os
import secrets
import shutil
import signal
from asyncio.subprocess import PIPE
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog
from django.db import transaction
from pydantic import BaseModel, ConfigDict

from rostrum.kit.ids import RecordingId
from rostrum.recordings import shelf
from rostrum.recordings.actions import finish_recording
from rostrum.recordings.containers import convert
from rostrum.recordings.cutting.programs import ProgramFailed, ProgramKilled
from rostrum.recordings.models import Recording
from rostrum.recordings.shelf import Take
from rostrum.recordings.spans import Span, fitted, joined

REWRITTEN_BYTES = 256 * 1024 * 1024
"""Shorter ones are written anew in well under a second, without the room that was kept for an index."""

_SLACK_BYTES = 8 * 1024 * 1024
"""For an index, a poster, and what others write meanwhile."""
_FILM = "media.mp4"
_SPENT_BYTES = 1024 * 1024
"""A disk with less than that is full: somebody wanted more."""
_KILLED = (-signal.SIGKILL, -signal.SIGTERM)
_FULL = (errno.ENOSPC, errno.EDQUOT)
_FULL_WORDS = tuple(os.strerror(number) for number in _FULL)

log = structlog.get_logger()


class NoRoom(Exception):
    """The disk is too full to put it together."""


class Disturbed(Exception):
    """Another recorder is at it: the draft is gone."""


class _Stream(BaseModel):
    model_config = ConfigDict(extra="ignore")
    width: int = 0
    height: int = 0


class _Format(BaseModel):
    model_config = ConfigDict(extra="ignore")
    duration: float = 0


class _Probed(BaseModel):
    model_config = ConfigDict(extra="ignore")
    streams: list[_Stream] = []
    format: _Format = _Format()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """`draft`: where it lies until it is kept."""

    draft: Path
    spans: tuple[Span, ...]
    size: int
    duration_ms: int
    width: int
    height: int


async def put_together(recording: RecordingId, *, whole: Take | None) -> Finished | None:
    """None when nothing of it can be kept. `whole`: the take whose MP4 is complete; of any other it is made anew. Raises NoRoom,
    Disturbed and ProgramFailed."""
    takes = shelf.takes_of(recording)
    if not takes:
        return None
    draft = shelf.draft_of(recording, "film", secrets.token_hex(4))
    finished = None
    try:
        shelf.forget_drafts(recording, "film")
        draft.mkdir(mode=0o700)
        finished = await _put_together(takes, draft, whole=0 if whole is None else whole.number)
    except OSError as fault:
        if fault.errno in _FULL:
            raise NoRoom from fault
        _must_be_there(draft)
        raise
    except ProgramFailed:
        _must_be_there(draft)
        raise
    finally:
        if finished is None:
            shutil.rmtree(draft, ignore_errors=True)
    return finished


async def _put_together(takes: Sequence[Take], draft: Path, *, whole: int) -> Finished | None:
    for take in takes:
        if take.number != whole:
            # Not written to its end: it is made anew, and the room is needed for that.
            take.made.unlink(missing_ok=True)
    found = [await _usable(take, draft, is_whole=take.number == whole) for take in takes]
    kept = [one for one in found if one is not None]
    if not kept:
        return None
    media = draft / _FILM
    await _join([one.film for one in kept], media, is_packed=kept[0].take.number != whole)
    shelf.keep_places(draft, [one.take for one in kept])
    probed = await probe(media)
    picture = next((stream for stream in probed.streams if stream.width), _Stream())
    duration_ms = round(probed.format.duration * 1000)
    return Finished(
        draft=draft,
        spans=fitted(joined(one.spans for one in kept), media_ms=duration_ms),
        size=media.stat().st_size,
        duration_ms=duration_ms,
        width=picture.width,
        height=picture.height,
    )


def keep_film(recording: Recording, finished: Finished) -> bool:
    """Whether it was still theirs: then the film lies in its place."""
    with transaction.atomic():
        is_mine = finish_recording(
            recording,
            spans=finished.spans,
            size=finished.size,
            duration_ms=finished.duration_ms,
            width=finished.width,
            height=finished.height,
        )
        if is_mine:
            shelf.places_in(finished.draft).replace(shelf.places_in(shelf.folder_of(recording.id)))
            (finished.draft / _FILM).replace(shelf.media_of(recording.id))
    return is_mine


def forget_finished(finished: Finished) -> None:
    shutil.rmtree(finished.draft, ignore_errors=True)


async def tidy_up(recording: RecordingId, duration_ms: int) -> None:
    """What nobody waits for: a picture of it, and that the takes go."""
    poster = shelf.poster_of(recording)
    if not poster.exists():
        await make_poster(shelf.media_of(recording), poster, duration_ms / 1000)
    shelf.forget_drafts(recording, "film")
    for take in shelf.takes_of(recording):
        take.forget()


async def probe(path: Path) -> _Probed:
    """Raises ProgramFailed."""
    said = await _run("ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json", str(path))
    return _Probed.model_validate(json.loads(said))


@dataclass(frozen=True, slots=True)
class _Usable:
    """`spans`: as long as `film` is."""

    take: Take
    film: Path
    spans: tuple[Span, ...]


async def _usable(take: Take, draft: Path, *, is_whole: bool) -> _Usable | None:
    """None where nothing can be read of it. Raises Disturbed."""
    film = take.made
    try:
        if not is_whole or not await _is_readable(film):
            _must_have_room(take.raw)
            film = draft / take.made.name
            await _write(film, convert(str(take.raw), film))
        duration = (await probe(film)).format.duration
    except ProgramKilled:
        raise
    except ProgramFailed as problem:
        _must_be_there(draft)
        log.warning("recording_take_unreadable", take=str(take.raw), problem=str(problem))
        return None
    spans = fitted(take.spans, media_ms=round(duration * 1000))
    return _Usable(take, film, spans) if spans else None


async def _is_readable(film: Path) -> bool:
    try:
        return (await probe(film)).format.duration > 0
    except ProgramFailed:
        return False


async def _join(films: Sequence[Path], media: Path, *, is_packed: bool) -> None:
    """`is_packed`: the first has no empty room in front."""
    first = films[0]
    if len(films) == 1 and (is_packed or first.stat().st_size > REWRITTEN_BYTES or not _has_room(first)):
        # The take stays as it is, should somebody else have to put it together.
        os.link(first, media)
        return
    _must_have_room(*films)
    if len(films) == 1:
        await _write(media, (*_COPY, "-i", str(first), *_INTO, str(media)))
    else:
        parts = media.with_suffix(".txt")
        parts.write_text(_listed(films, beside=parts))
        await _write(media, (*_COPY, "-f", "concat", "-safe", "0", "-i", str(parts), *_INTO, str(media)))


def _listed(films: Sequence[Path], *, beside: Path) -> str:
    return "".join(f"file '{os.path.relpath(film, beside.parent)}'\n" for film in films)


def _must_be_there(draft: Path) -> None:
    """Raises Disturbed."""
    if not draft.exists():
        raise Disturbed


def _has_room(*written: Path) -> bool:
    """For another one of each."""
    return shelf.has_room(least_bytes=sum(path.stat().st_size for path in written) + _SLACK_BYTES)


def _must_have_room(*written: Path) -> None:
    """Raises NoRoom."""
    if not _has_room(*written):
        raise NoRoom


def _must_not_have_filled(film: Path) -> None:
    """Raises NoRoom."""
    if not shelf.has_room(least_bytes=_SPENT_BYTES):
        film.unlink(missing_ok=True)
        raise NoRoom


_COPY = ("ffmpeg", "-v", "error", "-nostdin")
_INTO = ("-c", "copy", "-movflags", "+faststart", "-f", "mp4", "-y")


async def make_poster(media: Path, poster: Path, seconds: float) -> None:
    """A recording without one is one all the same."""
    words = (*_COPY, "-ss", f"{seconds / 10:.2f}", "-i", str(media), "-frames:v", "1", "-q:v", "3", "-y", str(poster))
    try:
        await _run(*words)
    except (NoRoom, ProgramFailed) as problem:
        log.warning("recording_without_poster", problem=str(problem))


async def _write(film: Path, command: Sequence[str]) -> None:
    """Raises NoRoom, too, when the disk is full afterwards, whatever ffmpeg says: it has called films whole that were cut off."""
    try:
        await _run(*command)
    finally:
        _must_not_have_filled(film)


async def _run(*command: str) -> bytes:
    process = await asyncio.create_subprocess_exec(*command, stdout=PIPE, stderr=PIPE)
    try:
        out, complaint = await process.communicate()
    finally:
        if process.returncode is None:
            # Nobody waits for it any more.
            process.kill()
            await process.wait()
    if process.returncode:
        said = complaint.decode(errors="replace")
        if any(words in said for words in _FULL_WORDS):
            raise NoRoom
        if process.returncode in _KILLED:
            raise ProgramKilled(command[0])
        raise ProgramFailed(said[-500:])
    return out
