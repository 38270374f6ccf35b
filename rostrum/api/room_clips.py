"""Films and sounds of the library in an event's room."""

from ninja import Path, Router, Schema, Status
from pydantic import ConfigDict

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.showing import show_clip_file
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.queries import event_of
from rostrum.library import queries
from rostrum.library.errors import FileNotReady, NoSuchFile
from rostrum.rooms.errors.player import TooManyClips

router = Router(tags=["files"], auth=signed_in)


class ClipChoice(Schema):
    model_config = ConfigDict(extra="forbid")

    file_id: str


@router.post("", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchFile, FileNotReady, TooManyClips)})
def show_clip(request: MemberRequest, event_id: Path[str], choice: ClipChoice) -> Status[None]:
    """On the stage of the event's room, paused, for everybody there."""
    event = event_of(request.auth.owner_id, event_id)
    show_clip_file(event, queries.file_of(request.auth.owner_id, choice.file_id))
    return Status(204, None)
