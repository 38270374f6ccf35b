"""The documents in the room, where each was left, and what is drawn on their pages."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.slides.facts import (
    DocumentAdded,
    DocumentRemoved,
    NotesBrought,
    NoteWritten,
    PageCleared,
    PageShown,
    StrokeColour,
    StrokeDrawn,
    StrokeErased,
)
from rostrum.rooms.wire import Millis, PersonId

MOST_DOCUMENTS = 30
MOST_STROKES = 200
MOST_NUMBERS_OF_A_PAGE = 8_000
"""Whoever comes in is sent all that is drawn on the page: some 50 kB at most."""
MOST_DRAWN_PAGES = 300
MOST_NOTES_CHARS = 300_000
"""Of all documents: each kept state of the room holds them."""


@dataclass(frozen=True, slots=True)
class Stroke:
    """`points`: across and down by turns, in ten thousandths of the page's width, also downwards; `width` too."""

    id: str
    by: PersonId
    colour: StrokeColour
    width: int
    points: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Document:
    """Page `n` lies at `/shown/<key>/page-<n>.jpg`, small at `…-small.jpg`, twice as large at `…-large.jpg`; `page`: where it was left."""

    id: str
    key: str
    name: str
    pages: int
    width: int
    height: int
    until: Millis
    page: int


Strokes = Mapping[str, Stroke]
PageId = str
"""`<document>/<page>`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SlidesState:
    """`drawn` and `notes` also of documents that were taken out because their time was over."""

    documents: Mapping[str, Document] = field(default_factory=dict)
    shown: str | None = None
    drawn: Mapping[PageId, Strokes] = field(default_factory=dict)
    notes: Mapping[PageId, str] = field(default_factory=dict)


def page_id(document: str, page: int) -> PageId:
    return f"{document}/{page}"


def document_of(page: PageId) -> str:
    return page.partition("/")[0]


def notes_chars(slides: SlidesState) -> int:
    return sum(len(text) for text in slides.notes.values())


def shown_document(slides: SlidesState) -> Document | None:
    return slides.documents.get(slides.shown) if slides.shown else None


def fold(slides: SlidesState, record: Record, core: Core) -> SlidesState:
    match record.fact:
        case DocumentAdded() as added:
            document = _document_of(added, slides.documents.get(added.document))
            return replace(slides, documents={**slides.documents, document.id: document}, shown=document.id)
        case DocumentRemoved() as fact:
            return removed(slides, fact)
        case NotesBrought(document=document_id, notes=brought):
            notes = {page_id(document_id, note.page): note.text for note in brought if note.text}
            return replace(slides, notes={**slides.notes, **notes})
        case NoteWritten(document=document_id, page=page, text=text):
            key = page_id(document_id, page)
            return replace(slides, notes={**slides.notes, key: text} if text else without(slides.notes, key))
        case PageShown(document=document_id, page=page):
            if (known := slides.documents.get(document_id)) is None:
                return slides
            documents = {**slides.documents, document_id: replace(known, page=page)}
            return replace(slides, shown=document_id, documents=documents)
        case StrokeDrawn() as drawn:
            stroke = Stroke(f"{record.seq:010d}", drawn.by, drawn.colour, drawn.width, drawn.points)
            key = page_id(drawn.document, drawn.page)
            return _drawn(slides, key, {**slides.drawn.get(key, {}), stroke.id: stroke})
        case StrokeErased(document=document_id, page=page, stroke=erased):
            key = page_id(document_id, page)
            return _drawn(slides, key, without(slides.drawn.get(key, {}), erased))
        case PageCleared(document=document_id, page=page):
            return replace(slides, drawn=without(slides.drawn, page_id(document_id, page)))
    return slides


def _document_of(added: DocumentAdded, before: Document | None) -> Document:
    return Document(
        id=added.document,
        key=added.key,
        name=added.name,
        pages=added.pages,
        width=added.width,
        height=added.height,
        until=added.until,
        page=before.page if before else 1,
    )


def removed(slides: SlidesState, fact: DocumentRemoved) -> SlidesState:
    document = fact.document
    after = replace(
        slides,
        documents=without(slides.documents, document),
        shown=None if slides.shown == document else slides.shown,
    )
    if fact.keeps:
        return after
    return replace(
        after,
        drawn={page: strokes for page, strokes in slides.drawn.items() if document_of(page) != document},
        notes={page: text for page, text in slides.notes.items() if document_of(page) != document},
    )


def _drawn(slides: SlidesState, key: PageId, strokes: Strokes) -> SlidesState:
    return replace(slides, drawn={**slides.drawn, key: strokes} if strokes else without(slides.drawn, key))
