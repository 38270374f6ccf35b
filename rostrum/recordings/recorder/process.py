"""The `recorder` process: looks what the rooms want captured, and runs a browser for each.

It looks four times a second: who presses REC shall not wait. Ended in good order it lets its claims go; killed, they run out.
"""

import asyncio
import secrets
import signal
import time
from collections.abc import Sequence
from functools import partial

import structlog
from django.conf import settings
from django.db import DatabaseError, InterfaceError

from rostrum.kit.ids import RoomId
from rostrum.kit.worker import BEAT_SECONDS, show_life
from rostrum.recordings.recorder.database import in_database
from rostrum.recordings.recorder.work import Running, Work
from rostrum.rooms.doors import post_command
from rostrum.rooms.wire import Command

LOOK_SECONDS = 0.25
WAITING_SECONDS = 4.0
"""Between two words to who waits for a place."""
_FAULT_SECONDS = 1.0

log = structlog.get_logger()


def run(works: Sequence[Work]) -> None:
    """Until SIGTERM or SIGINT. Django is set up by the caller."""
    asyncio.run(_run(works))


async def _run(works: Sequence[Work]) -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    recorder = Recorder(works, most=settings.RECORDINGS_AT_ONCE)
    log.info("recorder_started", recorder=recorder.name)
    await recorder.work_until(stop)
    log.info("recorder_stopped", recorder=recorder.name)


class Recorder:
    """`most`: browsers at once, of all works together; and as many films may be put together beside them. What it has no room for waits for
    another recorder, or for a free place, and is told so."""

    def __init__(self, works: Sequence[Work], *, most: int) -> None:
        self.name = secrets.token_hex(8)
        self._running: dict[Work, dict[str, Running]] = {work: {} for work in works}
        self._most = most
        self._beat_at = 0.0
        self._told_waiting_at = 0.0
        self._telling: set[asyncio.Task[None]] = set()

    async def work_until(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                for work, running in self._running.items():
                    await self._look(work, running)
                await self._tell_waiting()
                await self._show_life()
                await _rest(stop, LOOK_SECONDS)
            except (DatabaseError, InterfaceError) as problem:
                log.warning("recorder_waits_for_database", problem=type(problem).__name__)
                await _rest(stop, _FAULT_SECONDS)
        await self._leave()

    async def _look(self, work: Work, running: dict[str, Running]) -> None:
        _forget_finished(work, running)
        if running:
            await self._keep(work, running)
        for key, job in await in_database(partial(work.claim, self.name, most=self._room_left())):
            log.info("recorder_took_up", work=work.name, job=key)
            running[key] = Running(job, asyncio.create_task(job.run()))

    async def _keep(self, work: Work, running: dict[str, Running]) -> None:
        kept = await in_database(partial(work.keep, self.name, list(running)))
        for key, (job, _) in running.items():
            if key in kept.over:
                job.end()
            elif key not in kept.wanted:
                job.hand_over()

    async def _leave(self) -> None:
        """What is being captured goes on in the next process."""
        for job, _ in self._jobs():
            job.hand_over()
        while jobs := self._jobs():
            # Nobody else begins while a job still has its hands on its files.
            await self._keep_claims()
            await asyncio.wait([task for _, task in jobs], timeout=LOOK_SECONDS)
            for work, running in self._running.items():
                _forget_finished(work, running)
        for work in self._running:
            await in_database(partial(work.let_go, self.name))

    def _room_left(self) -> int:
        jobs = [job for job, _ in self._jobs()]
        capturing = sum(job.is_capturing for job in jobs)
        return max(0, min(self._most - capturing, 2 * self._most - len(jobs)))

    async def _tell_waiting(self) -> None:
        """While nothing more can be taken up."""
        if self._room_left() or self._telling or time.monotonic() < self._told_waiting_at + WAITING_SECONDS:
            return
        self._told_waiting_at = time.monotonic()
        for work in self._running:
            if waiting := await in_database(work.waiting):
                log.warning("recorder_full", work=work.name, waiting=len(waiting), most=self._most)
                # A door that does not answer holds up no claim.
                self._telling.add(task := asyncio.create_task(asyncio.to_thread(_post_all, waiting)))
                task.add_done_callback(self._telling.discard)

    def _jobs(self) -> list[Running]:
        return [one for running in self._running.values() for one in running.values()]

    async def _keep_claims(self) -> None:
        try:
            for work, running in self._running.items():
                await in_database(partial(work.keep, self.name, list(running)))
        except (DatabaseError, InterfaceError) as problem:
            log.warning("recorder_waits_for_database", problem=type(problem).__name__)

    async def _show_life(self) -> None:
        if time.monotonic() < self._beat_at + BEAT_SECONDS:
            return
        self._beat_at = time.monotonic()
        await in_database(partial(show_life, "recorder"))


def _forget_finished(work: Work, running: dict[str, Running]) -> None:
    for key, (_, task) in list(running.items()):
        if task.done():
            del running[key]
            if (problem := task.exception()) is not None:
                log.error("recorder_job_failed", work=work.name, job=key, exc_info=problem)


def _post_all(told: Sequence[tuple[RoomId, Command]]) -> None:
    for room, command in told:
        post_command(room, command)


async def _rest(stop: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return
