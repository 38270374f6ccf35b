"""How a browser of ours is let into a room: as nobody, by a ticket that its process signs."""

from rostrum.kit.ids import AccountId, RoomId, SeatId
from rostrum.kit.tickets import SocketTicket, TicketOffice
from rostrum.recordings.recorder.browser import Purpose, Settings
from rostrum.rooms.wire import Layout


def entry(
    office: TicketOffice,
    *,
    seat: str,
    room: RoomId,
    account: AccountId,
    language: str,
    layout: Layout,
    purpose: Purpose,
) -> Settings:
    """`seat`: RECORDER or STREAMER."""
    ticket = SocketTicket(room=room, seat=SeatId(seat), role="recorder", name="", email="", browser="", account=account)
    return Settings(room=room, ticket=office.sign_socket(ticket), language=language, layout=layout, purpose=purpose)
