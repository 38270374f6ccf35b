"""Which documents lie in the room, which page is shown, and what is drawn on it. A document's id is its file's, a stroke's the
number of its fact."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rostrum.kit.text import Writable
from rostrum.rooms.wire import Fact, Millis, PersonId, Wire

Across = Annotated[int, Field(ge=0, le=10_000)]
"""Ten thousandths of the page's width, also downwards: so a circle stays round on every screen."""
Down = Annotated[int, Field(ge=0, le=30_000)]
StrokeColour = Literal["red", "amber", "green", "blue", "black", "white"]
StrokeWidth = Annotated[int, Field(ge=10, le=400)]
Page = Annotated[int, Field(ge=1, le=10_000)]
NoteText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4_000), Writable]


class PageNote(Wire):
    """What the speaker has before them while the page is shown."""

    page: Page
    text: NoteText


class DocumentAdded(Fact):
    """Or given a fresh link. It is shown from now on. Pages lie at `/shown/<key>/page-<n>.jpg` until `until`; width and
    height are the first page's, in pixels."""

    kind: Literal["document_added"] = "document_added"
    document: str
    key: str
    name: str
    pages: int
    width: int
    height: int
    until: Millis


class NotesBrought(Fact):
    """With the document, which is new in the room. Only the stage is ever told of notes."""

    kind: Literal["notes_brought"] = "notes_brought"
    document: str
    notes: tuple[PageNote, ...]


class NoteWritten(Fact):
    """In the room, over what was there; no text: there is none any more."""

    kind: Literal["note_written"] = "note_written"
    document: str
    page: int
    text: str


class DocumentRemoved(Fact):
    """`keeps`: what was written and drawn on it stays, for when it comes again."""

    kind: Literal["document_removed"] = "document_removed"
    document: str
    keeps: bool = False


class PageShown(Fact):
    """Of whichever document: the one that everybody sees now."""

    kind: Literal["page_shown"] = "page_shown"
    document: str
    page: int


class StrokeDrawn(Fact):
    """`points`: across and down by turns."""

    kind: Literal["stroke_drawn"] = "stroke_drawn"
    document: str
    page: int
    by: PersonId
    colour: StrokeColour
    width: int
    points: tuple[int, ...]


class StrokeErased(Fact):
    kind: Literal["stroke_erased"] = "stroke_erased"
    document: str
    page: int
    stroke: str


class PageCleared(Fact):
    """Of all that was drawn on it."""

    kind: Literal["page_cleared"] = "page_cleared"
    document: str
    page: int


SlidesFact = (
    DocumentAdded | NotesBrought | NoteWritten | DocumentRemoved | PageShown | StrokeDrawn | StrokeErased | PageCleared
)
