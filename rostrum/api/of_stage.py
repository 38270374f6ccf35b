"""Hosts and presenters of a room, by their seat ticket: also those who are no members. A ticket is kept for weeks and what somebody is
changes within a session, so each request asks the room what they are now."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from ninja.security import APIKeyHeader

from rostrum.api.admission import seat_behind
from rostrum.api.doors import role_now
from rostrum.api.errors import SeatGone, Unavailable
from rostrum.api.refusals import EVERYWHERE
from rostrum.events.models import Event
from rostrum.rooms.core.state import STAGE
from rostrum.rooms.errors.room import NotAllowed, NotPresent
from rostrum.rooms.models import Seat

FOR_STAGE = (*EVERYWHERE, SeatGone, NotPresent, NotAllowed, Unavailable)


@dataclass(frozen=True, slots=True)
class OfStage:
    seat: Seat
    event: Event


class StageRequest(HttpRequest):
    """A request that has passed `of_stage`."""

    auth: OfStage


class StageTicket(APIKeyHeader):
    param_name = "Authorization"

    # Any: Ninja hands the header over as it found it.
    def authenticate(self, request: HttpRequest, key: Any) -> OfStage:
        """Raises SeatGone, NotPresent, NotAllowed, Unavailable."""
        room = request.resolver_match.kwargs["room_id"] if request.resolver_match else ""
        seat, event = seat_behind(room, key or "")
        role = role_now(event.room_id, seat.id)
        if role is None:
            raise NotPresent
        if role not in STAGE:
            raise NotAllowed
        return OfStage(seat, event)


of_stage = StageTicket()
