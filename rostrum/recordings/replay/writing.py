"""Writes what a replay is made of, beside the recording: views and frames, chapters, words, and the pages that were shown.

recordings/<id>/replay/<n>.json       the n-th minute: a view and the frames after it
recordings/<id>/replay/chat.json      every message, for whoever reads back further than the minutes' views hold
recordings/<id>/replay/index.json     how long, the chapters, what is missing where, the words that can be searched, where pages lie
recordings/<id>/shown/<key>/…         pages of documents and their texts, under keys of the recording's own, which the frames name

It is done by the worker once the file is whole, and again when something in the room was erased: then all is written anew before it
takes the place of the old.

1. A worker claims one by a conditional update, and moves its due time on while it is at it. Whoever was killed, or could not write it,
   leaves it due again after a pause that grows with the tries: others are written meanwhile, and none is given up.
2. Each attempt writes into a draft of its own. Drafts of others are removed only by who has put one in place.
3. It is put in place while the row is locked, and only if it is still theirs: whoever slept past the due time changes nothing.
"""

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
from pydantic import BaseModel

from rostrum.kit import clock
from rostrum.kit.claims import kept_up
from rostrum.kit.ids import FileId
from rostrum.kit.pauses import pause_after
from rostrum.recordings import shelf
from rostrum.recordings.models import Recording, RecordingWords
from rostrum.recordings.places import places
from rostrum.recordings.queries import spans_of
from rostrum.recordings.replay.chapters import Chapter
from rostrum.recordings.replay.frames import Stretch, stretches
from rostrum.recordings.replay.keys import Keys
from rostrum.recordings.replay.pages import Pages
from rostrum.recordings.replay.whole import Whole
from rostrum.recordings.replay.words import Words
from rostrum.recordings.rules import folded
from rostrum.recordings.spans import Span, gaps_of
from rostrum.rooms.erased import last_erased
from rostrum.rooms.log import each_fact
from rostrum.rooms.wire import Millis

CLAIM = timedelta(seconds=30)
_SIGN_SECONDS = 5.0
_MOST_COUNTED = 100
"""Of tries: by then pauses have long ceased to grow."""
_WORDS_AT_ONCE = 500

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
    (draft / "replay").mkdir(mode=0o700, parents=True)
    keys = Keys(recording.id)
    whole, pages = Whole(), Pages(recording, keys)
    told = stretches(keys.replaced(each_fact(recording.room_id)), spans, since=recording.began_at)
    for number, stretch in enumerate(told):
        _write(draft / "replay" / f"{number}.json", _stretch(stretch))
        whole.add(stretch)
    found = whole.chapters(duration_ms=duration_ms)
    said = whole.words(found, pages.text)
    index = {
        "duration_ms": duration_ms,
        "chapters": [_chapter(one, pages.text(one.scene)) for one in found],
        "gaps": gaps_of(spans),
        "words": said,
        "places": places(shelf.places_of(recording.id), spans),
    }
    _write(draft / "replay" / "index.json", index)
    _write(draft / "replay" / "chat.json", {"messages": whole.messages()})
    pages.keep(draft, found)
    return Drafted(draft, said, whole.handed_out, as_of)


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


def _chapter(chapter: Chapter, text: str) -> dict[str, object]:
    """`text`: of the page that is shown from there on."""
    scene = chapter.scene
    return {
        "media_ms": chapter.media_ms,
        "tool": scene.tool,
        "document": scene.name,
        "key": scene.key,
        "page": scene.page,
        "title": text.split("\n", maxsplit=1)[0][:120].strip(),
    }


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
