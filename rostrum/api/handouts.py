"""Files of the library that the people of an event's room may take along."""

from typing import Annotated

from django.http import HttpRequest, HttpResponse
from ninja import Path, Router, Schema, Status
from pydantic import ConfigDict, StringConstraints

from rostrum.api.doors import give_command
from rostrum.api.errors import Unavailable
from rostrum.api.library_files import original_of
from rostrum.api.refusals import EVERYWHERE, FOR_MEMBERS, refusing
from rostrum.api.showing import needed_until
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.queries import event_of
from rostrum.kit.clock import to_ms
from rostrum.kit.errors import TooManyAttempts
from rostrum.library import queries
from rostrum.library.errors import FileInOtherDropbox, FileLost, FileNotReady, NoSuchFile
from rostrum.library.links import file_behind, link_for
from rostrum.library.models import File
from rostrum.linked.errors import LinkAgain, LinkingOff, NotLinked, ServiceBusy, ServiceSilent
from rostrum.recordings.models import Recording
from rostrum.rooms.errors.handouts import TooManyHandouts
from rostrum.rooms.features.handouts.commands import AddHandout
from rostrum.rooms.features.handouts.facts import HandoutAdded

router = Router(tags=["files"], auth=signed_in)
open_router = Router(tags=["files"])

FileKey = Annotated[str, StringConstraints(max_length=24)]
HandoutKey = Annotated[str, StringConstraints(max_length=24)]


class HandoutChoice(Schema):
    model_config = ConfigDict(extra="forbid")

    file_id: str


@router.post("", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchFile, FileNotReady, TooManyHandouts)})
def hand_out(request: MemberRequest, event_id: Path[str], choice: HandoutChoice) -> Status[None]:
    """To everybody in the event's room."""
    event = event_of(request.auth.owner_id, event_id)
    file = queries.file_of(request.auth.owner_id, choice.file_id)
    link = link_for(file, room=event.room_id, gives="original", until=needed_until(event))
    handout = HandoutAdded(
        handout=file.id,
        key=link.key,
        name=file.name,
        file_kind=file.kind,
        size=file.bytes,
        until=to_ms(link.expires_at),
    )
    give_command(event, AddHandout(handout=handout))
    return Status(204, None)


@open_router.get("/{key}", response={200: None, **refusing(*EVERYWHERE, NoSuchFile, TooManyAttempts)})
def take_handout(request: HttpRequest, key: Path[HandoutKey]) -> HttpResponse:
    """For whoever was told the key in the room: 120 random bits, and they end."""
    return given_away(file_behind(key))


def given_away(file: File) -> HttpResponse:
    """To people outside the account. Where the organizer's Dropbox stands in the way, that is nobody else's business: raises NoSuchFile
    and Unavailable."""
    try:
        return original_of(file)
    except (ServiceBusy, ServiceSilent):
        raise Unavailable from None
    except (FileNotReady, FileLost, FileInOtherDropbox, NotLinked, LinkAgain, LinkingOff):
        raise NoSuchFile from None


def handed_out_in(recording: Recording, file_id: str) -> HttpResponse:
    """While it lies in the library: what its owner deletes there is gone here, too. Raises NoSuchFile and Unavailable."""
    if file_id not in recording.handed_out:
        raise NoSuchFile
    return given_away(queries.file_of(recording.owner_id, file_id))
