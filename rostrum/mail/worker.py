"""The worker: does what is due, over and over, and finishes what it has begun before it ends."""

import signal
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from threading import Event

import structlog
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, close_old_connections, connection

IDLE_SECONDS = 1.0
BEAT_SECONDS = 5.0
_BEAT = "worker-beat"

log = structlog.get_logger()

Job = Callable[[], int]
"""Does a piece of what is due, short enough for the others to wait; how much it was."""


def run(jobs: Sequence[Job]) -> None:
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    log.info("worker_started")
    work_until(stop, jobs)
    log.info("worker_stopped")


def work_until(stop: Event, jobs: Sequence[Job]) -> None:
    beat_at = -BEAT_SECONDS
    while not stop.is_set():
        try:
            if time.monotonic() - beat_at > BEAT_SECONDS:
                _show_life()
                beat_at = time.monotonic()
            if sum(job() for job in jobs):
                continue
        except DatabaseError as problem:
            log.warning("worker_waits_for_database", problem=type(problem).__name__)
            connection.close()
        close_old_connections()
        stop.wait(IDLE_SECONDS)


def _show_life() -> None:
    cache.set(_BEAT, True, timeout=4 * BEAT_SECONDS)
    alive: Path = settings.HOME / "run" / "worker.alive"
    alive.parent.mkdir(parents=True, exist_ok=True)
    alive.touch()


def is_working() -> bool:
    """Whether any worker showed a sign of life of late."""
    return cache.get(_BEAT) is True
