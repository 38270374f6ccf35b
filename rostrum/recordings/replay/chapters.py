"""Where something else comes to the stage: a recording's chapters."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rostrum.recordings.replay.frames import Stretch
from rostrum.recordings.replay.scenes import Scene

LEAST_MS = 4_000
"""What is shown for less was leafed past."""


@dataclass(frozen=True, slots=True)
class Chapter:
    media_ms: int
    scene: Scene


def changes_in(stretch: Stretch, *, before: Scene | None) -> Iterator[Chapter]:
    """Every one, be it leafed past. `before`: the last one's scene; None where the recording begins, which is the first, at 0."""
    scene = before
    if scene is None:
        scene = stretch.scene
        yield Chapter(stretch.from_ms, scene)
    for frame in stretch.frames:
        if frame.scene != scene:
            scene = frame.scene
            yield Chapter(frame.media_ms, scene)


def chapters(changes: Sequence[Chapter], *, duration_ms: int) -> list[Chapter]:
    """Of an empty recording there are none."""
    ends = [*(change.media_ms for change in changes[1:]), duration_ms]
    lasting = [one for one, end in zip(changes, ends, strict=False) if end - one.media_ms >= LEAST_MS]
    return _without_repeats(lasting)


def _without_repeats(found: list[Chapter]) -> list[Chapter]:
    kept: list[Chapter] = []
    for chapter in found:
        if not kept or kept[-1].scene != chapter.scene:
            kept.append(chapter)
    return kept
