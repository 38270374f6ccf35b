"""Streaming, as one of the recorder's works."""

from rostrum.kit.claims import Kept
from rostrum.kit.ids import RoomId
from rostrum.rooms.doors import post_command
from rostrum.rooms.features.streaming.commands import TellStream
from rostrum.rooms.streamed import wanted_streams
from rostrum.streaming.claiming import claim_rooms, keep_rooms, let_rooms_go, waiting_rooms
from rostrum.streaming.streamer.job import StreamJob


class Streams:
    name = "stream"

    def keep(self, recorder: str, keys: list[str]) -> Kept[str]:
        return keep_rooms(recorder, [RoomId(key) for key in keys])

    def claim(self, recorder: str, *, most: int) -> list[tuple[str, StreamJob]]:
        rooms = claim_rooms(recorder, most=most)
        return [(room.room_id, StreamJob(room.room_id, recorder)) for room in rooms]

    def tell_waiting(self) -> int:
        rooms = waiting_rooms()
        for room in rooms:
            wanted = wanted_streams(room)
            for stream in wanted.streams if wanted is not None else ():
                post_command(room, TellStream(stream=stream.id, trouble="busy"))
        return len(rooms)

    def let_go(self, recorder: str) -> None:
        let_rooms_go(recorder)
