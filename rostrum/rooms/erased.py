"""When something was last erased in a room: whatever was made of its log before may still hold it."""

from rostrum.kit.ids import RoomId
from rostrum.rooms.models import Room
from rostrum.rooms.wire import Millis


def last_erased(room: RoomId) -> Millis:
    """0: never."""
    return Room.objects.filter(pk=room).values_list("erased_at", flat=True).first() or 0


def rooms_erased_since(moment: Millis) -> dict[RoomId, Millis]:
    return dict(Room.objects.filter(erased_at__gt=moment).values_list("pk", "erased_at"))
