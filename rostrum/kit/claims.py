"""Rows that one process at a time is at. A claim is one conditional update, and over when it is not kept up."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from threading import Event, Thread
from typing import Generic, TypeVar

import structlog
from django.db import DatabaseError, InterfaceError, connection, models
from django.db.models import Q, QuerySet

from rostrum.kit import clock

CLAIM = timedelta(seconds=4)

log = structlog.get_logger()


class Claimable(models.Model):
    """`claimed_by`: the process that is at it, until `claimed_until`."""

    claimed_by = models.CharField(max_length=16, blank=True, default="")
    claimed_until = models.DateTimeField(null=True)

    class Meta:
        abstract = True


Row = TypeVar("Row", bound=Claimable)
Id_co = TypeVar("Id_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Kept(Generic[Id_co]):
    """Of what a process is at: `wanted` still, and `over`, waiting to be finished. Whatever is in neither was claimed by another process
    meanwhile."""

    wanted: frozenset[Id_co]
    over: frozenset[Id_co]


def unclaimed(rows: QuerySet[Row]) -> QuerySet[Row]:
    return rows.filter(Q(claimed_until=None) | Q(claimed_until__lt=clock.now()))


def claim(rows: QuerySet[Row], row: Row, *, by: str) -> bool:
    """Whether it is theirs now, and `row` says so: another may have been faster."""
    mine = rows.filter(pk=row.pk, claimed_until=row.claimed_until)
    until = clock.now() + CLAIM
    if not mine.update(claimed_by=by, claimed_until=until):
        return False
    row.claimed_by, row.claimed_until = by, until
    return True


def keep_up(rows: QuerySet[Row], *, by: str) -> QuerySet[Row]:
    """Those of `rows` that are still theirs, for another `CLAIM`."""
    mine = rows.filter(claimed_by=by)
    mine.update(claimed_until=clock.now() + CLAIM)
    return mine


def release(rows: QuerySet[Row], *, by: str) -> None:
    """Ended in good order: whoever comes next need not wait."""
    rows.filter(claimed_by=by).update(claimed_until=None)


@contextmanager
def kept_up(sign: Callable[[], object], *, every_seconds: float) -> Iterator[None]:
    """While a program works silently for minutes, a thread signs for it. A database that is away for a moment is asked again next time:
    a claim lasts for several of them."""
    over = Event()

    def sign_again() -> None:
        while not over.wait(every_seconds):
            try:
                sign()
            except (DatabaseError, InterfaceError) as problem:
                log.warning("claim_not_signed", problem=type(problem).__name__)
                connection.close()
        connection.close()

    signing = Thread(target=sign_again, daemon=True)
    signing.start()
    try:
        yield
    finally:
        over.set()
        signing.join()
