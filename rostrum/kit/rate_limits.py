"""Limits on failures, per person and per address.

Only failures are counted, so that an office of hundreds behind one address that does everything right never meets a limit,
and the address's own limit is generous enough for many who mistype. Counts live in the database: all `web` processes share
them. Between the look and the count each thread may slip in one attempt more: the limit is exact within the number of threads.
"""

import hashlib
import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from django.conf import settings
from django.db import connection, transaction

from rostrum.kit import clock
from rostrum.kit.addresses import address_group
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.models import AttemptCount

# Django's compiler would need three statements a key, and could lose a count to who counts at the same moment.
_COUNT = (
    "INSERT INTO kit_attemptcount (key, count, ends_at) VALUES {rows} ON CONFLICT (key) DO UPDATE SET"
    " count = CASE WHEN kit_attemptcount.ends_at > %s THEN kit_attemptcount.count ELSE 0 END + excluded.count,"
    " ends_at = CASE WHEN kit_attemptcount.ends_at > %s THEN kit_attemptcount.ends_at ELSE excluded.ends_at END"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimit:
    """At most so many in each window; None does not count that side. `per_person_anywhere`: from whatever address, about whatever."""

    name: str
    window: timedelta
    per_person: int | None = None
    per_address: int | None = None
    per_person_anywhere: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Who tries: `person` is whatever tells people of one address apart, `about` what they try to get at. `times`: as so many."""

    address: str
    person: str = ""
    about: str = ""
    times: int = 1

    def keys(self, limit: RateLimit) -> dict[str, int]:
        """The keys to count under, each with how many it may reach."""
        address = address_group(self.address)
        keys = {}
        if limit.per_person is not None:
            keys[_key(limit.name, "person", self.about, address, self.person)] = limit.per_person
        if limit.per_address is not None:
            keys[_key(limit.name, "address", self.about, address)] = limit.per_address
        if limit.per_person_anywhere is not None:
            keys[_key(limit.name, "anywhere", self.person)] = limit.per_person_anywhere
        return keys


def check_limit(limit: RateLimit, attempt: Attempt) -> None:
    """Raises TooManyAttempts with the seconds until the window that is full ends."""
    if not settings.RATE_LIMITS_ON:
        return
    refusal = _refusal(limit, attempt, _windows(attempt.keys(limit)), Counter())
    if refusal is not None:
        raise refusal


def count_attempt(limit: RateLimit, attempt: Attempt) -> None:
    if settings.RATE_LIMITS_ON:
        _count(limit, dict.fromkeys(attempt.keys(limit), attempt.times))


def admit(limit: RateLimit, attempt: Attempt) -> None:
    """Checked and counted. Raises TooManyAttempts."""
    for refusal in admit_all(limit, [attempt]):
        if refusal is not None:
            raise refusal


@transaction.atomic
def admit_exactly(limit: RateLimit, attempt: Attempt) -> None:
    """As `admit`, for attempts that weigh much. Counted first, so that others who count wait until it is decided, and taken back when it
    was too much. Raises TooManyAttempts."""
    count_attempt(limit, attempt)
    check_limit(limit, replace(attempt, times=0))


def admit_all(limit: RateLimit, attempts: Sequence[Attempt]) -> list[TooManyAttempts | None]:
    """As each would be checked and, if that lets it pass, counted, one after the other; two statements for all."""
    if not settings.RATE_LIMITS_ON:
        return [None] * len(attempts)
    windows = _windows({key for attempt in attempts for key in attempt.keys(limit)})
    counted: Counter[str] = Counter()
    found: list[TooManyAttempts | None] = []
    for attempt in attempts:
        refusal = _refusal(limit, attempt, windows, counted)
        found.append(refusal)
        if refusal is None:
            counted.update(dict.fromkeys(attempt.keys(limit), attempt.times))
    _count(limit, counted)
    return found


def forget_windows() -> int:
    """That have ended; how many there were."""
    forgotten, _ = AttemptCount.objects.filter(ends_at__lte=clock.now()).delete()
    return forgotten


@dataclass(frozen=True, slots=True, kw_only=True)
class _Window:
    count: int
    ends_at: datetime


def _windows(keys: Iterable[str]) -> Mapping[str, _Window]:
    """Those that are under way."""
    rows = AttemptCount.objects.filter(key__in=list(keys), ends_at__gt=clock.now())
    return {row.key: _Window(count=row.count, ends_at=row.ends_at) for row in rows}


def _refusal(
    limit: RateLimit, attempt: Attempt, windows: Mapping[str, _Window], counted: Counter[str]
) -> TooManyAttempts | None:
    """`counted`: what comes on top of the windows."""
    ends = []
    for key, most in attempt.keys(limit).items():
        window = windows.get(key) or _Window(count=0, ends_at=clock.now() + limit.window)
        if window.count + counted[key] + attempt.times > most:
            ends.append(window.ends_at)
    if not ends:
        return None
    return TooManyAttempts(retry_after_seconds=math.ceil((max(ends) - clock.now()).total_seconds()))


def _count(limit: RateLimit, counts: Mapping[str, int]) -> None:
    if not counts:
        return
    now, ends_at = _stored(clock.now()), _stored(clock.now() + limit.window)
    # Sorted: two that lock each other's rows would wait for ever.
    rows = [value for key in sorted(counts) for value in (key, counts[key], ends_at)]
    statement = _COUNT.format(rows=", ".join(["(%s, %s, %s)"] * len(counts)))
    with connection.cursor() as cursor:
        cursor.execute(statement, [*rows, now, now])


def _stored(at: datetime) -> str | datetime | None:
    return connection.ops.adapt_datetimefield_value(at)


def _key(*parts: str) -> str:
    """People's own words are hashed: they may be long, and are nobody's business in a table of counts."""
    return f"{parts[0]}:{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:40]}"
