"""What the schedule refuses.

Refusal
├── NoSuchEvent       also another account's: who may not see it is not told that it is there
├── NoSuchRoom        typed wrongly, or deleted
├── EventCancelled    nobody gets in any more
├── EventIsLive       end the session first
├── TimeIsSkipped     clocks leap over that hour
├── StartsInThePast   what is planned anew is ahead
├── BadRepeat         fewer than two events, or too many
├── BadSite           no site's address
├── TooManySites      that may embed an event
├── PasswordNeeded    access by password needs one
└── PasswordTooShort  a few tries would find it
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class NoSuchEvent(Refusal):
    code = "no_such_event"


@dataclass(eq=False)
class NoSuchRoom(Refusal):
    code = "no_such_room"


@dataclass(eq=False)
class EventCancelled(Refusal):
    code = "event_cancelled"


@dataclass(eq=False)
class EventIsLive(Refusal):
    code = "event_is_live"


@dataclass(eq=False)
class TimeIsSkipped(Refusal):
    code = "time_is_skipped"
    zone: str


@dataclass(eq=False)
class StartsInThePast(Refusal):
    code = "starts_in_the_past"


@dataclass(eq=False)
class PasswordNeeded(Refusal):
    code = "password_needed"


@dataclass(eq=False)
class PasswordTooShort(Refusal):
    code = "event_password_too_short"
    least: int


@dataclass(eq=False)
class BadRepeat(Refusal):
    code = "bad_repeat"
    most: int


@dataclass(eq=False)
class BadSite(Refusal):
    code = "bad_site"
    site: str


@dataclass(eq=False)
class TooManySites(Refusal):
    code = "too_many_sites"
    most: int
