"""One supervised process: started, watched, started again with growing pauses, and ended with all it started.

1. A child leads a process group of its own: the terminal's Ctrl-C reaches the supervisor only, which ends the children in its order.
2. The kernel kills a child when the supervisor is gone (`die_with_parent`).
3. When a child has ended, for whatever reason, what is left of its group is killed too.
4. Pauses double from 0.2 s to 10 s, and begin anew once a child has lived for 30 s.
"""

import asyncio
import contextlib
import os
import shutil
import signal
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import structlog

from rostrum.site.parents import die_with_parent
from rostrum.site.probes import Probe

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS, SETTLED_SECONDS = 0.2, 10.0, 30.0
READY_POLL_SECONDS = 0.05
KEPT_LOG_BYTES = 20_000_000
log = structlog.get_logger()


class NotReady(Exception):
    """A child did not come up; carries the end of its log."""

    def __init__(self, name: str, tail: str) -> None:
        super().__init__(f"{name} did not start:\n{tail}")


@dataclass(frozen=True)
class Recipe:
    """How a child is started, and how it shows that it is ready."""

    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]
    is_ready: Probe
    ready_within_seconds: float = 60.0
    ends_within_seconds: float = 10.0
    """After it was asked to; then it is killed."""


class Child:
    def __init__(self, recipe: Recipe, logs: Path) -> None:
        self.recipe = recipe
        self.log_file = logs / f"{recipe.name}.log"
        self.restarts = 0
        self._process: asyncio.subprocess.Process | None = None
        self._stopping = False
        self._keeper: asyncio.Task[None] | None = None

    @property
    def pid(self) -> int | None:
        return self._process.pid if self._process and self._process.returncode is None else None

    async def start(self) -> None:
        """Start, and return when the child is ready."""
        await self._spawn()
        self._keeper = asyncio.create_task(self._keep(), name=f"keep {self.recipe.name}")
        await self._wait_ready()

    async def stop(self) -> None:
        """Ask the child to end, and insist after a while."""
        self._stopping = True
        process = self._process
        if process is not None and process.returncode is None:
            with contextlib.suppress(ProcessLookupError):
                process.terminate()
            try:
                async with asyncio.timeout(self.recipe.ends_within_seconds):
                    await process.wait()
            except TimeoutError:
                log.warning("child_killed", child=self.recipe.name)
        self.kill()
        if self._keeper is not None:
            await asyncio.wait([self._keeper])

    def kill(self) -> None:
        """End the child and whatever it has started, at once."""
        self._stopping = True
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)

    def shorten_log(self, *, kept_bytes: int = KEPT_LOG_BYTES) -> None:
        """Put a long log aside. The child goes on writing: it appends, so that it finds the new end by itself."""
        if self.log_file.exists() and self.log_file.stat().st_size > kept_bytes:
            shutil.copyfile(self.log_file, self.log_file.with_suffix(".log.1"))
            os.truncate(self.log_file, 0)

    async def _spawn(self) -> None:
        with self.log_file.open("ab") as out:
            self._process = await asyncio.create_subprocess_exec(
                *self.recipe.command,
                env=dict(self.recipe.environment),
                stdin=asyncio.subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                start_new_session=True,
                preexec_fn=die_with_parent,
            )
        log.info("child_started", child=self.recipe.name, pid=self._process.pid)

    async def _wait_ready(self) -> None:
        try:
            async with asyncio.timeout(self.recipe.ready_within_seconds):
                while not await self.recipe.is_ready():
                    if self._stopping:
                        raise asyncio.CancelledError
                    if self.restarts >= 3:
                        raise NotReady(self.recipe.name, self._log_tail())
                    await asyncio.sleep(READY_POLL_SECONDS)
        except TimeoutError:
            raise NotReady(self.recipe.name, self._log_tail()) from None

    async def _keep(self) -> None:
        pause = FIRST_PAUSE_SECONDS
        while (life := await self._lived()) is not None:
            if life > SETTLED_SECONDS:
                pause = FIRST_PAUSE_SECONDS
            log.warning("child_died", child=self.recipe.name, pause_seconds=pause)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_PAUSE_SECONDS)
            if self._stopping:
                return
            self.restarts += 1
            await self._spawn()

    async def _lived(self) -> float | None:
        """Wait for the child's end; its age in seconds, or None when the end was meant."""
        loop = asyncio.get_running_loop()
        began = loop.time()
        if self._process is not None:
            await self._process.wait()
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
        return None if self._stopping else loop.time() - began

    def _log_tail(self) -> str:
        return "\n".join(self.log_file.read_text(errors="replace").splitlines()[-15:])
