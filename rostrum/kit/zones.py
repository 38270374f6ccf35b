"""Time zones by their IANA names, and what a clock on a wall there shows."""

from datetime import UTC, datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones


@cache
def _known() -> frozenset[str]:
    # The rest are aliases of files, not places: 'Factory', 'localtime', 'posixrules'.
    return frozenset(zone for zone in available_timezones() if zone == "UTC" or "/" in zone)


def is_zone(name: str) -> bool:
    return name in _known()


def utc_of(local: datetime, *, zone: str) -> datetime:
    """The moment at which a clock in `zone` shows `local`; of two such moments in autumn, the first."""
    return local.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC)


def local_of(moment: datetime, *, zone: str) -> datetime:
    """What a clock in `zone` shows, without the zone."""
    return moment.astimezone(ZoneInfo(zone)).replace(tzinfo=None, fold=0)


def is_skipped(local: datetime, *, zone: str) -> bool:
    """In spring clocks leap over an hour: no clock in `zone` ever shows it."""
    return local_of(utc_of(local, zone=zone), zone=zone) != local
