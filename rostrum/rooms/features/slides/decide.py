"""Documents come from `web`, which knows whose they are; the stage turns pages and draws."""

from collections.abc import Sequence

from rostrum.rooms.core.stage.facts import ContentHidden, ContentShown
from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.room import NotAllowed, OutOfTurn
from rostrum.rooms.errors.slides import NoSuchDocument, NotesAreFull, PageIsFull, TooManyDocuments
from rostrum.rooms.feature import Asked, Decided, Later, NotLater
from rostrum.rooms.features.slides.commands import (
    AddDocument,
    ClearPage,
    DrawStroke,
    EraseStroke,
    ExpireDocument,
    ForgetDocument,
    RemoveDocument,
    ShowPage,
    WriteNote,
)
from rostrum.rooms.features.slides.facts import (
    DocumentAdded,
    DocumentRemoved,
    NotesBrought,
    NoteWritten,
    PageCleared,
    PageNote,
    PageShown,
    StrokeDrawn,
    StrokeErased,
)
from rostrum.rooms.features.slides.keeping import (
    forgetting,
    forgetting_all,
    forgotten,
    has_left,
    kept,
    making_space,
    without_those,
)
from rostrum.rooms.features.slides.state import (
    MOST_DOCUMENTS,
    MOST_DRAWN_PAGES,
    MOST_NOTES_CHARS,
    MOST_NUMBERS_OF_A_PAGE,
    MOST_STROKES,
    Document,
    SlidesState,
    notes_chars,
    page_id,
    shown_document,
)
from rostrum.rooms.wire import Command, Millis

TOOL = "slides"
_ASKED_AGAIN_MS = 60 * 60 * 1000


