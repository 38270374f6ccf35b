"""Who streams what: a room is streamed by one process at a time, whatever the number of its targets.

Rooms say that they want it (`Room.streaming`), as they do of recordings (`recordings.claiming`): so nothing is missed by who was away.
"""

from rostrum.kit.claims import Kept, claim, keep_up, release, unclaimed
from rostrum.kit.ids import RoomId
from rostrum.rooms.streamed import rooms_streamed
from rostrum.streaming.models import StreamedRoom, StreamRate


def claim_rooms(streamer: str, *, most: int) -> list[StreamedRoom]:
    """What `streamer` is to begin with, or to go on with, now."""
    wanted = rooms_streamed()
    if not wanted:
        return []
    known = set(StreamedRoom.objects.values_list("room_id", flat=True))
    # Another streamer may have just done so.
    StreamedRoom.objects.bulk_create(
        [StreamedRoom(room_id=room) for room in wanted.keys() - known], ignore_conflicts=True
    )
    rooms = StreamedRoom.objects.filter(room_id__in=wanted)
    waiting = list(unclaimed(rooms).order_by("room_id")[:most])
    return [room for room in waiting if claim(rooms, room, by=streamer)]


def keep_rooms(streamer: str, rooms: list[RoomId]) -> Kept[RoomId]:
    """`streamer` says that it is still at them."""
    kept = list(keep_up(StreamedRoom.objects.filter(room_id__in=rooms), by=streamer).values_list("room_id", flat=True))
    wanted = frozenset(kept) & rooms_streamed().keys()
    return Kept(wanted, frozenset(kept) - wanted)


def waiting_rooms() -> list[RoomId]:
    """Those that are to be streamed and that nobody is at."""
    return list(unclaimed(StreamedRoom.objects.filter(room_id__in=rooms_streamed())).values_list("room_id", flat=True))


def let_rooms_go(streamer: str) -> None:
    release(StreamedRoom.objects.all(), by=streamer)


def finish_room(room: RoomId, streamer: str) -> None:
    """It is streamed no more. Begun again meanwhile, it is claimed anew."""
    StreamRate.objects.filter(room_id=room).delete()
    StreamedRoom.objects.filter(room_id=room, claimed_by=streamer).delete()
