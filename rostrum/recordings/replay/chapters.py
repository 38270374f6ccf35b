"""Where something else comes to the stage: a recording's chapters."""

from collections.abc import Iterable
from dataclasses import dataclass

from rostrum.recordings.replay.frames import Stretch
from rostrum.rooms.features.break_card.state import BreakState
from rostrum.rooms.features.slides.state import Document, SlidesState, shown_document
from rostrum.rooms.fold import State

LEAST_MS = 4_000
"""What is shown for less was leafed past."""


@dataclass(frozen=True, slots=True)
class Scene:
    """What has the stage. `tool`: empty while the faces have it. Of slides the document's id, its name, the link's key and the page."""

    tool: str = ""
    document: str = ""
    name: str = ""
    key: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class Chapter:
    media_ms: int
    scene: Scene


def chapters(told: Iterable[Stretch], *, duration_ms: int) -> list[Chapter]:
    """The first is at 0, whatever it is; of an empty recording there are none."""
    found: list[Chapter] = []
    for stretch in told:
        if stretch.from_ms == 0:
            found.append(Chapter(0, scene_of(stretch.state)))
        for frame in stretch.frames:
            scene = scene_of(frame.state)
            if scene != found[-1].scene:
                found.append(Chapter(frame.media_ms, scene))
    if not found:
        return []
    ends = [*(chapter.media_ms for chapter in found[1:]), duration_ms]
    lasting = [one for one, end in zip(found, ends, strict=True) if end - one.media_ms >= LEAST_MS]
    return _without_repeats(lasting)


def scene_of(state: State) -> Scene:
    breaks, slides = state.slices["break_card"], state.slices["slides"]
    assert isinstance(breaks, BreakState), "the slice of its feature"
    assert isinstance(slides, SlidesState), "the slice of its feature"
    if breaks.shown is not None:
        return Scene(tool="break_card")
    content = state.core.stage.content
    document = shown_document(slides) if content == "slides" else None
    if document is not None:
        return _page(document)
    if any(speaker.screen for speaker in state.core.stage.speakers.values() if speaker.on_air):
        return Scene(tool="screen")
    return Scene(tool=content or "")


def _page(document: Document) -> Scene:
    return Scene(tool="slides", document=document.id, name=document.name, key=document.key, page=document.page)


def _without_repeats(found: list[Chapter]) -> list[Chapter]:
    kept: list[Chapter] = []
    for chapter in found:
        if not kept or kept[-1].scene != chapter.scene:
            kept.append(chapter)
    return kept
