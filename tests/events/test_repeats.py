"""Series keep the wall clock over every change of summer time, in zones that change on different days, at different hours, or not."""

from datetime import date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rostrum.events.errors import BadRepeat
from rostrum.events.repeats import MOST_EVENTS, Repeat, moved, shown
from rostrum.kit.zones import is_skipped, local_of, utc_of
from tests.clock import wall

ZONES = [
    "Europe/Warsaw",
    "Europe/London",
    "America/New_York",
    "America/Santiago",
    "Australia/Lord_Howe",
    "Africa/Cairo",
    "Asia/Kolkata",
    "Pacific/Chatham",
    "America/Sao_Paulo",
    "Asia/Beirut",
]
zones = st.sampled_from(ZONES)
minutes = st.datetimes(min_value=wall("2026-01-01T00:00"), max_value=wall("2034-12-31T23:00")).map(
    lambda moment: moment.replace(second=0, microsecond=0)
)
repeats = st.builds(
    Repeat,
    frequency=st.sampled_from(["daily", "weekly", "monthly"]),
    interval=st.integers(1, 12),
    times=st.integers(2, MOST_EVENTS),
)


@given(minutes, zones, repeats)
def test_every_event_is_shown_at_the_planned_time_of_day_or_where_clocks_leap_an_hour_later(
    first: datetime, zone: str, repeat: Repeat
) -> None:
    for start in repeat.starts(first):
        on_the_wall = local_of(utc_of(shown(start, zone=zone), zone=zone), zone=zone)
        if is_skipped(start, zone=zone):
            assert timedelta() < on_the_wall - start <= timedelta(hours=1)
        else:
            assert on_the_wall == start
            assert start.time() == first.time()


@given(minutes, zones)
def test_what_is_planned_for_a_wall_clock_stands_there_whenever_it_is_read(local: datetime, zone: str) -> None:
    if not is_skipped(local, zone=zone):
        at = utc_of(local, zone=zone)
        assert at.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0) == local


@given(minutes, repeats)
def test_events_of_a_series_follow_one_another(first: datetime, repeat: Repeat) -> None:
    starts = repeat.starts(first)

    assert (starts[0], len(starts)) == (first, repeat.times)
    assert all(one < other for one, other in pairwise(starts))


@given(minutes, minutes, minutes)
def test_moving_one_moves_the_others_by_as_many_days(local: datetime, before: datetime, after: datetime) -> None:
    there = moved(local, before=before, after=after)

    assert there.date() - local.date() == after.date() - before.date()
    assert there.time() == (local.time() if before.time() == after.time() else after.time())


def test_the_last_day_of_a_month_stays_the_last() -> None:
    starts = Repeat(frequency="monthly", times=4).starts(wall("2027-12-31T18:00"))

    assert [f"{start:%m-%d}" for start in starts] == ["12-31", "01-31", "02-29", "03-31"]


def test_a_series_ends_on_its_day() -> None:
    starts = Repeat(frequency="weekly", interval=2, until=date(2027, 2, 2)).starts(wall("2027-01-05T18:00"))

    assert [f"{start:%m-%d}" for start in starts] == ["01-05", "01-19", "02-02"]


@pytest.mark.parametrize("until", ["2027-01-05", "2026-01-01", "2031-01-01"])
def test_a_series_of_one_or_of_hundreds_is_refused(until: str) -> None:
    with pytest.raises(BadRepeat):
        Repeat(frequency="daily", until=date.fromisoformat(until)).starts(wall("2027-01-05T18:00"))
