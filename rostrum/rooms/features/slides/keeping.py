"""What was written and drawn on a document stays in the room when only its time was over, for when it is shown again."""

from collections.abc import Callable, Sequence

from rostrum.rooms.errors.slides import NotesAreFull, PageIsFull
from rostrum.rooms.feature import Decided, Later, NotLater
from rostrum.rooms.features.slides.commands import ForgetDocument
from rostrum.rooms.features.slides.facts import DocumentRemoved
from rostrum.rooms.features.slides.state import SlidesState, document_of, removed
from rostrum.rooms.wire import Millis

_KEPT_MS = 366 * 24 * 60 * 60 * 1000


def forgetting(document: str) -> str:
    """The scheduled command's name: a room that has it keeps something."""
    return f"forget:{document}"


def has_left(slides: SlidesState, document: str) -> bool:
    return any(document_of(page) == document for page in (*slides.notes, *slides.drawn))


def kept(slides: SlidesState, document: str, now: Millis) -> Sequence[Decided]:
    """In place of what takes it out of the room for good."""
    if not has_left(slides, document):
        return [DocumentRemoved(document=document)]
    later = Later(forgetting(document), now + _KEPT_MS, ForgetDocument(document=document))
    return [DocumentRemoved(document=document, keeps=True), later]


def forgotten(slides: SlidesState, document: str) -> Sequence[Decided]:
    if document in slides.documents or not has_left(slides, document):
        return []
    return [DocumentRemoved(document=document), NotLater(forgetting(document))]


def forgetting_all(slides: SlidesState) -> Sequence[Decided]:
    documents = dict.fromkeys(map(document_of, (*slides.notes, *slides.drawn)))
    return [one for document in documents for one in forgotten(slides, document)]


def without_those(slides: SlidesState, gone: Sequence[Decided]) -> SlidesState:
    for fact in gone:
        if isinstance(fact, DocumentRemoved):
            slides = removed(slides, fact)
    return slides


def making_space(slides: SlidesState, act: Callable[[SlidesState], Sequence[Decided]]) -> Sequence[Decided]:
    """What is only kept gives way to what is in use."""
    try:
        return act(slides)
    except (NotesAreFull, PageIsFull):
        gone = forgetting_all(slides)
        return [*gone, *act(without_those(slides, gone))]
