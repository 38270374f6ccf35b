"""What may be asked of the slides."""

from typing import Annotated, ClassVar, Literal

from pydantic import AfterValidator, Field, StringConstraints
from pydantic_core import PydanticCustomError

from rostrum.rooms.features.slides.facts import (
    DocumentAdded,
    Down,
    NoteText,
    Page,
    PageNote,
    StrokeColour,
    StrokeWidth,
)
from rostrum.rooms.wire import Command

MOST_POINTS = 500
"""Of one stroke: a browser thins out what a hand draws, and begins a new one here."""
MOST_PAGES = 500
DocumentId = Annotated[str, StringConstraints(pattern=r"^f_[0-9a-z]{16}$")]
StrokeId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]


def _paired(points: tuple[int, ...]) -> tuple[int, ...]:
    if len(points) % 2:
        raise PydanticCustomError("points", "has a point without its second number")
    return points


class AddDocument(Command):
    """System only: `web` gives it once it has looked whose file it is, and in what state. It is shown where it was
    left. `notes` count where the document is new: what was written in the room since is not undone."""

    system_only: ClassVar[bool] = True
    kind: Literal["add_document"] = "add_document"
    document: DocumentAdded
    notes: Annotated[tuple[PageNote, ...], Field(max_length=MOST_PAGES)] = ()


class ExpireDocument(Command):
    """System only, scheduled: its time is over. What people see on the stage stays. `at_once`: its pages are gone already."""

    system_only: ClassVar[bool] = True
    kind: Literal["expire_document"] = "expire_document"
    key: Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{24}$")]
    at_once: bool = False


class ForgetDocument(Command):
    """System only, scheduled: what a document that is no longer in the room has left there goes, too."""

    system_only: ClassVar[bool] = True
    kind: Literal["forget_document"] = "forget_document"
    document: DocumentId


class RemoveDocument(Command):
    """From the room; the file stays in the library."""

    kind: Literal["remove_document"] = "remove_document"
    document: DocumentId


class ShowPage(Command):
    """Without `page`: where the document was left."""

    kind: Literal["show_page"] = "show_page"
    document: DocumentId
    page: Page | None = None


class WriteNote(Command):
    """For the stage's eyes only; without text it is taken away."""

    kind: Literal["write_note"] = "write_note"
    document: DocumentId
    page: Page
    text: NoteText


class DrawStroke(Command):
    """On the page that is shown; refused when it is another by now. `points`: across and down by turns."""

    kind: Literal["draw_stroke"] = "draw_stroke"
    document: DocumentId
    page: Page
    colour: StrokeColour
    width: StrokeWidth
    points: Annotated[tuple[Down, ...], Field(min_length=2, max_length=2 * MOST_POINTS), AfterValidator(_paired)]


class EraseStroke(Command):
    kind: Literal["erase_stroke"] = "erase_stroke"
    stroke: StrokeId


class ClearPage(Command):
    kind: Literal["clear_page"] = "clear_page"


SlidesCommand = (
    AddDocument
    | ExpireDocument
    | ForgetDocument
    | RemoveDocument
    | ShowPage
    | WriteNote
    | DrawStroke
    | EraseStroke
    | ClearPage
)
