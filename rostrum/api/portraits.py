"""Pictures in place of initials: who sits on the stage's side of a room chooses their own, with the ticket of their seat."""

from ninja import File, Path, Router, Status
from ninja.files import UploadedFile

from rostrum.api.doors import give_command
from rostrum.api.errors import TooLarge
from rostrum.api.limits import count_portrait
from rostrum.api.of_stage import FOR_STAGE, StageRequest, of_stage
from rostrum.api.refusals import refusing
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.refusal import Refusal
from rostrum.library.actions import add_picture, forget_pictures
from rostrum.library.errors import NotAPicture, PictureTooLarge, StorageFull, SvgNotTaken
from rostrum.rooms.features.portraits.commands import ShowPortrait

router = Router(tags=["rooms"], auth=of_stage)

MOST_BYTES = 1024 * 1024
"""Browsers send it small already."""
UNPICTURABLE = (NotAPicture, SvgNotTaken, PictureTooLarge, StorageFull, TooLarge, TooManyAttempts)


@router.post("/{room_id}/portrait", response={204: None, **refusing(*FOR_STAGE, *UNPICTURABLE)})
def choose_portrait(request: StageRequest, room_id: Path[str], file: File[UploadedFile]) -> Status[None]:
    """In the room of whoever shows the ticket, for everybody who sees them there. The room lets go of the one before."""
    seat, event = request.auth.seat, request.auth.event
    count_portrait(seat.id)
    if (file.size or 0) > MOST_BYTES:
        raise TooLarge(most_bytes=MOST_BYTES)
    picture = add_picture(file.read(), name="", kind="portrait", account=event.account, room=event.room_id)
    try:
        give_command(event, ShowPortrait(person=seat.id, picture=picture.id))
    except Refusal:
        forget_pictures([picture])
        raise
    return Status(204, None)
