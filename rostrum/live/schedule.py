"""Scheduled commands, given at their time.

1. Every process looks into the table when something was stored here, when the next command is due, and once a second: what another
   process scheduled it gives itself, unless it dies.
2. Deciding one deletes it in the same transaction: it acts once, whoever gives it, also after a crash.
3. Overdue ones are given in their order. A refusal is recorded like any answer and not tried again; only when the database
   cannot be written does the command stay.
"""

import asyncio
import contextlib
import logging
from functools import partial

from rostrum.kit import clock
from rostrum.live.database import Database
from rostrum.live.errors import Unavailable
from rostrum.live.rooms import Rooms
from rostrum.live.turns import Turns
from rostrum.rooms.log import Done
from rostrum.rooms.queries import due_asks
from rostrum.rooms.schedule import next_due

_LOOK_SECONDS = 1.0
_RETRY_SECONDS = 0.25

log = logging.getLogger(__name__)


class Schedule:
    def __init__(self, database: Database, rooms: Rooms) -> None:
        self._database = database
        self._rooms = rooms
        self._stored = asyncio.Event()
        self.turns = Turns(self._act)

    def look(self) -> None:
        """Something was stored: it may be due sooner than all else."""
        self._stored.set()

    async def _act(self) -> None:
        try:
            pause_seconds = await self._give_due()
        except Unavailable:
            pause_seconds = _RETRY_SECONDS
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._stored.wait(), pause_seconds)
        self._stored.clear()

    async def _give_due(self) -> float:
        """How long there is nothing to do."""
        due = await self._database.run(next_due)
        if due is None:
            return _LOOK_SECONDS
        if due > clock.now_ms():
            return min(_LOOK_SECONDS, (due - clock.now_ms()) / 1000)
        asks = await self._database.run(partial(due_asks, clock.now_ms()))
        answers = []
        for room_id, ask in asks:
            room = await self._rooms.open(room_id)
            answers.append(asyncio.ensure_future(room.queue.ask(ask)))
        for (room_id, ask), answer in zip(asks, await asyncio.gather(*answers), strict=True):
            if isinstance(answer, Done):
                continue
            if answer.code == Unavailable.code:
                return _RETRY_SECONDS
            log.info("room %s: scheduled %s refused: %s", room_id, ask.command.kind, answer.code)
        return 0
