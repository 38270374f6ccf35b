"""Of the slides."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class NoSuchDocument(RoomRefusal):
    code: ClassVar[str] = "no_such_document"


@dataclass(eq=False)
class TooManyDocuments(RoomRefusal):
    limit: int
    code: ClassVar[str] = "too_many_documents"


@dataclass(eq=False)
class PageIsFull(RoomRefusal):
    """As much is drawn on it as is sent to whoever comes in."""

    code: ClassVar[str] = "page_is_full"


@dataclass(eq=False)
class NotesAreFull(RoomRefusal):
    """All that is written beside the pages of all documents together is as much as a room keeps."""

    code: ClassVar[str] = "notes_are_full"
