"""Pictures in place of initials: who sits on the stage's side of a room chooses their own, with the ticket of their seat."""

from typing import Annotated

from django.http import HttpRequest
from ninja import File, Router, Status
from ninja.files import UploadedFile
from pydantic import StringConstraints

from rostrum.api.admission import seat_behind
from rostrum.api.doors import give_command
from rostrum.api.errors import SeatGone, TooLarge
from rostrum.api.limits import count_portrait
from rostrum.api.refusals import EVERYWHERE, refusing
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.refusal import Refusal
from rostrum.library.actions import add_picture, forget_pictures
from rostrum.library.errors import NotAPicture, PictureTooLarge, StorageFull, SvgNotTaken
from rostrum.library.queries import portrait_named
from rostrum.rooms.actions import keep_portrait
from rostrum.rooms.errors import NotAllowed
from rostrum.rooms.features.portraits.commands import ShowPortrait

router = Router(tags=["rooms"])

MOST_BYTES = 1024 * 1024
"""Browsers send it small already."""
RoomIdInPath = Annotated[str, StringConstraints(max_length=20)]
UNPICTURABLE = (NotAPicture, SvgNotTaken, PictureTooLarge, StorageFull, TooLarge, TooManyAttempts)


@router.post("/{room_id}/portrait", response={204: None, **refusing(*EVERYWHERE, SeatGone, NotAllowed, *UNPICTURABLE)})
def choose_portrait(request: HttpRequest, room_id: RoomIdInPath, file: File[UploadedFile]) -> Status[None]:
    """In the room of whoever shows the ticket, for everybody who sees them there. The one before it is deleted."""
    seat, event = seat_behind(room_id, request.headers.get("Authorization", ""))
    if seat.role == "attendee":
        raise NotAllowed
    count_portrait(seat.id)
    if (file.size or 0) > MOST_BYTES:
        raise TooLarge(most_bytes=MOST_BYTES)
    picture = add_picture(file.read(), name="", kind="portrait", account=event.account)
    try:
        give_command(event, ShowPortrait(person=seat.id, picture=picture.id))
    except Refusal:
        forget_pictures([picture])
        raise
    forget_pictures(portrait_named(event.owner_id, keep_portrait(seat, picture.id)))
    return Status(204, None)
