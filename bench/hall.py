"""A started webinar of the product, wide enough for any crowd, and the tickets to it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, replace
from datetime import timedelta
from threading import Thread

from pydantic import BaseModel

from bench.host import begin, drain, lift_limits, present
from bench.product import Product, product, signed_in, token_header
from bench.stand import Stand
from rostrum.kit.ids import RoomId, SeatId, new_seat_id
from rostrum.kit.tickets import SocketTicket, TicketOffice

TICKETS_LAST = timedelta(hours=1)
"""Longer than the product's own: a crowd of thousands needs half a minute to come in."""


class Event(BaseModel):
    id: str
    room_id: RoomId


class Admission(BaseModel):
    seat_ticket: str
    socket_ticket: str


@dataclass(frozen=True, slots=True)
class Hall:
    product: Product
    event: Event
    host: SocketTicket

    @property
    def url(self) -> str:
        return f"{self.product.sockets_url}/live/{self.event.room_id}?ticket={{ticket}}&move=1"

    def host_ticket(self) -> str:
        return self._sign(self.host)

    def second_host_ticket(self, *, seat: SeatId | None = None) -> str:
        """Of another person, so that the first stays."""
        seat = seat or new_seat_id()
        return self._sign(replace(self.host, seat=seat, name="Second host", browser=seat))

    def attendee_tickets(self, count: int) -> list[str]:
        return [self._sign(self._attendee(number)) for number in range(count)]

    def _attendee(self, number: int) -> SocketTicket:
        seat = new_seat_id()
        return replace(self.host, seat=seat, role="attendee", name=f"Person {number}", email="", browser=seat)

    def _sign(self, ticket: SocketTicket) -> str:
        office = TicketOffice.with_secret(self.product.secrets.secret)
        return office.socket_signer.sign(asdict(ticket), lasts=TICKETS_LAST)

    def lift_limits(self) -> None:
        lift_limits(self.product, self.event.room_id, account=self.host.account)

    def stand(self) -> Stand:
        return Stand(
            name="Rostrum",
            protocol="rostrum",
            url=self.url,
            make_tickets=self.attendee_tickets,
            processes=lambda: dict(self.product.processes()),
            kill_gateway=self.product.kill_gateway,
        )


@contextmanager
def hall() -> Iterator[Hall]:
    """A product of its own with a running webinar in it, whose host is there."""
    with product() as running, open_hall(running) as opened:
        yield opened


@contextmanager
def open_hall(running: Product) -> Iterator[Hall]:
    opened = _start_now(running)
    with present(opened.url.replace("{ticket}", opened.host_ticket())) as socket:
        begin(socket)
        opened.lift_limits()
        Thread(target=drain, args=[socket], daemon=True).start()
        yield opened


def _start_now(running: Product) -> Hall:
    with signed_in(running) as client:
        headers = token_header(client)
        answer = client.post("/api/events/start-now", json={"title": "Hall"}, headers=headers).raise_for_status()
        event = Event.model_validate_json(answer.content)
        form = {"browser": "bench-host-0123456789"}
        answer = client.post(f"/api/events/{event.id}/enter", json=form, headers=headers).raise_for_status()
        admission = Admission.model_validate_json(answer.content)
    office = TicketOffice.with_secret(running.secrets.secret)
    return Hall(running, event, office.read_socket(admission.socket_ticket))
