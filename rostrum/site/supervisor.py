"""Runs all processes of one machine: in their order, until told to stop.

1. The media server comes up while the database is brought up to date.
2. Then `live` and `web` beside each other, then the front: whoever reaches the front finds all of it there.
3. Ctrl-C or SIGTERM ends them in the opposite order. A second one kills them.
"""

import asyncio
import contextlib
import signal
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path

import structlog

from rostrum.site.child import Child, NotReady, Recipe

Stage = Sequence[Recipe]
LOG_CHECK_SECONDS = 60
log = structlog.get_logger()


class Supervisor:
    def __init__(
        self,
        stages: Sequence[Stage],
        logs: Path,
        *,
        prepare: Callable[[], Awaitable[None]],
        on_ready: Callable[[str], None],
    ) -> None:
        self._stages = [[Child(recipe, logs) for recipe in stage] for stage in stages]
        self._prepare = prepare
        self._on_ready = on_ready
        self._stop = asyncio.Event()

    @property
    def children(self) -> list[Child]:
        return [child for stage in self._stages for child in stage]

    async def start(self) -> None:
        for number, stage in enumerate(self._stages):
            async with asyncio.TaskGroup() as group:
                if number == 0:
                    group.create_task(self._run_preparation())
                for child in stage:
                    group.create_task(self._start(child))

    async def _run_preparation(self) -> None:
        await self._prepare()

    async def _start(self, child: Child) -> None:
        await child.start()
        self._on_ready(child.recipe.name)

    async def stop(self) -> None:
        for stage in reversed(self._stages):
            await asyncio.gather(*(child.stop() for child in stage))

    async def _shorten_logs(self) -> None:
        while True:
            for child in self.children:
                child.shorten_log()
            await asyncio.sleep(LOG_CHECK_SECONDS)

    def ask_to_stop(self) -> None:
        if self._stop.is_set():
            for child in self.children:
                child.kill()
        self._stop.set()

    async def run(self, announce: Callable[[], None]) -> None:
        """Start everything, announce it, and return when all has ended."""
        loop = asyncio.get_running_loop()
        for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            loop.add_signal_handler(name, self.ask_to_stop)
        starting = asyncio.create_task(self.start())
        stopping = asyncio.create_task(self._stop.wait())
        shortening = asyncio.create_task(self._shorten_logs())
        try:
            await asyncio.wait([starting, stopping], return_when=asyncio.FIRST_COMPLETED)
            if starting.done():
                starting.result()
                announce()
                await stopping
        except BaseExceptionGroup as failures:
            # Not `except*`: before Python 3.11.4 what is raised in one is wrapped in a group again.
            if (first := _first_not_ready(failures)) is None:
                raise
            raise first from None
        finally:
            for task in (starting, stopping, shortening):
                task.cancel()
            with contextlib.suppress(asyncio.CancelledError, NotReady, ExceptionGroup):
                await starting
            await self.stop()


def _first_not_ready(failures: BaseExceptionGroup) -> NotReady | None:
    found: BaseException | None = failures.subgroup(NotReady)
    while isinstance(found, BaseExceptionGroup):
        found = found.exceptions[0]
    return found if isinstance(found, NotReady) else None
