"""The commands that wait for one room, and the state they are decided on.

1. Commands are taken in the order in which they came, as many as wait (a hundred at most), decided and stored in one
   transaction in a thread, and each is answered when that has been committed: acknowledged means stored.
2. What other processes appended is folded in the same transaction, or read when they tell that there is more.
3. Only one of both happens at a time, so that the state only ever goes forward.
4. A fault in deciding one command is logged and refuses that one only: those it came with are decided again, one by one.
5. When the database cannot be written, all that waited are refused with `unavailable`. Whether the transaction went through
   is then unknown; sent again with the same id, a command acts once.
"""

import asyncio
import logging
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from rostrum.live.database import Database
from rostrum.live.errors import Unavailable
from rostrum.live.metrics import COMMANDS, COMMIT_SECONDS
from rostrum.rooms.feature import Record
from rostrum.rooms.fold import State, fold
from rostrum.rooms.log import Answer, Ask, Done, Refused, commit, read_facts
from rostrum.rooms.wire import RoomId

_BATCH = 100
_GATHER_SECONDS = 0.015

log = logging.getLogger(__name__)

Answered = Callable[[Answer], None]


@dataclass(frozen=True, slots=True)
class Growth:
    """New facts that the state now holds. `is_ours`: decided here. `erased`: content that was shown before is gone."""

    before: State
    records: Sequence[Record]
    is_ours: bool
    erased: bool = False


Grown = Callable[[Growth], None]


class CommandQueue:
    """`grown` is told of new facts when those who asked have been answered."""

    def __init__(self, room: RoomId, state: State, database: Database, grown: Grown) -> None:
        self.room = room
        self.state = state
        self._database = database
        self._grown = grown
        self._waiting: deque[tuple[Ask, Answered]] = deque()
        self._is_behind = False
        self._committed_at = 0.0
        self._work: asyncio.Task[None] | None = None

    @property
    def is_idle(self) -> bool:
        return self._work is None

    def give(self, ask: Ask, answered: Answered) -> None:
        self._waiting.append((ask, answered))
        self._wake()

    async def ask(self, ask: Ask) -> Answer:
        answer: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self.give(ask, lambda given: None if answer.done() else answer.set_result(given))
        return await answer

    def hear_of(self, seq: int) -> None:
        """Another process says that the room's log goes up to `seq`."""
        if seq > self.state.seq:
            self._is_behind = True
            self._wake()

    async def caught_up(self, seq: int) -> None:
        """Until `state` is at `seq` at least, or the database does not answer."""
        self.hear_of(seq)
        while self._work is not None and self.state.seq < seq:
            await asyncio.shield(self._work)

    def _wake(self) -> None:
        if self._work is None:
            self._work = asyncio.create_task(self._run())

    async def _run(self) -> None:
        try:
            while self._waiting or self._is_behind:
                if self._waiting:
                    await self._commit()
                else:
                    await self._read()
        finally:
            self._work = None

    async def _commit(self) -> None:
        loop = asyncio.get_running_loop()
        # A transaction costs the same for one as for ten: in a busy room they gather for a moment.
        await asyncio.sleep(max(0, self._committed_at + _GATHER_SECONDS - loop.time()))
        self._committed_at = loop.time()
        batch = [self._waiting.popleft() for _ in range(min(_BATCH, len(self._waiting)))]
        if not await self._is_stored(batch):
            for one in batch:
                if not await self._is_stored([one]):
                    log.error("room %s: %s cannot be decided", self.room, one[0].command.kind)
                    self._give_up([one])

    async def _is_stored(self, batch: Sequence[tuple[Ask, Answered]]) -> bool:
        """False after a fault of our own; refused when the database is to blame."""
        try:
            await self._store(batch)
        except Unavailable:
            self._give_up(batch)
        except Exception:
            log.exception("room %s: a fault in deciding", self.room)
            return False
        return True

    async def _store(self, batch: Sequence[tuple[Ask, Answered]]) -> None:
        asks = [ask for ask, _ in batch]
        with COMMIT_SECONDS.time():
            committed = await self._database.run(partial(commit, self.room, self.state, asks))
        before, self.state = self.state, committed.state
        self._answer(batch, committed.answers)
        if committed.records:
            self._grown(Growth(before, committed.records, is_ours=True, erased=bool(committed.blanked)))

    def _give_up(self, batch: Sequence[tuple[Ask, Answered]]) -> None:
        """Another process may have stored more meanwhile, or ours may have gone through after all."""
        self._is_behind = True
        self._answer(batch, [Refused(Unavailable.code, {})] * len(batch))

    async def _read(self) -> None:
        self._is_behind = False
        try:
            records = await self._database.run(partial(read_facts, self.room, self.state.seq))
        except Unavailable:
            return
        before = self.state
        for record in records:
            self.state = fold(self.state, record)
        if records:
            self._grown(Growth(before, records, is_ours=False))

    def _answer(self, batch: Sequence[tuple[Ask, Answered]], answers: Sequence[Answer]) -> None:
        for (_, answered), answer in zip(batch, answers, strict=True):
            COMMANDS.labels("done" if isinstance(answer, Done) else answer.code).inc()
            answered(answer)
