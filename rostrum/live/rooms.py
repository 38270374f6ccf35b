"""The rooms in this process's memory: loaded when first needed, let go when nobody has been there for a while."""

import asyncio
from collections.abc import Callable, Iterator
from functools import partial

from rostrum.live.commands import CommandQueue, Growth
from rostrum.live.database import Database
from rostrum.live.metrics import ROOMS
from rostrum.live.room import LiveRoom
from rostrum.rooms.queries import load_state
from rostrum.rooms.wire import RoomId

KEPT_SECONDS = 90.0
"""Longer than a ring, so that who comes back finds it."""


class Rooms:
    """`grown`: of new facts of a room."""

    def __init__(self, database: Database, grown: Callable[[LiveRoom, Growth], None]) -> None:
        self._database = database
        self._grown = grown
        self._rooms: dict[RoomId, LiveRoom] = {}
        self._opening: dict[RoomId, asyncio.Future[LiveRoom]] = {}

    def __iter__(self) -> Iterator[LiveRoom]:
        return iter(tuple(self._rooms.values()))

    def find(self, room: RoomId) -> LiveRoom | None:
        return self._rooms.get(room)

    async def open(self, room: RoomId) -> LiveRoom:
        """Raises Unavailable."""
        found = self._rooms.get(room)
        if found is not None:
            return found
        opening = self._opening.get(room)
        if opening is None:
            opening = self._opening[room] = asyncio.ensure_future(self._load(room))
            opening.add_done_callback(lambda _: self._opening.pop(room, None))
        return await asyncio.shield(opening)

    def let_go(self, now: float) -> None:
        for room in self:
            is_quiet = not room.members and room.queue.is_idle and room.tick is None
            if is_quiet and now - room.used_at > KEPT_SECONDS:
                del self._rooms[room.id]
        ROOMS.set(len(self._rooms))

    async def _load(self, room: RoomId) -> LiveRoom:
        state = await self._database.run(partial(load_state, room))
        loaded = LiveRoom(room, state)
        loaded.queue = CommandQueue(room, state, self._database, partial(self._grown, loaded))
        loaded.used_at = asyncio.get_running_loop().time()
        self._rooms[room] = loaded
        ROOMS.set(len(self._rooms))
        return loaded
