"""When an event is, and what may be planned."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from rostrum.accounts.rules import Language
from rostrum.events.errors import PasswordNeeded, StartsInThePast, TimeIsSkipped
from rostrum.kit.zones import is_skipped, local_of, utc_of

RoomType = Literal["webinar", "meeting"]
Access = Literal["open", "password", "token"]
Status = Literal["scheduled", "cancelled"]
When = Literal["upcoming", "past"]

MAX_DURATION_MINUTES = 24 * 60
STARTED_NOW_MINUTES = 60
RESTORABLE_FOR = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventPlan:
    """What an organizer decides about an event. `local_start` is the clock on the wall in `zone`."""

    title: str
    local_start: datetime
    zone: str
    room_type: RoomType
    duration_minutes: int
    language: Language
    access: Access
    password: str

    def check(self) -> None:
        if is_skipped(self.local_start, zone=self.zone):
            raise TimeIsSkipped(zone=self.zone)
        if self.access == "password" and not self.password:
            raise PasswordNeeded

    def check_start(self, *, now: datetime) -> None:
        """For a start that is chosen now. The minute that runs is not over yet."""
        if self.starts_at < now.replace(second=0, microsecond=0):
            raise StartsInThePast

    @property
    def starts_at(self) -> datetime:
        """In UTC. What people agreed on is the wall clock: when a country moves its clocks, the event moves with them."""
        return utc_of(self.local_start, zone=self.zone)

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.duration_minutes)


def this_minute(moment: datetime, *, zone: str) -> datetime:
    """The wall clock in `zone`, for an event that starts at once."""
    return local_of(moment, zone=zone).replace(second=0, microsecond=0)
