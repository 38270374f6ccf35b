"""Asks the database once a second how far the logs of the rooms in memory go: no news needs to arrive for a room to be right."""

import asyncio
from functools import partial

from rostrum.live.database import Database
from rostrum.live.errors import Unavailable
from rostrum.live.rooms import Rooms
from rostrum.rooms.queries import latest_seqs

EVERY_SECONDS = 1.0


class Backstop:
    def __init__(self, database: Database, rooms: Rooms) -> None:
        self._database = database
        self._rooms = rooms
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            await asyncio.sleep(EVERY_SECONDS)
            rooms = {room.id: room for room in self._rooms}
            if not rooms:
                continue
            try:
                seqs = await self._database.run(partial(latest_seqs, list(rooms)))
            except Unavailable:
                continue
            for id_, seq in seqs.items():
                rooms[id_].queue.hear_of(seq)
