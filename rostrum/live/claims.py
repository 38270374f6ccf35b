"""Connections are claimed and closed in the database together, as many as come within some milliseconds."""

import asyncio
from functools import partial

from rostrum.kit import clock
from rostrum.live.database import Database
from rostrum.live.errors import Unavailable
from rostrum.rooms.connections import Claim, Claimed, claim_connections, forget_connections, mark_closed
from rostrum.rooms.wire import Millis

_GATHER_SECONDS = 0.01
_RETRY_SECONDS = 1.0
_AT_ONCE = 100


class Claims:
    """`alive_ms`: for how long after its last heartbeat a process counts as alive."""

    def __init__(self, database: Database, *, alive_ms: int) -> None:
        self._database = database
        self._alive_ms = alive_ms
        self._claims: list[tuple[Claim, asyncio.Future[Claimed]]] = []
        self._closed: dict[str, Millis] = {}
        self._left: set[str] = set()
        self._stored_at = 0.0
        self._work: asyncio.Task[None] | None = None

    async def claim(self, claim: Claim) -> Claimed:
        """Raises Unavailable."""
        claimed: asyncio.Future[Claimed] = asyncio.get_running_loop().create_future()
        self._claims.append((claim, claimed))
        self._wake()
        return await claimed

    def close(self, connection: str, *, last_heard: Millis) -> None:
        """Its person may come back within 20 s."""
        self._closed[connection] = last_heard
        self._wake()

    def forget(self, connection: str) -> None:
        """Its person has left."""
        self._closed.pop(connection, None)
        self._left.add(connection)
        self._wake()

    async def flush(self) -> None:
        if self._work is not None:
            await asyncio.shield(self._work)

    def _wake(self) -> None:
        if self._work is None:
            self._work = asyncio.create_task(self._write())

    async def _write(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            while self._claims or self._closed or self._left:
                await asyncio.sleep(max(0, self._stored_at + _GATHER_SECONDS - loop.time()))
                self._stored_at = loop.time()
                await self._store_claims()
                if not await self._store_ends():
                    await asyncio.sleep(_RETRY_SECONDS)
        finally:
            self._work = None

    async def _store_claims(self) -> None:
        waiting, self._claims = self._claims[:_AT_ONCE], self._claims[_AT_ONCE:]
        if not waiting:
            return
        claims = [claim for claim, _ in waiting]
        alive_since = clock.now_ms() - self._alive_ms
        try:
            answers = await self._database.run(partial(claim_connections, claims, alive_since=alive_since))
        except Unavailable as refusal:
            for _, claimed in waiting:
                if not claimed.done():
                    claimed.set_exception(refusal)
            return
        for (_, claimed), answer in zip(waiting, answers, strict=True):
            if not claimed.done():
                claimed.set_result(answer)

    async def _store_ends(self) -> bool:
        closed, self._closed = self._closed, {}
        left, self._left = self._left, set()
        try:
            if closed:
                await self._database.run(partial(mark_closed, list(closed.items())))
            if left:
                await self._database.run(partial(forget_connections, left))
        except Unavailable:
            self._closed = closed | self._closed
            self._left |= left
            return False
        return True
