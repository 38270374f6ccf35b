"""What a process does again and again, for as long as it lives."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

_AFTER_FAULT_SECONDS = 1.0

log = logging.getLogger(__name__)


class Turns:
    """`turn` does its own waiting. A fault in one is logged, and does not keep the next from coming."""

    def __init__(self, turn: Callable[[], Awaitable[None]]) -> None:
        self._turn = turn
        self._task: asyncio.Task[None] | None = None

    def start(self) -> None:
        self._task = asyncio.create_task(self._run())

    async def close(self) -> None:
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _run(self) -> None:
        while True:
            try:
                await self._turn()
            except Exception:
                log.exception("a fault in %s", self._turn)
                await asyncio.sleep(_AFTER_FAULT_SECONDS)
