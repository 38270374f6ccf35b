"""Streaming, as one of the recorder's works."""

from playwright.async_api import Playwright

from rostrum.kit.claims import Kept
from rostrum.kit.ids import RoomId
from rostrum.streaming.claiming import claim_rooms, keep_rooms, let_rooms_go
from rostrum.streaming.streamer.job import StreamJob


class Streams:
    name = "stream"

    def __init__(self, playwright: Playwright) -> None:
        self._playwright = playwright

    def keep(self, recorder: str, keys: list[str]) -> Kept[str]:
        return keep_rooms(recorder, [RoomId(key) for key in keys])

    def claim(self, recorder: str, *, most: int) -> list[tuple[str, StreamJob]]:
        rooms = claim_rooms(recorder, most=most)
        return [(room.room_id, StreamJob(room.room_id, recorder, self._playwright)) for room in rooms]

    def let_go(self, recorder: str) -> None:
        let_rooms_go(recorder)
