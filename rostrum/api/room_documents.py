"""Documents of the library in an event's room."""

from ninja import Path, Router, Schema, Status
from pydantic import ConfigDict

from rostrum.api.doors import give_command
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.queries import event_of
from rostrum.kit.clock import to_ms
from rostrum.library import queries
from rostrum.library.errors import FileNotReady, NoSuchFile
from rostrum.library.links import link_for
from rostrum.rooms.errors import TooManyDocuments
from rostrum.rooms.features.slides.commands import AddDocument
from rostrum.rooms.features.slides.facts import DocumentAdded

router = Router(tags=["files"], auth=signed_in)


class DocumentChoice(Schema):
    model_config = ConfigDict(extra="forbid")

    file_id: str


@router.post(
    "",
    response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchFile, FileNotReady, TooManyDocuments)},
)
def show_document(request: MemberRequest, event_id: Path[str], choice: DocumentChoice) -> Status[None]:
    """On the stage of the event's room, for everybody there."""
    event = event_of(request.auth.owner_id, event_id)
    file = queries.file_of(request.auth.owner_id, choice.file_id)
    if not file.pages:
        raise FileNotReady
    link = link_for(file, room=event.room_id)
    document = DocumentAdded(
        document=file.id,
        key=link.key,
        name=file.name,
        pages=file.pages,
        width=file.width,
        height=file.height,
        until=to_ms(link.expires_at),
    )
    give_command(event, AddDocument(document=document))
    return Status(204, None)
