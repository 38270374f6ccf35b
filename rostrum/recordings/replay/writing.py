"""Writes what a replay is made of, beside the recording: views and frames, chapters, words, and the pages that were shown.

recordings/<id>/replay/<n>.json       the n-th minute: a view and the frames after it
recordings/<id>/replay/chat.json      every message, for whoever reads back further than the minutes' views hold
recordings/<id>/replay/index.json     how long, the chapters, what is missing where, the words that can be searched, where pages lie
recordings/<id>/shown/<key>/…         pages of documents, under the keys that the frames name: a room's own links last a week

It is done by the worker once the file is whole, and again when something in the room was erased: then all is written anew before it
takes the place of the old.

1. A worker claims one by a conditional update, and moves its due time on while it is at it. Whoever was killed, or could not write it,
   leaves it due again after a pause that grows with the tries: others are written meanwhile, and none is given up.
2. Each attempt writes into a draft of its own. Drafts of others are removed only by who has put one in place.
3. It is put in place while the row is locked, and only if it is still theirs: whoever slept past the due time changes nothing.
"""

import contextlib
import os
import secrets
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path

import orjson
import structlog
from django.db import transaction
from django.db.models import QuerySet
from pydantic import BaseModel, TypeAdapter

from rostrum.kit import clock
from rostrum.kit.claims import kept_up
from rostrum.kit.ids import FileId
from rostrum.kit.pauses import pause_after
from rostrum.library.models import FileLink
from rostrum.library.shelf import made_of
from rostrum.recordings import shelf
from rostrum.recordings.models import Recording, RecordingWords
from rostrum.recordings.places import places
from rostrum.recordings.queries import spans_of
from rostrum.recordings.replay.beside import handed_out, messages_of
from rostrum.recordings.replay.chapters import Chapter, chapters
from rostrum.recordings.replay.frames import Stretch, stretches
from rostrum.recordings.replay.words import Words, words
from rostrum.recordings.rules import folded
from rostrum.recordings.spans import Span, gaps_of
from rostrum.rooms.erased import last_erased
from rostrum.rooms.log import read_facts
from rostrum.rooms.wire import Millis

CLAIM = timedelta(seconds=30)
_SIGN_SECONDS = 5.0
_MOST_COUNTED = 100
"""Of tries: by then pauses have long ceased to grow."""
_WORDS_AT_ONCE = 500
_PAGES = TypeAdapter(list[str])

log = structlog.get_logger()


@dataclass(frozen=True, slots=True)
class Drafted:
    """`said` in it, with what was erased up to `as_of` left out."""

    folder: Path
    said: list[Words]
    handed_out: set[FileId]
    as_of: Millis


def write_next_replay() -> bool:
    """Whether there was one."""
    recording = _claim()
    if recording is None:
        return False
    with kept_up(partial(_sign, recording), every_seconds=_SIGN_SECONDS):
        write_replay(recording)
    return True


def write_replay(recording: Recording) -> None:
    draft = shelf.draft_of(recording.id, "replay", recording.replay_claim)
    try:
        drafted = draft_replay(recording, draft, spans=spans_of(recording), duration_ms=recording.duration_ms)
        with transaction.atomic():
            if _mine(recording).select_for_update().exists():
                place_replay(recording, drafted)
                shelf.forget_drafts(recording.id, "replay")
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def _claim() -> Recording | None:
    now = clock.now()
    waiting = Recording.objects.filter(state="ready", replayed_as_of=None, replay_due_at__lte=now)
    recording = waiting.order_by("replay_due_at", "created_at").first()
    if recording is None:
        return None
    free = _mine(recording).filter(replay_due_at=recording.replay_due_at)
    recording.replay_claim = secrets.token_hex(8)
    recording.replay_tries = min(recording.replay_tries + 1, _MOST_COUNTED)
    claimed = {"replay_claim": recording.replay_claim, "replay_tries": recording.replay_tries}
    return recording if free.update(**claimed, replay_due_at=_due_again(recording)) else None


def _sign(recording: Recording) -> None:
    _mine(recording).update(replay_due_at=_due_again(recording))


def _due_again(recording: Recording) -> datetime:
    return clock.now() + max(CLAIM, pause_after(recording.replay_tries))


def _mine(recording: Recording) -> QuerySet[Recording]:
    """The row, unless another worker has claimed its replay since, or it is of another film: it was trimmed meanwhile."""
    return Recording.objects.filter(
        id=recording.id, film=recording.film, replay_claim=recording.replay_claim, replayed_as_of=None
    )


