"""Streaming, as one of the recorder's works."""

from rostrum.kit.claims import Kept
from rostrum.kit.ids import RoomId
from rostrum.rooms.features.streaming.commands import TellStream
from rostrum.rooms.streamed import wanted_streams
from rostrum.rooms.wire import Command
from rostrum.streaming.claiming import claim_rooms, keep_rooms, let_rooms_go, waiting_rooms
from rostrum.streaming.streamer.job import StreamJob


class Streams:
    name = "stream"

    def keep(self, recorder: str, keys: list[str]) -> Kept[str]:
        return keep_rooms(recorder, [RoomId(key) for key in keys])

    def claim(self, recorder: str, *, most: int) -> list[tuple[str, StreamJob]]:
        rooms = claim_rooms(recorder, most=most)
        return [(room.room_id, StreamJob(room.room_id, recorder)) for room in rooms]

    def waiting(self) -> list[tuple[RoomId, Command]]:
        wanted = ((room, wanted_streams(room)) for room in waiting_rooms())
        return [
            (room, TellStream(stream=stream.id, trouble="busy"))
            for room, streams in wanted
            for stream in (streams.streams if streams else ())
        ]

    def let_go(self, recorder: str) -> None:
        let_rooms_go(recorder)
