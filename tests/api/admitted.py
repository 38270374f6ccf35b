"""Tickets of who was let in."""

from typing import Any

from django.conf import settings

from rostrum.kit.tickets import SocketTicket, TicketOffice
from tests.people import Browser


def socket_ticket(admission: dict[str, Any]) -> SocketTicket:
    return TicketOffice.with_secret(settings.ROSTRUM_SECRET).read_socket(admission["socket_ticket"])


def fresh_ticket(admission: dict[str, Any], *, room_id: str | None = None, expect: int = 200) -> Any:
    header = {"Authorization": f"Seat {admission['seat_ticket']}"}
    path = f"/api/rooms/{room_id or admission['room_id']}/socket-ticket"
    return Browser("embedded").ask("POST", path, expect=expect, **header)
