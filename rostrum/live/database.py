"""Database work happens in threads, never on the loop."""

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from django.db import Error, close_old_connections, connections

from rostrum.live.errors import Unavailable

T = TypeVar("T")

_THREADS = 4

log = logging.getLogger(__name__)


class Database:
    """Each thread keeps its connections; after a fault it makes new ones. Raises Unavailable."""

    def __init__(self) -> None:
        self._threads = ThreadPoolExecutor(_THREADS, thread_name_prefix="database")
        self._running: set[asyncio.Future[None]] = set()
        self.is_healthy = True

    async def run(self, work: Callable[[], T]) -> T:
        loop = asyncio.get_running_loop()
        ended = loop.create_future()
        self._running.add(ended)
        try:
            return await loop.run_in_executor(self._threads, self._in_thread, work)
        finally:
            self._running.discard(ended)
            ended.set_result(None)

    async def close(self, *, within_seconds: float) -> None:
        """What a database that does not answer was asked is given up."""
        if self._running:
            await asyncio.wait(self._running, timeout=within_seconds)
        self._threads.shutdown(wait=False, cancel_futures=True)

    def _in_thread(self, work: Callable[[], T]) -> T:
        try:
            close_old_connections()
            result = work()
        except (Error, OSError) as fault:
            if self.is_healthy:
                log.warning("database: %s", fault)
            self.is_healthy = False
            connections.close_all()
            raise Unavailable from fault
        self.is_healthy = True
        return result
