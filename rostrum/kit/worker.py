"""Processes that do what is due, over and over, and finish what they have begun before they end."""

import signal
import time
from collections.abc import Callable, Sequence
from datetime import timedelta
from pathlib import Path
from threading import Event, Thread

import structlog
from django.conf import settings
from django.core.cache import cache
from django.db import DatabaseError, InterfaceError, OperationalError, close_old_connections, connection

IDLE_SECONDS = 1.0
BEAT_SECONDS = 5.0

Job = Callable[[], object]
"""Does a piece of what is due; its answer is falsy when nothing was. A piece is short: all jobs of a lane take turns."""

log = structlog.get_logger()


def run(name: str, *lanes: Sequence[Job], idle_seconds: float = IDLE_SECONDS) -> None:
    """Each lane is a thread of its own: none waits for another. Returns when the process was told to stop."""
    stop = Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, lambda *_: stop.set())
    log.info("worker_started", worker=name)
    threads = [Thread(target=work_until, args=(stop, lane), kwargs={"idle_seconds": idle_seconds}) for lane in lanes]
    for thread in threads:
        thread.start()
    while all(thread.is_alive() for thread in threads):
        show_life(name)
        if stop.wait(BEAT_SECONDS):
            break
    stop.set()
    for thread in threads:
        thread.join()
    log.info("worker_stopped", worker=name)


def work_until(stop: Event, jobs: Sequence[Job], *, idle_seconds: float = IDLE_SECONDS) -> None:
    while not stop.is_set():
        try:
            done = [_done(job) for job in jobs]
            if any(done):
                continue
        except (DatabaseError, InterfaceError) as problem:
            log.warning("worker_waits_for_database", problem=type(problem).__name__)
            connection.close()
        close_old_connections()
        stop.wait(idle_seconds)


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


def show_life(name: str) -> None:
    """Now and then, at least once in twice `BEAT_SECONDS`: others may ask whether a process of this name works."""
    try:
        cache.set(_beat(name), True, timeout=4 * BEAT_SECONDS)
    except (DatabaseError, InterfaceError):
        connection.close()
    alive: Path = settings.HOME / "run" / f"{name}.alive"
    alive.parent.mkdir(parents=True, exist_ok=True)
    alive.touch()


def is_working(name: str) -> bool:
    """Whether any process of this name showed a sign of life of late."""
    return cache.get(_beat(name)) is True


def _beat(name: str) -> str:
    return f"{name}-beat"
