from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from rostrum.kit.ids import AccountId, RoomId
from rostrum.rooms.models import Seat
from rostrum.rooms.wire import Phase


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomPhase:
    phase: Phase
    running_since: datetime | None = None


def phases(room_ids: Iterable[str]) -> dict[RoomId, RoomPhase]:
    """Of rooms that somebody has been in; all others wait."""
    return {}


def running_sessions(account_id: AccountId) -> list[RoomId]:
    """Rooms of the account that are live now."""
    return []


def find_seat(seat_id: str) -> Seat | None:
    return Seat.objects.filter(id=seat_id).first()
