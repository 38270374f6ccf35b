"""Streaming, as one of the recorder's works."""

from rostrum.kit.claims import Kept
from rostrum.kit.ids import RoomId
from rostrum.streaming.claiming import claim_rooms, keep_rooms, let_rooms_go
from rostrum.streaming.streamer.job import StreamJob


class Streams:
    name = "stream"

    def keep(self, recorder: str, keys: list[str]) -> Kept[str]:
        return keep_rooms(recorder, [RoomId(key) for key in keys])

    def claim(self, recorder: str, *, most: int) -> list[tuple[str, StreamJob]]:
        rooms = claim_rooms(recorder, most=most)
        return [(room.room_id, StreamJob(room.room_id, recorder)) for room in rooms]

    def let_go(self, recorder: str) -> None:
        let_rooms_go(recorder)
