"""Puts the takes of a recording together: one is moved to its place, several are joined without being encoded again.

Neither a full disk nor a program that was killed makes a broken take: what lies there stays as it is, until it can be written anew.
"""

import asyncio
import errno
import json
import os
import signal
from asyncio.subprocess import PIPE
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import structlog
from pydantic import BaseModel, ConfigDict

from rostrum.kit.ids import RecordingId
from rostrum.recordings import shelf
from rostrum.recordings.containers import convert
from rostrum.recordings.cutting.programs import ProgramFailed, ProgramKilled
from rostrum.recordings.shelf import Take
from rostrum.recordings.spans import Span, fitted, joined

REWRITTEN_BYTES = 256 * 1024 * 1024
"""Shorter ones are written anew in well under a second, without the room that was kept for an index."""

_SLACK_BYTES = 8 * 1024 * 1024
"""For an index, a poster, and what others write meanwhile."""
_SPENT_BYTES = 1024 * 1024
"""A disk with less than that is full: somebody wanted more."""
_KILLED = (-signal.SIGKILL, -signal.SIGTERM)
_FULL = (errno.ENOSPC, errno.EDQUOT)
_FULL_WORDS = tuple(os.strerror(number) for number in _FULL)

log = structlog.get_logger()


class NoRoom(Exception):
    """The disk is too full to put it together."""


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
    spans: tuple[Span, ...]
    size: int
    duration_ms: int
    width: int
    height: int


async def put_together(recording: RecordingId, *, whole: Take | None) -> Finished | None:
    """None when nothing of it can be kept. `whole`: the take whose MP4 is complete; of any other it is made anew. Raises NoRoom and
    ProgramFailed."""
    try:
        return await _put_together(recording, whole=0 if whole is None else whole.number)
    except OSError as fault:
        if fault.errno in _FULL:
            raise NoRoom from fault
        raise
    finally:
        _draft_of(shelf.media_of(recording)).unlink(missing_ok=True)


async def _put_together(recording: RecordingId, *, whole: int) -> Finished | None:
    takes = shelf.takes_of(recording)
    for take in takes:
        if take.number != whole:
            # Not written to its end: it is made anew, and the room is needed for that.
            take.made.unlink(missing_ok=True)
    kept: list[tuple[Take, tuple[Span, ...]]] = []
    for take in takes:
        spans = await _usable(take, is_whole=take.number == whole)
        if spans:
            kept.append((take, spans))
    if not kept:
        return None
    media = shelf.media_of(recording)
    await _place([take for take, _ in kept], media, is_packed=kept[0][0].number != whole)
    shelf.keep_places(recording, [take for take, _ in kept])
    probed = await probe(media)
    picture = next((stream for stream in probed.streams if stream.width), _Stream())
    duration_ms = round(probed.format.duration * 1000)
    return Finished(
        spans=fitted(joined(spans for _, spans in kept), media_ms=duration_ms),
        size=media.stat().st_size,
        duration_ms=duration_ms,
        width=picture.width,
        height=picture.height,
    )


async def tidy_up(recording: RecordingId, finished: Finished) -> None:
    """What nobody waits for: a picture of it, and that the takes go."""
    await make_poster(shelf.media_of(recording), shelf.poster_of(recording), finished.duration_ms / 1000)
    for take in shelf.takes_of(recording):
        take.forget()


async def probe(path: Path) -> _Probed:
    """Raises ProgramFailed."""
    said = await _run("ffprobe", "-v", "error", "-show_format", "-show_streams", "-of", "json", str(path))
    return _Probed.model_validate(json.loads(said))


async def _usable(take: Take, *, is_whole: bool) -> tuple[Span, ...]:
    """Its spans, as long as its media is; none where nothing can be read of it."""
    try:
        if not is_whole or not await _is_readable(take.made):
            _must_have_room(take.raw)
            await _write(take.made, convert(str(take.raw), take.made))
        duration = (await probe(take.made)).format.duration
    except ProgramKilled:
        raise
    except ProgramFailed as problem:
        log.warning("recording_take_unreadable", take=str(take.raw), problem=str(problem))
        return ()
    return fitted(take.spans, media_ms=round(duration * 1000))


async def _is_readable(film: Path) -> bool:
    try:
        return (await probe(film)).format.duration > 0
    except ProgramFailed:
        return False


async def _place(takes: Sequence[Take], media: Path, *, is_packed: bool) -> None:
    """`is_packed`: the first has no empty room in front."""
    draft = _draft_of(media)
    first = takes[0].made
    if len(takes) == 1 and (is_packed or first.stat().st_size > REWRITTEN_BYTES or not _has_room(first)):
        first.replace(media)
        return
    _must_have_room(*(take.made for take in takes))
    if len(takes) == 1:
        await _write(draft, (*_COPY, "-i", str(first), *_INTO, str(draft)))
    else:
        parts = media.with_suffix(".txt")
        parts.write_text("".join(f"file '{take.made.name}'\n" for take in takes))
        await _write(draft, (*_COPY, "-f", "concat", "-i", str(parts), *_INTO, str(draft)))
        parts.unlink()
    draft.replace(media)


def _draft_of(media: Path) -> Path:
    return media.with_suffix(".draft.mp4")


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
    out, complaint = await process.communicate()
    if process.returncode:
        said = complaint.decode(errors="replace")
        if any(words in said for words in _FULL_WORDS):
            raise NoRoom
        if process.returncode in _KILLED:
            raise ProgramKilled(command[0])
        raise ProgramFailed(said[-500:])
    return out