def decide(slides: SlidesState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case AddDocument(document=added, notes=notes):
            return _add(slides, core, added, notes)
        case ExpireDocument():
            return _expire(slides, core, command, asked.at)
        case ForgetDocument(document=document_id):
            return forgotten(slides, document_id)
    if core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    return _of_stage(slides, core, command, asked)


def _of_stage(slides: SlidesState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case RemoveDocument(document=document_id):
            document = _document(slides, document_id)
            return [*_remove(slides, core, document), NotLater(_expiry(document.key))]
        case ShowPage(document=document_id, page=page):
            return _show(slides, core, _document(slides, document_id), page)
        case WriteNote(document=document_id, page=page, text=text):
            document = _document(slides, document_id)
            return making_space(slides, lambda spacious: _write_note(spacious, document, page, text))
        case DrawStroke():
            return making_space(slides, lambda spacious: _draw(spacious, core, command, asked))
        case EraseStroke(stroke=stroke):
            return _erase(slides, stroke)
        case ClearPage():
            return _clear(slides)
    raise NotAllowed


def _add(slides: SlidesState, core: Core, added: DocumentAdded, notes: Sequence[PageNote]) -> Sequence[Decided]:
    """The same again with the same link is only shown."""
    known = slides.documents.get(added.document)
    if known is not None and known.key == added.key:
        return _show(slides, core, known, None)
    if known is None and len(slides.documents) >= MOST_DOCUMENTS:
        raise TooManyDocuments(limit=MOST_DOCUMENTS)
    return [
        added,
        *(_left_or_brought(slides, added.document, notes) if known is None else []),
        *_content(core),
        *([NotLater(_expiry(known.key))] if known else []),
        Later(_expiry(added.key), added.until, ExpireDocument(key=added.key)),
    ]


def _left_or_brought(slides: SlidesState, document: str, notes: Sequence[PageNote]) -> Sequence[Decided]:
    if has_left(slides, document):
        return [NotLater(forgetting(document))]
    wanted = sum(len(note.text) for note in notes)
    if notes_chars(slides) + wanted <= MOST_NOTES_CHARS:
        return _brought(slides, document, notes)
    gone = forgetting_all(slides)
    return [*gone, *_brought(without_those(slides, gone), document, notes)]


def _brought(slides: SlidesState, document: str, notes: Sequence[PageNote]) -> Sequence[Decided]:
    """As many as the room has space for: a document without its notes can be shown all the same."""
    left = MOST_NOTES_CHARS - notes_chars(slides)
    fitting = []
    for note in notes:
        left -= len(note.text)
        if note.text and left >= 0:
            fitting.append(note)
    return [NotesBrought(document=document, notes=tuple(fitting))] if fitting else []


def _write_note(slides: SlidesState, document: Document, page: int, text: str) -> Sequence[Decided]:
    if page > document.pages:
        raise OutOfTurn
    before = slides.notes.get(page_id(document.id, page), "")
    if text == before:
        return []
    if notes_chars(slides) - len(before) + len(text) > MOST_NOTES_CHARS:
        raise NotesAreFull
    return [NoteWritten(document=document.id, page=page, text=text)]


def _expire(slides: SlidesState, core: Core, command: ExpireDocument, now: Millis) -> Sequence[Decided]:
    document = next((document for document in slides.documents.values() if document.key == command.key), None)
    if document is None:
        return []
    if command.at_once:
        return [*_remove(slides, core, document), NotLater(_expiry(document.key))]
    if is_seen(slides, core, document):
        return [Later(_expiry(document.key), now + _ASKED_AGAIN_MS, ExpireDocument(key=document.key))]
    return [*kept(slides, document.id, now), *_hidden(slides, core, document)]


def _expiry(key: str) -> str:
    return f"expire:{key}"


def _content(core: Core) -> Sequence[Decided]:
    return [] if core.stage.content == TOOL else [ContentShown(tool=TOOL)]


def _remove(slides: SlidesState, core: Core, document: Document) -> Sequence[Decided]:
    return [DocumentRemoved(document=document.id), *_hidden(slides, core, document)]


def _hidden(slides: SlidesState, core: Core, document: Document) -> Sequence[Decided]:
    return [ContentHidden()] if _is_on_stage(slides, core, document) else []


def is_seen(slides: SlidesState, core: Core, document: Document) -> bool:
    """By anybody."""
    return bool(core.people.present) and _is_on_stage(slides, core, document)


def _is_on_stage(slides: SlidesState, core: Core, document: Document) -> bool:
    return slides.shown == document.id and core.stage.content == TOOL


def _show(slides: SlidesState, core: Core, document: Document, page: int | None) -> Sequence[Decided]:
    page = document.page if page is None else page
    if page > document.pages:
        raise OutOfTurn
    turned = (slides.shown, document.page) != (document.id, page)
    return [*([PageShown(document=document.id, page=page)] if turned else []), *_content(core)]


def _draw(slides: SlidesState, core: Core, command: DrawStroke, asked: Asked) -> Sequence[Decided]:
    """Late lines do not land on the next page."""
    document = shown_document(slides)
    if (
        core.stage.content != TOOL
        or document is None
        or (document.id, document.page) != (command.document, command.page)
    ):
        raise OutOfTurn
    strokes = slides.drawn.get(page_id(document.id, document.page))
    numbers = sum(len(stroke.points) for stroke in strokes.values()) if strokes else 0
    is_full = numbers + len(command.points) > MOST_NUMBERS_OF_A_PAGE or len(strokes or ()) >= MOST_STROKES
    if is_full or (strokes is None and len(slides.drawn) >= MOST_DRAWN_PAGES):
        raise PageIsFull
    drawn = StrokeDrawn(
        document=command.document,
        page=command.page,
        by=asked.by,
        colour=command.colour,
        width=command.width,
        points=command.points,
    )
    return [drawn]


def _erase(slides: SlidesState, stroke: str) -> Sequence[Decided]:
    """Of the page that is shown; one that is gone already is no fault."""
    document = shown_document(slides)
    if document is None or stroke not in slides.drawn.get(page_id(document.id, document.page), {}):
        return []
    return [StrokeErased(document=document.id, page=document.page, stroke=stroke)]


def _clear(slides: SlidesState) -> Sequence[Decided]:
    document = shown_document(slides)
    if document is None or page_id(document.id, document.page) not in slides.drawn:
        return []
    return [PageCleared(document=document.id, page=document.page)]


def _document(slides: SlidesState, document_id: str) -> Document:
    document = slides.documents.get(document_id)
    if document is None:
        raise NoSuchDocument
    return document
