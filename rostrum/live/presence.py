"""Who is connected, told from the sockets.

1. A connection has a row from before its person joins. A new one of the same person takes the row over, whatever process the old
   one is in: the row says which connection is the one.
2. A socket that closes marks its row with the time it was last heard of. The room is told nothing: a reload or a cut of some
   seconds leaves no trace.
3. Each process says every 5 s that it lives. When it is killed, its connections were last heard of then.
4. Every process sweeps: 20 s after a connection was last heard of, the room is told to drop its person, as of that time;
   then the row goes. Dropping one who is gone already does nothing, so that two may sweep at once.
5. A process that could not write its heartbeat waits two beats before it sweeps: others may not have been able to either.
6. With each heartbeat a process compares its rows with its sockets, and heals what was lost on the way.
"""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable
from functools import partial

from rostrum.kit import clock
from rostrum.live.claims import Claims
from rostrum.live.database import Database
from rostrum.live.errors import Unavailable
from rostrum.live.member import Member
from rostrum.live.turns import Turns
from rostrum.rooms.connections import (
    Gone,
    beat,
    connections_of,
    find_gone,
    forget_silent_processes,
    was_replaced,
)

HEARTBEAT_SECONDS = 5.0
GONE_AFTER_MS = 20_000
_SWEEP_SECONDS = 1.0

log = logging.getLogger(__name__)

Dropped = Callable[[Gone], Awaitable[bool]]


class Presence:
    """`open_members`: all whose sockets are open here; `drop`: asks a room to drop a person, and says whether it did;
    `replaced`: of a member whose place another connection took; `enter_anew`: of one whose row is gone."""

    def __init__(
        self,
        process: str,
        database: Database,
        claims: Claims,
        *,
        open_members: Callable[[], Iterable[Member]],
        drop: Dropped,
        replaced: Callable[[Member], None],
        enter_anew: Callable[[Member], None],
    ) -> None:
        self._process = process
        self._database = database
        self._claims = claims
        self._open = open_members
        self._drop = drop
        self._replaced = replaced
        self._enter_anew = enter_anew
        self._beats = 2
        self.heartbeats = Turns(self._beat_and_audit)
        self.sweeps = Turns(self._sweep_if_sure)

    async def _beat_and_audit(self) -> None:
        await asyncio.sleep(HEARTBEAT_SECONDS)
        try:
            await self.beat()
            await self._audit()
        except Unavailable:
            self._beats = 0

    async def beat(self) -> None:
        """Raises Unavailable. The first is given before any socket is let in."""
        await self._database.run(partial(beat, self._process, now=clock.now_ms()))
        self._beats += 1

    async def _audit(self) -> None:
        before = {member.connection: member.has_row for member in self._open()}
        rows = await self._database.run(partial(connections_of, self._process))
        now = {member.connection: member for member in self._open()}
        for connection in rows - before.keys() - now.keys():
            self._claims.close(connection, last_heard=clock.now_ms())
        for connection, member in now.items():
            if connection in rows or not before.get(connection):
                continue
            room, person = member.ticket.room, member.person
            if await self._database.run(partial(was_replaced, room, person, connection)):
                self._replaced(member)
            else:
                self._enter_anew(member)

    async def _sweep_if_sure(self) -> None:
        await asyncio.sleep(_SWEEP_SECONDS)
        if self._beats >= 2:
            try:
                await self._sweep()
            except Unavailable:
                self._beats = 0

    async def _sweep(self) -> None:
        before = clock.now_ms() - GONE_AFTER_MS
        gone = await self._database.run(partial(find_gone, last_seen_before=before))
        dropped = await asyncio.gather(*(self._drop(one) for one in gone))
        for one, is_dropped in zip(gone, dropped, strict=True):
            if is_dropped:
                self._claims.forget(one.connection)
        if gone:
            await self._claims.flush()
        await self._database.run(partial(forget_silent_processes, last_seen_before=before))
