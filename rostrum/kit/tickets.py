"""What a browser shows to get into a room.

1. Joining gives a *seat ticket*: it says which seat is yours, lasts for weeks and is kept in the browser's session.
2. A seat ticket buys a *socket ticket* of 60 s, which says everything that `live` needs to know: no database on its loop.
3. While connected, `live` hands out fresh socket tickets with each pong.
"""

from dataclasses import asdict, dataclass
from datetime import timedelta
from typing import Literal, TypeVar

from pydantic import TypeAdapter, ValidationError

from rostrum.kit.ids import AccountId, RoomId, SeatId
from rostrum.kit.signing import BadSignature, Signer

T = TypeVar("T")

SEAT_TICKET_LASTS = timedelta(days=30)
SOCKET_TICKET_LASTS = timedelta(seconds=60)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeatTicket:
    """`proof`: that what let the person in still does; empty where nothing can be taken back."""

    seat: SeatId
    room: RoomId
    proof: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SocketTicket:
    """`browser` tells a second device from the same one coming back."""

    room: RoomId
    seat: SeatId
    role: Literal["host", "presenter", "moderator", "attendee", "recorder"]
    name: str
    email: str
    browser: str
    account: AccountId


_seat_tickets = TypeAdapter(SeatTicket)
_socket_tickets = TypeAdapter(SocketTicket)


@dataclass(frozen=True, slots=True)
class TicketOffice:
    """Signs and reads both kinds. Reading raises `BadSignature`, or `Expired` under it."""

    seat_signer: Signer
    socket_signer: Signer

    @classmethod
    def with_secret(cls, secret: str) -> "TicketOffice":
        return cls(Signer.for_purpose("seat", secret=secret), Signer.for_purpose("socket", secret=secret))

    def sign_seat(self, ticket: SeatTicket) -> str:
        return self.seat_signer.sign(asdict(ticket), lasts=SEAT_TICKET_LASTS)

    def sign_socket(self, ticket: SocketTicket) -> str:
        return self.socket_signer.sign(asdict(ticket), lasts=SOCKET_TICKET_LASTS)

    def read_seat(self, note: str) -> SeatTicket:
        return _read(_seat_tickets, self.seat_signer, note)

    def read_socket(self, note: str) -> SocketTicket:
        return _read(_socket_tickets, self.socket_signer, note)


def _read(adapter: TypeAdapter[T], signer: Signer, note: str) -> T:
    try:
        return adapter.validate_python(signer.read(note))
    except ValidationError as fault:
        raise BadSignature from fault
