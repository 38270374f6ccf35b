from datetime import UTC, datetime

import pytest

from rostrum.events.errors import PasswordNeeded, TimeIsSkipped
from rostrum.events.rules import EventPlan, this_minute
from tests.clock import wall

NOW = datetime(2026, 6, 2, 12, 0, tzinfo=UTC)


def plan(local_start: datetime, zone: str = "Europe/Warsaw", **changes: str) -> EventPlan:
    return EventPlan(
        title="Lecture",
        local_start=local_start,
        zone=zone,
        room_type="webinar",
        duration_minutes=90,
        language="en",
        access="password" if "password" in changes else "open",
        password=changes.get("password", ""),
    )


def test_an_event_planned_in_summer_for_winter_keeps_its_wall_clock() -> None:
    winter = plan(wall("2026-11-24T18:00"))

    assert winter.starts_at == datetime(2026, 11, 24, 17, 0, tzinfo=UTC)
    assert winter.ends_at == datetime(2026, 11, 24, 18, 30, tzinfo=UTC)


def test_an_event_across_the_change_of_clocks_lasts_as_long_as_planned() -> None:
    night = plan(wall("2026-10-25T01:30"))

    assert night.ends_at == datetime(2026, 10, 25, 1, 0, tzinfo=UTC)
    assert (night.ends_at - night.starts_at).total_seconds() == 90 * 60


def test_an_hour_that_does_not_exist_cannot_be_planned() -> None:
    with pytest.raises(TimeIsSkipped) as refused:
        plan(wall("2027-03-28T02:30")).check(now=NOW)

    assert refused.value.fields() == {"zone": "Europe/Warsaw"}


def test_the_same_hour_can_be_planned_where_clocks_do_not_leap() -> None:
    plan(wall("2027-03-28T02:30"), zone="Asia/Kolkata").check(now=NOW)


def test_access_by_password_needs_one() -> None:
    with pytest.raises(PasswordNeeded):
        plan(wall("2027-01-01T12:00"), password="").check(now=NOW)


def test_now_is_this_minute_on_the_wall() -> None:
    assert this_minute(datetime(2027, 1, 1, 12, 34, 56, tzinfo=UTC), zone="Asia/Kolkata") == wall("2027-01-01T18:04")
