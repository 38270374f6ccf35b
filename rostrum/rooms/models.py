from django.db import models

from rostrum.kit import clock
from rostrum.kit.ids import RoomId, SeatId, new_seat_id
from rostrum.rooms.wire import Role


class Seat(models.Model):
    """A person's place in a room. `key` finds it again when the same person comes back; `removed` shuts them out."""

    id: "models.CharField[SeatId, SeatId]" = models.CharField(max_length=20, primary_key=True, default=new_seat_id)
    room_id: "models.CharField[RoomId, RoomId]" = models.CharField(max_length=9)
    key = models.CharField(max_length=100)
    role: "models.CharField[Role, Role]" = models.CharField(max_length=10)
    name = models.CharField(max_length=100)
    email = models.CharField(max_length=254, blank=True, default="")
    browser = models.CharField(max_length=64)
    removed = models.BooleanField(default=False)
    taken_at = models.DateTimeField(default=clock.now)

    class Meta:
        constraints = (models.UniqueConstraint(fields=["room_id", "key"], name="seat_by_key"),)
