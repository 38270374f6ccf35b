"""Limits on failures, per person and per address.

Only failures are counted, so that an office of hundreds behind one address that does everything right never meets a limit,
and the address's own limit is generous enough for many who mistype. Counts live in the database: all `web` processes share
them. Between the look and the count each thread may slip in one attempt more: the limit is exact within the number of threads.
"""

import hashlib
import math
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import F

from rostrum.kit import clock
from rostrum.kit.addresses import address_group
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.models import AttemptCount

_FORGOTTEN_AT_ONCE = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class RateLimit:
    """At most so many in each window; None does not count that side."""

    name: str
    window: timedelta
    per_person: int | None = None
    per_address: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """Who tries: `person` is whatever tells people of one address apart, `about` what they try to get at."""

    address: str
    person: str = ""
    about: str = ""

    def keys(self, limit: RateLimit) -> dict[str, int]:
        """The keys to count under, each with how many it may reach."""
        address = address_group(self.address)
        keys = {}
        if limit.per_person is not None:
            keys[_key(limit.name, "person", self.about, address, self.person)] = limit.per_person
        if limit.per_address is not None:
            keys[_key(limit.name, "address", self.about, address)] = limit.per_address
        return keys


def check_limit(limit: RateLimit, attempt: Attempt) -> None:
    """Raises TooManyAttempts with the seconds until the window that is full ends."""
    if not settings.RATE_LIMITS_ON:
        return
    allowed = attempt.keys(limit)
    counts = AttemptCount.objects.filter(key__in=allowed, ends_at__gt=clock.now())
    waits = [count.ends_at - clock.now() for count in counts if count.count >= allowed[count.key]]
    if waits:
        raise TooManyAttempts(retry_after_seconds=math.ceil(max(waits).total_seconds()))


def count_attempt(limit: RateLimit, attempt: Attempt) -> None:
    """Also forgets some windows that have ended, so that the table stays as small as the present trouble."""
    if not settings.RATE_LIMITS_ON:
        return
    now = clock.now()
    with transaction.atomic():
        _forget_ended(now)
        for key in sorted(attempt.keys(limit)):
            AttemptCount.objects.get_or_create(key=key, defaults={"ends_at": now + limit.window})
            AttemptCount.objects.filter(key=key).update(count=F("count") + 1)


def _forget_ended(now: datetime) -> None:
    """Rows that another process is forgetting are left to it: two that lock each other's rows would wait for ever."""
    ended = AttemptCount.objects.select_for_update(skip_locked=True).filter(ends_at__lte=now).order_by("key")
    AttemptCount.objects.filter(key__in=list(ended.values_list("key", flat=True)[:_FORGOTTEN_AT_ONCE])).delete()


def _key(*parts: str) -> str:
    """People's own words are hashed: they may be long, and are nobody's business in a table of counts."""
    return f"{parts[0]}:{hashlib.sha256(chr(0).join(parts).encode()).hexdigest()[:40]}"
