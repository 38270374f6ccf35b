"""The way into a room: the door's rules, the limits on failures, the seat, the tickets."""

import hmac
from functools import cache

from django.conf import settings

from rostrum.accounts.models import Member
from rostrum.api.errors import SeatGone
from rostrum.api.limits import JOINS, count_knock, counting, looking_up
from rostrum.api.schemas import Admission, FreshSocketTicket, JoinForm
from rostrum.events.errors import EventCancelled, NoSuchRoom
from rostrum.events.models import Event
from rostrum.events.passwords import unseal
from rostrum.events.queries import event_in_room
from rostrum.kit.signing import BadSignature
from rostrum.kit.tickets import SeatTicket, SocketTicket, TicketOffice
from rostrum.media.rules import LISTENING
from rostrum.media.tokens import MediaKey, mint_token
from rostrum.registration.queries import invitee_of, is_token_of
from rostrum.registration.rules import BY_BROWSER, BY_TOKEN, Caller, Door, admit
from rostrum.rooms.actions import take_seat
from rostrum.rooms.connections import is_connected_elsewhere
from rostrum.rooms.errors.entry import Blocked
from rostrum.rooms.models import Seat
from rostrum.rooms.queries import find_seat, is_running, is_shut_out

_SCHEME = "Seat "
_MEMBER = "member"
_NO_MORE = "-"


@cache
def _office() -> TicketOffice:
    return TicketOffice.with_secret(settings.ROSTRUM_SECRET)


def admit_host(event: Event, *, member: Member, browser: str) -> Admission:
    _must_take_place(event)
    seat = take_seat(
        event.room_id, role="host", name=member.name, email=member.email, browser=browser, key=f"{_MEMBER}:{member.id}"
    )
    return _admission(seat, event)


def admit_guest(room_id: str, form: JoinForm, *, address: str) -> Admission:
    event = find_event(room_id, address=address)
    _must_take_place(event)
    with counting(JOINS, address=address, person=form.browser, about=room_id):
        admitted = admit(_door(event), _caller(event, form))
    count_knock(address=address, person=form.browser, about=room_id)
    if admitted.key.startswith(BY_BROWSER) and is_shut_out(room_id, browser=form.browser, way=BY_BROWSER):
        raise Blocked
    seat = take_seat(
        room_id,
        role=admitted.role,
        name=admitted.name,
        email=admitted.email,
        browser=form.browser,
        key=admitted.key,
    )
    return _admission(seat, event)


def find_event(room_id: str, *, address: str) -> Event:
    """For everybody; numbers that are no room's are counted, so that nobody can try them all."""
    with looking_up(address=address):
        return event_in_room(room_id)


def fresh_socket_ticket(room_id: str, authorization: str) -> FreshSocketTicket:
    seat, event = seat_behind(room_id, authorization)
    return FreshSocketTicket(socket_ticket=_socket_ticket(seat, event))


def seat_behind(room_id: str, authorization: str) -> tuple[Seat, Event]:
    """Whose seat it is, and of which event. `authorization` is the header `Seat <seat ticket>`. Raises SeatGone when the ticket lets nobody
    in any more."""
    try:
        ticket = _office().read_seat(authorization.removeprefix(_SCHEME))
        event = event_in_room(room_id)
    except (BadSignature, NoSuchRoom):
        raise SeatGone from None
    seat = find_seat(ticket.seat) if ticket.room == room_id else None
    if seat is None or seat.removed or event.is_cancelled or not hmac.compare_digest(ticket.proof, _proof(seat, event)):
        raise SeatGone
    return seat, event


def _must_take_place(event: Event) -> None:
    if event.is_cancelled:
        raise EventCancelled


def _door(event: Event) -> Door:
    return Door(
        access=event.access,
        password=unseal(event.password_encrypted),
        presenter_code=event.presenter_code,
        moderator_code=event.moderator_code,
    )


def _caller(event: Event, form: JoinForm) -> Caller:
    return Caller(
        side=form.side,
        name=form.name,
        email=form.email,
        password=form.password,
        code=form.code,
        browser=form.browser,
        invitee=invitee_of(event, form.token) if form.token else None,
    )


def _admission(seat: Seat, event: Event) -> Admission:
    if seat.removed:
        raise Blocked
    return Admission(
        seat=seat.id,
        role=seat.role,
        seat_ticket=_office().sign_seat(SeatTicket(seat=seat.id, room=event.room_id, proof=_proof(seat, event))),
        socket_ticket=_socket_ticket(seat, event),
        hall_token=_hall_token(seat),
        room_id=event.room_id,
    )


def _proof(seat: Seat, event: Event) -> str:
    """Another one when what let the person in does so no more: the member has changed their password, the code is new,
    the token is deleted."""
    way, _, by = seat.key.partition(":")
    if way == _MEMBER:
        member = Member.objects.filter(id=by).first()
        return member.get_session_auth_hash()[:32] if member else _NO_MORE
    if way == BY_TOKEN:
        return "" if is_token_of(event, by) else _NO_MORE
    match seat.role:
        case "presenter":
            return _digest(event.presenter_code)
        case "moderator":
            return _digest(event.moderator_code)
        case _:
            return ""


def _digest(code: str) -> str:
    """Seat tickets are signed, not encrypted: the code itself must not stand in one."""
    return hmac.digest(settings.ROSTRUM_SECRET.encode(), code.encode(), "sha256").hex()[:32]


def _hall_token(seat: Seat) -> str | None:
    """What attendees of a running session usually may; the media server's gate asks the room about this one.

    None for who is connected from another browser: the media server would end that connection before they are asked.
    """
    room = seat.room_id
    if seat.role != "attendee" or not is_running(room) or is_connected_elsewhere(room, seat.id, browser=seat.browser):
        return None
    key = MediaKey(settings.LIVEKIT_API_KEY, settings.LIVEKIT_API_SECRET)
    return mint_token(key, room=room, place="hall", person=seat.id, name=seat.name, allowed=LISTENING)


def _socket_ticket(seat: Seat, event: Event) -> str:
    return _office().sign_socket(
        SocketTicket(
            room=event.room_id,
            seat=seat.id,
            role=seat.role,
            name=seat.name,
            email=seat.email,
            browser=seat.browser,
            account=event.owner_id,
        )
    )
