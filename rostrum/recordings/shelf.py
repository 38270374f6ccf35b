"""Where recordings lie, each in a folder named after its id.

recordings/<id>/take-<n>.mkv   as the n-th recorder stored it, second by second; goes once `media.mp4` is there
recordings/<id>/take-<n>.json  which part of the log it shows
recordings/<id>/take-<n>.places  where the page of a document lay in its picture, a line for each change
recordings/<id>/take-<n>.mp4   the same for browsers, written beside it
recordings/<id>/media.mp4      the recording
recordings/<id>/places         those of all takes
recordings/<id>/original.mp4   what it was before it was trimmed, while a host keeps it
recordings/<id>/original/      pages that were shown in it and their texts, as `shown/` has those of the recording
recordings/<id>/trimmed/       drafts of what is being trimmed
recordings/<id>/film-<attempt>.draft/    what the takes are put together in: it goes with them
recordings/<id>/replay-<attempt>.draft/  of its replay
recordings/<id>/poster.jpg
"""

import contextlib
import os
import shutil
from collections.abc import Collection, Sequence
from pathlib import Path
from typing import Literal

from django.conf import settings
from pydantic import TypeAdapter, ValidationError

from rostrum.kit.ids import RecordingId
from rostrum.recordings.places import Placed
from rostrum.recordings.spans import Span

LEAST_BYTES = 200 * 1024 * 1024
"""Free on the disk, before a take is begun: some ten minutes, and room to put it together."""
KEPT_BYTES = 64 * 1024 * 1024
"""With less than that a take ends, in good order: rooms and the database may have to live on the same disk."""
DraftKind = Literal["film", "replay"]
_SPANS = TypeAdapter(tuple[Span, ...])
_PLACED = TypeAdapter(Placed)


def root() -> Path:
    folder: Path = settings.HOME / "recordings"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def has_room(*, least_bytes: int = LEAST_BYTES) -> bool:
    return shutil.disk_usage(root()).free >= least_bytes


def folder_of(recording: RecordingId) -> Path:
    return root() / recording


def media_of(recording: RecordingId) -> Path:
    return folder_of(recording) / "media.mp4"


def places_of(recording: RecordingId) -> list[Placed]:
    """Empty of one that knows nothing of them. A last line may be cut off: its recorder was killed."""
    try:
        lines = places_in(folder_of(recording)).read_bytes().splitlines()
    except FileNotFoundError:
        return []
    found: list[Placed] = []
    for line in lines:
        with contextlib.suppress(ValidationError):
            found.append(_PLACED.validate_json(line))
    return found


def keep_places(folder: Path, takes: Sequence["Take"]) -> None:
    """Of all takes. `folder`: a recording's, or its draft's."""
    told = b"".join(take.places.read_bytes() + b"\n" for take in takes if take.places.exists())
    places_in(folder).write_bytes(told)


def places_in(folder: Path) -> Path:
    return folder / "places"


def poster_of(recording: RecordingId) -> Path:
    return folder_of(recording) / "poster.jpg"


def original_of(recording: RecordingId) -> Path:
    return folder_of(recording) / "original.mp4"


def original_pages_of(recording: RecordingId) -> Path:
    return folder_of(recording) / "original"


def keep_original(recording: RecordingId) -> None:
    """The same bytes under another name: they cost nothing until the film is another one."""
    forget_original(recording)
    os.link(media_of(recording), original_of(recording))
    shown = folder_of(recording) / "shown"
    if shown.exists():
        shutil.copytree(shown, original_pages_of(recording), copy_function=os.link)


def forget_original(recording: RecordingId) -> None:
    original_of(recording).unlink(missing_ok=True)
    shutil.rmtree(original_pages_of(recording), ignore_errors=True)


def new_draft(recording: RecordingId, attempt: int) -> Path:
    """An empty folder of this attempt's own, and nothing more of those before, whose workers were killed or have lost it."""
    draft = _drafts_of(recording) / str(attempt)
    shutil.rmtree(_drafts_of(recording), ignore_errors=True)
    draft.mkdir(mode=0o700, parents=True)
    return draft


def forget_draft(recording: RecordingId, attempt: int) -> None:
    shutil.rmtree(_drafts_of(recording) / str(attempt), ignore_errors=True)
    with contextlib.suppress(OSError):  # another attempt's lie there
        _drafts_of(recording).rmdir()


def _drafts_of(recording: RecordingId) -> Path:
    return folder_of(recording) / "trimmed"


def draft_of(recording: RecordingId, kind: DraftKind, attempt: str) -> Path:
    """Of this attempt's own: another process may be at the same."""
    return folder_of(recording) / f"{kind}-{attempt}.draft"


def forget_drafts(recording: RecordingId, kind: DraftKind) -> None:
    """Of all attempts."""
    for draft in folder_of(recording).glob(f"{kind}-*.draft"):
        shutil.rmtree(draft, ignore_errors=True)


class Take:
    """One recorder's part of a recording."""

    def __init__(self, folder: Path, number: int) -> None:
        self.number = number
        self.raw = folder / f"take-{number}.mkv"
        self.made = folder / f"take-{number}.mp4"
        self._spans = folder / f"take-{number}.json"
        self.places = folder / f"take-{number}.places"

    @property
    def spans(self) -> tuple[Span, ...]:
        """Empty while its recorder has not told any."""
        return _SPANS.validate_json(self._spans.read_bytes()) if self._spans.exists() else ()

    def keep_spans(self, spans: Sequence[Span]) -> None:
        """In one step: a recorder may be killed at any moment."""
        draft = self._spans.with_suffix(".draft")
        draft.write_bytes(_SPANS.dump_json(tuple(spans)))
        draft.replace(self._spans)

    def add_place(self, placed: Placed) -> None:
        with self.places.open("ab") as lines:
            lines.write(_PLACED.dump_json(placed) + b"\n")

    def forget(self) -> None:
        """`raw` at last: a take is known by it, also by whoever goes on with this."""
        for path in (self.made, self._spans, self.places, self.raw):
            path.unlink(missing_ok=True)


def takes_of(recording: RecordingId) -> list[Take]:
    """In their order."""
    folder = folder_of(recording)
    numbers = sorted(int(path.stem.removeprefix("take-")) for path in folder.glob("take-*.mkv"))
    return [Take(folder, number) for number in numbers]


def new_take(recording: RecordingId) -> Take:
    folder = folder_of(recording)
    folder.mkdir(mode=0o700, exist_ok=True)
    earlier = takes_of(recording)
    return Take(folder, earlier[-1].number + 1 if earlier else 1)


def strays(known: Collection[str]) -> list[RecordingId]:
    """Folders of recordings that nobody knows."""
    return [RecordingId(path.name) for path in root().iterdir() if path.is_dir() and path.name not in known]


def with_takes() -> list[RecordingId]:
    """Recordings whose takes, or drafts of their film, lie there."""
    found = (path.parent.name for pattern in ("take-*.mkv", "film-*.draft") for path in root().glob(f"*/{pattern}"))
    return [RecordingId(name) for name in sorted(set(found))]


def originals() -> list[RecordingId]:
    """Recordings beside which an original lies."""
    return [RecordingId(path.parent.name) for path in root().glob("*/original.mp4")]


def forget_recording(recording: RecordingId) -> None:
    shutil.rmtree(folder_of(recording), ignore_errors=True)