def draft_replay(recording: Recording, draft: Path, *, spans: tuple[Span, ...], duration_ms: int) -> Drafted:
    """As it will be for these spans, in a folder that is not there yet."""
    as_of = last_erased(recording.room_id)
    told = list(stretches(read_facts(recording.room_id, 0), spans, since=recording.began_at))
    found = chapters(told, duration_ms=duration_ms)
    said = words(told, found, _texts_of)
    (draft / "replay").mkdir(mode=0o700, parents=True)
    for number, stretch in enumerate(told):
        _write(draft / "replay" / f"{number}.json", _stretch(stretch))
    index = {
        "duration_ms": duration_ms,
        "chapters": [_chapter(one) for one in found],
        "gaps": gaps_of(spans),
        "words": said,
        "places": places(shelf.places_of(recording.id), spans),
    }
    _write(draft / "replay" / "index.json", index)
    _write(draft / "replay" / "chat.json", {"messages": list(messages_of(told).values())})
    _keep_pages(recording, draft, found)
    return Drafted(draft, said, handed_out(told), as_of)


def place_replay(recording: Recording, drafted: Drafted) -> None:
    """In place of the old one. For a moment there is none: whoever asks then asks again."""
    folder = shelf.folder_of(recording.id)
    for name in ("replay", "shown"):
        shutil.rmtree(folder / name, ignore_errors=True)
        if (drafted.folder / name).exists():
            (drafted.folder / name).rename(folder / name)
    shutil.rmtree(drafted.folder, ignore_errors=True)
    _keep_words(recording, drafted.said)
    Recording.objects.filter(id=recording.id).update(
        replayed_as_of=drafted.as_of, replayed_at=clock.now(), replay_tries=0, handed_out=sorted(drafted.handed_out)
    )


def _stretch(stretch: Stretch) -> dict[str, object]:
    frames = [
        {
            "media_ms": frame.media_ms,
            "since": frame.since,
            "seq": frame.seq,
            "at": frame.at,
            "set": frame.change.set,
            "merge": frame.change.merge,
            "add": frame.change.add,
        }
        for frame in stretch.frames
    ]
    return {
        "from_ms": stretch.from_ms,
        "seq": stretch.seq,
        "at": stretch.at,
        "parts": stretch.parts,
        "frames": frames,
    }


def _chapter(chapter: Chapter) -> dict[str, object]:
    scene = chapter.scene
    text = ""
    if scene.tool == "slides":
        lines = _texts_of(scene.key)
        text = next(iter(lines[scene.page - 1].split("\n")), "")[:120] if scene.page <= len(lines) else ""
    return {
        "media_ms": chapter.media_ms,
        "tool": scene.tool,
        "document": scene.name,
        "key": scene.key,
        "page": scene.page,
        "title": text.strip(),
    }


def _texts_of(key: str) -> list[str]:
    made = _made_behind(key)
    if made is None:
        return []
    try:
        return _PAGES.validate_json((made / "text.json").read_bytes())
    except (OSError, ValueError):
        return []


def _made_behind(key: str) -> Path | None:
    link = FileLink.objects.filter(key=key).first()
    return made_of(FileId(link.file_id)) if link is not None else None


def _keep_pages(recording: Recording, draft: Path, found: list[Chapter]) -> None:
    """The same bytes under another name: they cost nothing while the document lies in the library, and stay when it goes."""
    beside = (shelf.folder_of(recording.id) / "shown", shelf.original_pages_of(recording.id))
    for chapter in found:
        scene = chapter.scene
        if scene.tool != "slides":
            continue
        made = _made_behind(scene.key)
        kept = draft / "shown" / scene.key
        kept.mkdir(mode=0o700, parents=True, exist_ok=True)
        for place in (*([made] if made else []), *(folder / scene.key for folder in beside)):
            for ending in ("", "-small", "-large"):
                name = f"page-{scene.page}{ending}.jpg"
                with contextlib.suppress(FileExistsError, FileNotFoundError):
                    os.link(place / name, kept / name)


def _keep_words(recording: Recording, said: list[Words]) -> None:
    rows = [
        RecordingWords(
            recording=recording,
            media_ms=one.media_ms,
            kind=one.kind,
            name=one.name,
            text=one.text,
            folded=folded(one.text),
        )
        for one in said
    ]
    RecordingWords.objects.filter(recording=recording).delete()
    RecordingWords.objects.bulk_create(rows, batch_size=_WORDS_AT_ONCE)


def _write(path: Path, value: Mapping[str, object]) -> None:
    path.write_bytes(orjson.dumps(value, default=_plain))


def _plain(value: object) -> object:
    match value:
        case BaseModel() | Mapping():
            return dict(value)
    raise TypeError(type(value))
