"""Films and sounds of the library in an event's room."""

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
from rostrum.rooms.errors import TooManyClips
from rostrum.rooms.features.player.commands import AddClip
from rostrum.rooms.features.player.facts import ClipAdded

router = Router(tags=["files"], auth=signed_in)


class ClipChoice(Schema):
    model_config = ConfigDict(extra="forbid")

    file_id: str


@router.post("", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchFile, FileNotReady, TooManyClips)})
def show_clip(request: MemberRequest, event_id: Path[str], choice: ClipChoice) -> Status[None]:
    """On the stage of the event's room, paused, for everybody there."""
    event = event_of(request.auth.owner_id, event_id)
    file = queries.file_of(request.auth.owner_id, choice.file_id)
    if file.kind not in ("video", "audio"):
        raise FileNotReady
    link = link_for(file, room=event.room_id)
    clip = ClipAdded(
        clip=file.id,
        media=file.kind,
        key=link.key,
        name=file.name,
        duration_ms=file.duration_ms,
        width=file.width,
        height=file.height,
        until=to_ms(link.expires_at),
    )
    give_command(event, AddClip(clip=clip))
    return Status(204, None)
