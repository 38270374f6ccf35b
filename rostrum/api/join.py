from typing import Annotated

from django.http import HttpRequest
from ninja import Router
from pydantic import StringConstraints

from rostrum.api.admission import admit_guest, find_event, fresh_socket_ticket
from rostrum.api.errors import SeatGone
from rostrum.api.refusals import EVERYWHERE, refusing
from rostrum.api.schemas import Admission, FreshSocketTicket, JoinForm
from rostrum.events.errors import EventCancelled, NoSuchRoom
from rostrum.events.schemas import RoomCard
from rostrum.kit.addresses import client_address
from rostrum.kit.errors import TooManyAttempts
from rostrum.registration.errors import NameNeeded, WrongCode, WrongPassword, WrongToken
from rostrum.registration.forms import takes_registrations
from rostrum.rooms.errors.entry import Blocked
from rostrum.rooms.queries import phase_of

router = Router(tags=["rooms"])

RoomIdInPath = Annotated[str, StringConstraints(max_length=20)]
JOIN_REFUSALS = (
    NoSuchRoom, EventCancelled, WrongPassword, WrongToken, WrongCode, NameNeeded, Blocked, TooManyAttempts
)  # fmt: skip


@router.get("/{room_id}", response={200: RoomCard, **refusing(*EVERYWHERE, NoSuchRoom, TooManyAttempts)})
def read_room(request: HttpRequest, room_id: RoomIdInPath) -> RoomCard:
    event = find_event(room_id, address=client_address(request))
    return RoomCard.of(event, phase=phase_of(event.room_id), takes_registrations=takes_registrations(event))


@router.post("/{room_id}/join", response={200: Admission, **refusing(*EVERYWHERE, *JOIN_REFUSALS)})
def join_room(request: HttpRequest, room_id: RoomIdInPath, form: JoinForm) -> Admission:
    """No cookie is read: a room works inside other sites' frames too."""
    return admit_guest(room_id, form, address=client_address(request))


@router.post("/{room_id}/socket-ticket", response={200: FreshSocketTicket, **refusing(*EVERYWHERE, SeatGone)})
def renew_socket_ticket(request: HttpRequest, room_id: RoomIdInPath) -> FreshSocketTicket:
    return fresh_socket_ticket(room_id, request.headers.get("Authorization", ""))
