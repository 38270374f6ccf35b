"""Seats. What happens in a room is written by `log.commit` alone."""

from rostrum.rooms.lock import writing
from rostrum.rooms.models import Seat
from rostrum.rooms.wire import Role


def take_seat(room_id: str, *, role: Role, name: str, email: str, browser: str, key: str) -> Seat:
    """The seat that belongs to `key`, with what the person says today; a new one when they have none."""
    with writing():
        seat, _ = Seat.objects.update_or_create(
            room_id=room_id,
            key=key,
            defaults={"role": role, "name": name, "email": email, "browser": browser},
        )
    return seat
