"""Everybody the page that is shown and what is drawn on it; the stage all documents, and its notes."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.slides.state import Document, SlidesState, Stroke, page_id, shown_document
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class SlidesPart:
    """`shown`: the document whose `page` is on the stage when the stage's content is 'slides'. `strokes` are of that page. `documents`:
    all in the room, for the stage. `note`: the speaker's to that page, for the stage, else and without one empty."""

    shown: Document | None
    strokes: Mapping[str, Stroke]
    documents: Mapping[str, Document]
    note: str
    may: tuple[str, ...]


def sight(slides: SlidesState, core: Core, audience: Audience) -> SlidesPart | None:
    if audience == "lobby":
        return None
    of_stage = audience in ("stage", "host")
    shown = shown_document(slides)
    is_seen = shown is not None and (of_stage or core.stage.content == "slides")
    return SlidesPart(
        shown=shown if is_seen else None,
        strokes=slides.drawn.get(page_id(shown.id, shown.page), NOTHING) if shown and is_seen else NOTHING,
        documents=slides.documents if of_stage else NOTHING,
        note=slides.notes.get(page_id(shown.id, shown.page), "") if shown and of_stage else "",
        may=_may(slides) if of_stage else (),
    )


def _may(slides: SlidesState) -> tuple[str, ...]:
    if not slides.documents:
        return ()
    on_page = ("write_note", "draw_stroke", "erase_stroke", "clear_page") if slides.shown else ()
    return ("show_page", "remove_document", *on_page)


def own(slides: SlidesState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
