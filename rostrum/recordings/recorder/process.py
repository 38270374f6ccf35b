"""The `recorder` process: looks what the rooms want to be recorded, and runs a browser for each.

It looks four times a second: who presses REC shall not wait. Ended in good order it lets its claims go; killed, they run out.
"""

import asyncio
import secrets
import signal
import time
from collections.abc import Callable
from functools import partial

import structlog
from django.conf import settings
from django.db import DatabaseError, InterfaceError

from rostrum.kit.ids import RecordingId
from rostrum.kit.worker import BEAT_SECONDS, show_life
from rostrum.recordings.claiming import claim_recordings, keep_claims, let_go
from rostrum.recordings.models import Recording
from rostrum.recordings.recorder.database import in_database
from rostrum.recordings.recorder.job import Job

LOOK_SECONDS = 0.25
_FAULT_SECONDS = 1.0

log = structlog.get_logger()


def run() -> None:
    """Until SIGTERM or SIGINT. Django is set up by the caller."""
    asyncio.run(_run())


async def _run() -> None:
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    recorder = Recorder(Job, most=settings.RECORDINGS_AT_ONCE)
    log.info("recorder_started", recorder=recorder.name)
    await recorder.work_until(stop)
    log.info("recorder_stopped", recorder=recorder.name)


class Recorder:
    """`most`: at once. What it has no room for waits for another recorder, or for a free place."""

    def __init__(self, job_for: Callable[[Recording], Job], *, most: int) -> None:
        self.name = secrets.token_hex(8)
        self._job_for = job_for
        self._most = most
        self._jobs: dict[RecordingId, tuple[Job, asyncio.Task[None]]] = {}
        self._beat_at = 0.0

    async def work_until(self, stop: asyncio.Event) -> None:
        while not stop.is_set():
            try:
                await self._look()
                await self._show_life()
                await _rest(stop, LOOK_SECONDS)
            except (DatabaseError, InterfaceError) as problem:
                log.warning("recorder_waits_for_database", problem=type(problem).__name__)
                await _rest(stop, _FAULT_SECONDS)
        await self._leave()

    async def _look(self) -> None:
        self._forget_finished()
        kept = await in_database(partial(keep_claims, self.name, list(self._jobs)))
        for recording_id, (job, _) in self._jobs.items():
            if recording_id in kept.over:
                job.end()
            elif recording_id not in kept.wanted:
                job.hand_over()
        room_left = self._most - len(self._jobs)
        for recording in await in_database(partial(claim_recordings, self.name, most=room_left)):
            job = self._job_for(recording)
            self._jobs[recording.id] = (job, asyncio.create_task(job.run()))

    def _forget_finished(self) -> None:
        for recording_id, (_, task) in list(self._jobs.items()):
            if task.done():
                del self._jobs[recording_id]
                if (problem := task.exception()) is not None:
                    log.error("recording_failed", recording=recording_id, exc_info=problem)

    async def _leave(self) -> None:
        """What is being recorded goes on in the next process, as another take."""
        for job, _ in self._jobs.values():
            job.hand_over()
        await asyncio.gather(*(task for _, task in self._jobs.values()), return_exceptions=True)
        await in_database(partial(let_go, self.name))

    async def _show_life(self) -> None:
        if time.monotonic() < self._beat_at + BEAT_SECONDS:
            return
        self._beat_at = time.monotonic()
        await in_database(partial(show_life, "recorder"))


async def _rest(stop: asyncio.Event, seconds: float) -> None:
    try:
        async with asyncio.timeout(seconds):
            await stop.wait()
    except TimeoutError:
        return
