"""Asks the database once a second how far the logs of the rooms in memory go: no news needs to arrive for a room to be right."""

import asyncio
import contextlib
from functools import partial

from rostrum.live.database import Database
from rostrum.live.errors import Unavailable
from rostrum.live.rooms import Rooms
from rostrum.live.turns import Turns
from rostrum.rooms.queries import latest_seqs

EVERY_SECONDS = 1.0


class Backstop:
    def __init__(self, database: Database, rooms: Rooms) -> None:
        self._database = database
        self._rooms = rooms
        self.turns = Turns(self._ask)

    async def _ask(self) -> None:
        await asyncio.sleep(EVERY_SECONDS)
        rooms = {room.id: room for room in self._rooms}
        if not rooms:
            return
        with contextlib.suppress(Unavailable):
            for id_, seq in (await self._database.run(partial(latest_seqs, list(rooms)))).items():
                rooms[id_].queue.hear_of(seq)
