"""When an event is, and what may be planned."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from rostrum.accounts.rules import Language
from rostrum.events.errors import PasswordNeeded, PasswordTooShort, StartsInThePast, TimeIsSkipped
from rostrum.kit.zones import is_skipped, local_of, utc_of

RoomType = Literal["webinar", "meeting"]
Access = Literal["open", "password", "token"]
Status = Literal["scheduled", "cancelled"]
When = Literal["upcoming", "past"]

MAX_DURATION_MINUTES = 24 * 60
STARTED_NOW_MINUTES = 60
LEAST_PASSWORD = 4
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
    is_listed: bool = False

    def check(self, *, now: datetime, before: "EventPlan | None" = None) -> None:
        """Of a plan that changes the one `before`, a start that is over and a short password may stay as they were."""
        if is_skipped(self.local_start, zone=self.zone):
            raise TimeIsSkipped(zone=self.zone)
        # The minute that runs is not over yet.
        is_over = self.starts_at < now.replace(second=0, microsecond=0)
        if is_over and not (before and before.starts_at == self.starts_at):
            raise StartsInThePast
        if self.access == "password":
            self._check_password(before.password if before else "")

    def _check_password(self, before: str) -> None:
        if not self.password:
            raise PasswordNeeded
        if len(self.password) < LEAST_PASSWORD and self.password != before:
            raise PasswordTooShort(least=LEAST_PASSWORD)

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
