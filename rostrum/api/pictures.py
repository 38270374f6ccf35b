"""Pictures of the library that stand beside words in an event's room, such as the options of a poll."""

from ninja import Path, Router, Schema
from pydantic import ConfigDict

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.queries import event_of
from rostrum.library import queries
from rostrum.library.errors import FileNotReady, NoSuchFile
from rostrum.library.links import link_for

router = Router(tags=["files"], auth=signed_in)


class PictureChoice(Schema):
    model_config = ConfigDict(extra="forbid")

    file_id: str


class PictureKey(Schema):
    """The picture is at `/shown/<key>/page-1.jpg`, small at `/shown/<key>/page-1-small.jpg`, for a year."""

    key: str


@router.post("", response={200: PictureKey, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchFile, FileNotReady)})
def give_picture(request: MemberRequest, event_id: Path[str], choice: PictureChoice) -> PictureKey:
    """To be named in the room by whoever chose it."""
    event = event_of(request.auth.owner_id, event_id)
    file = queries.file_of(request.auth.owner_id, choice.file_id)
    if file.kind != "picture":
        raise NoSuchFile
    return PictureKey(key=link_for(file, room=event.room_id, gives="picture").key)
