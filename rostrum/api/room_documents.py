"""Documents of the library in an event's room."""

from ninja import Path, Router, Schema, Status
from pydantic import ConfigDict

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.showing import show_document_file
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.queries import event_of
from rostrum.library import queries
from rostrum.library.errors import FileNotReady, NoSuchFile
from rostrum.rooms.errors.slides import TooManyDocuments

router = Router(tags=["files"], auth=signed_in)


class DocumentChoice(Schema):
    model_config = ConfigDict(extra="forbid")

    file_id: str


@router.post(
    "",
    response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchFile, FileNotReady, TooManyDocuments)},
)
def show_document(request: MemberRequest, event_id: Path[str], choice: DocumentChoice) -> Status[None]:
    """On the stage of the event's room, for everybody there; with its notes, for the stage."""
    event = event_of(request.auth.owner_id, event_id)
    show_document_file(event, queries.file_of(request.auth.owner_id, choice.file_id))
    return Status(204, None)
