"""How many bits a second go to each target: a row each, beside the room's log, for whoever looks."""

import time
from collections.abc import Mapping
from functools import partial

from rostrum.kit import clock
from rostrum.kit.ids import RoomId
from rostrum.recordings.recorder.database import in_database
from rostrum.streaming.models import StreamRate

EVERY_SECONDS = 2.5


class Rates:
    def __init__(self, room: RoomId) -> None:
        self._room = room
        self._noted_at = time.monotonic()
        self._noted: Mapping[str, int] = {}

    async def note(self, sent: Mapping[str, int]) -> None:
        """`sent`: bytes so far, by the streams' ids. Written every two and a half seconds."""
        seconds = time.monotonic() - self._noted_at
        if seconds < EVERY_SECONDS:
            return
        rates = {
            key: int(8 * (count - self._noted[key]) / seconds) for key, count in sent.items() if key in self._noted
        }
        self._noted_at, self._noted = time.monotonic(), dict(sent)
        await in_database(partial(_write, self._room, rates))


def _write(room: RoomId, rates: Mapping[str, int]) -> None:
    at = clock.to_ms(clock.now())
    rows = [StreamRate(room_id=room, stream=stream, bits_per_second=rate, at=at) for stream, rate in rates.items()]
    StreamRate.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["room_id", "stream"], update_fields=["bits_per_second", "at"]
    )
