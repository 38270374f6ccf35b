"""The worker: does what is due, over and over, and finishes what it has begun before it ends."""

import signal
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from threading import Event

import structlog
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, InterfaceError, OperationalError, close_old_connections, connection

IDLE_SECONDS = 1.0
BEAT_SECONDS = 5.0
_BEAT = "worker-beat"

Job = Callable[[], object]
"""Does a piece of what is due; its answer is falsy when nothing was. A piece is short: all jobs take turns."""

log = structlog.get_logger()


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
            done = [_done(job) for job in jobs]
            if any(done):
                continue
        except (DatabaseError, InterfaceError) as problem:
            log.warning("worker_waits_for_database", problem=type(problem).__name__)
            connection.close()
        close_old_connections()
        stop.wait(IDLE_SECONDS)


def _done(job: Job) -> object:
    """What breaks one job keeps no other waiting, and does not end the worker: it would meet the same again."""
    try:
        return job()
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        log.exception("job_failed", job=getattr(job, "__name__", ""))
        return False


def now_and_then(job: Job, *, every: timedelta) -> Job:
    """For what may wait: once at the start, then after each pause. It never keeps the worker from resting."""
    due_at = -1.0

    def rare() -> None:
        nonlocal due_at
        if time.monotonic() >= due_at:
            job()
            due_at = time.monotonic() + every.total_seconds()

    return rare


def _show_life() -> None:
    cache.set(_BEAT, True, timeout=4 * BEAT_SECONDS)
    alive: Path = settings.HOME / "run" / "worker.alive"
    alive.parent.mkdir(parents=True, exist_ok=True)
    alive.touch()


def is_working() -> bool:
    """Whether any worker showed a sign of life of late."""
    return cache.get(_BEAT) is True
