"""What has the stage at a moment."""

from dataclasses import dataclass

from rostrum.rooms.features.break_card.state import BreakState
from rostrum.rooms.features.slides.state import Document, SlidesState, shown_document
from rostrum.rooms.fold import State


@dataclass(frozen=True, slots=True)
class Scene:
    """`tool`: empty while the faces have it. Of slides the document's id, its name, the link's key and the page."""

    tool: str = ""
    document: str = ""
    name: str = ""
    key: str = ""
    page: int = 0


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
