from datetime import UTC, datetime

import pytest

from rostrum.kit.zones import is_skipped, is_zone, local_of, utc_of
from tests.clock import wall


@pytest.mark.parametrize(
    ("local", "zone", "utc"),
    [
        (wall("2031-07-01T18:00"), "Europe/Warsaw", datetime(2031, 7, 1, 16, 0, tzinfo=UTC)),
        (wall("2031-12-01T18:00"), "Europe/Warsaw", datetime(2031, 12, 1, 17, 0, tzinfo=UTC)),
        (wall("2031-07-01T18:00"), "Asia/Kolkata", datetime(2031, 7, 1, 12, 30, tzinfo=UTC)),
        (wall("2031-07-01T18:00"), "UTC", datetime(2031, 7, 1, 18, 0, tzinfo=UTC)),
    ],
)
def test_a_wall_clock_and_a_zone_make_a_moment(local: datetime, zone: str, utc: datetime) -> None:
    assert utc_of(local, zone=zone) == utc
    assert local_of(utc, zone=zone) == local


def test_of_two_moments_with_the_same_wall_clock_in_autumn_the_first_is_meant() -> None:
    assert utc_of(wall("2026-10-25T02:30"), zone="Europe/Warsaw") == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_the_hour_that_clocks_leap_over_in_spring_is_skipped() -> None:
    assert is_skipped(wall("2027-03-28T02:30"), zone="Europe/Warsaw")
    assert not is_skipped(wall("2027-03-28T03:00"), zone="Europe/Warsaw")
    assert not is_skipped(wall("2026-10-25T02:30"), zone="Europe/Warsaw")


@pytest.mark.parametrize("name", ["Europe/Warsaw", "America/Argentina/Buenos_Aires", "UTC"])
def test_places_are_zones(name: str) -> None:
    assert is_zone(name)


@pytest.mark.parametrize(
    "name", ["", "Europe", "Factory", "localtime", "../../etc/passwd", "Europe/Warsaw\0", "Mars/Base"]
)
def test_other_names_are_not(name: str) -> None:
    assert not is_zone(name)
