"""Music and films of the library that play in a break of an event's room."""

from typing import Literal

from ninja import Path, Router, Schema
from pydantic import ConfigDict

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.showing import needed_until
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.queries import event_of
from rostrum.library import queries
from rostrum.library.errors import FileNotReady, NoSuchFile
from rostrum.library.links import link_for

router = Router(tags=["files"], auth=signed_in)


class BreakFile(Schema):
    model_config = ConfigDict(extra="forbid")

    file_id: str


class BreakClipView(Schema):
    """It lies at `/shown/<key>/media.mp4` for a week, and until the event is over."""

    key: str
    media: Literal["video", "audio"]
    name: str


@router.post("", response={200: BreakClipView, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchFile, FileNotReady)})
def give_break_clip(request: MemberRequest, event_id: Path[str], choice: BreakFile) -> BreakClipView:
    """To be named in the room by whoever chose it."""
    event = event_of(request.auth.owner_id, event_id)
    file = queries.file_of(request.auth.owner_id, choice.file_id)
    if file.kind not in ("video", "audio"):
        raise NoSuchFile
    link = link_for(file, room=event.room_id, until=needed_until(event))
    return BreakClipView(key=link.key, media=file.kind, name=file.name)
