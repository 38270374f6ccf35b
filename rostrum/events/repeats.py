"""When a series takes place. Pure: all is counted on the wall clock, so summer time moves nothing."""

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count, islice
from typing import Literal

from rostrum.events.errors import BadRepeat
from rostrum.kit.zones import is_skipped, local_of, utc_of

Frequency = Literal["daily", "weekly", "monthly"]
Scope = Literal["one", "following", "all"]
"""Which of a series a change is meant for. What is over is never changed with others."""

MOST_EVENTS = 100
_DAYS: dict[Frequency, int] = {"daily": 1, "weekly": 7}


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeat:
    """Every `interval` days, weeks or months, so many `times`, or as long as the day is not after `until`: one of the two."""

    frequency: Frequency
    interval: int = 1
    times: int | None = None
    until: date | None = None

    def starts(self, first: datetime) -> list[datetime]:
        """On the wall. Raises BadRepeat when that is fewer than two or more than MOST_EVENTS."""
        wanted = list(islice(self._endless(first), MOST_EVENTS + 1 if self.times is None else self.times))
        starts = [start for start in wanted if self.until is None or start.date() <= self.until]
        if not 2 <= len(starts) <= MOST_EVENTS:
            raise BadRepeat(most=MOST_EVENTS)
        return starts

    def _endless(self, first: datetime) -> Iterator[datetime]:
        for number in count():
            if self.frequency == "monthly":
                yield _months_after(first, number * self.interval)
            else:
                yield first + timedelta(days=number * self.interval * _DAYS[self.frequency])


def _months_after(first: datetime, months: int) -> datetime:
    """The same day of the month; where a month is shorter, its last."""
    year, month = divmod(first.month - 1 + months, 12)
    year, month = first.year + year, month + 1
    return first.replace(year=year, month=month, day=min(first.day, monthrange(year, month)[1]))


def shown(local: datetime, *, zone: str) -> datetime:
    """As clocks in `zone` show it: an hour that they leap over in spring is the hour after."""
    return local_of(utc_of(local, zone=zone), zone=zone) if is_skipped(local, zone=zone) else local


def moved(local: datetime, *, before: datetime, after: datetime) -> datetime:
    """Another event of the series, when one is moved from `before` to `after`: by as many days, and to the new time of day where
    that has changed."""
    day = local.date() + (after.date() - before.date())
    return datetime.combine(day, local.time() if before.time() == after.time() else after.time())
