"""An event as an entry in people's own calendars (RFC 5545, RFC 5546): one UID for ever, a sequence that rises, times in UTC."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from urllib.parse import urlencode

from icalendar import Calendar, vCalAddress, vText
from icalendar import Event as Entry

from rostrum.events.models import Event
from rostrum.kit import clock

Method = Literal["REQUEST", "CANCEL", "PUBLISH"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guest:
    name: str
    email: str


def in_calendar(event: Event) -> tuple[str, datetime, datetime]:
    """What a calendar shows of it."""
    return event.title, event.starts_at, event.ends_at


def entry_of(
    event: Event,
    *,
    method: Method,
    url: str,
    text: str,
    organizer: Guest,
    guest: Guest | None = None,
    has_accepted: bool = True,
) -> str:
    """The .ics. `url`: where the reader gets in. A cancelled event's entry is taken out of the calendar."""
    calendar = _calendar(method)
    is_cancelled = method == "CANCEL"
    entry = _entry(event, is_cancelled=is_cancelled, url=url, text=text, organizer=organizer, stamp=clock.now())
    if guest is not None:
        entry.add("attendee", _attendee(guest, has_accepted=has_accepted))
    calendar.add_component(entry)
    return str(calendar.to_ical().decode())


FEED_IS_READ_EVERY = timedelta(hours=1)


def feed_of(events: Iterable[Event], *, name: str, link: Callable[[Event], str], organizer: Guest) -> str:
    """A calendar to subscribe to: the same bytes as long as nothing has changed. `link`: where its reader gets to an event."""
    calendar = _calendar("PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", FEED_IS_READ_EVERY, parameters={"VALUE": "DURATION"})
    calendar.add("x-published-ttl", FEED_IS_READ_EVERY)
    for event in events:
        url, stamp = link(event), event.changed_at
        entry = _entry(event, is_cancelled=event.is_cancelled, url=url, text=url, organizer=organizer, stamp=stamp)
        calendar.add_component(entry)
    return str(calendar.to_ical().decode())


def _calendar(method: Method) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", "-//Rostrum//Rostrum//EN")
    calendar.add("version", "2.0")
    calendar.add("method", method)
    return calendar


def _entry(event: Event, *, is_cancelled: bool, url: str, text: str, organizer: Guest, stamp: datetime) -> Entry:
    entry = Entry()
    entry.add("uid", f"{event.id}@rostrum")
    entry.add("sequence", event.sequence)
    entry.add("dtstamp", stamp)
    entry.add("dtstart", event.starts_at)
    entry.add("dtend", event.ends_at)
    entry.add("summary", event.title)
    entry.add("description", text)
    entry.add("location", url)
    entry.add("url", url)
    entry.add("status", "CANCELLED" if is_cancelled else "CONFIRMED")
    entry.add("organizer", _address(organizer))
    return entry


def _attendee(guest: Guest, *, has_accepted: bool) -> vCalAddress:
    address = _address(guest)
    address.params["ROLE"] = vText("REQ-PARTICIPANT")
    address.params["PARTSTAT"] = vText("ACCEPTED" if has_accepted else "NEEDS-ACTION")
    return address


def _address(guest: Guest) -> vCalAddress:
    address = vCalAddress(f"mailto:{guest.email}")
    if guest.name:
        address.params["CN"] = vText(guest.name)
    return address


def google_link(event: Event, *, url: str) -> str:
    """Opens the reader's Google calendar with the entry filled in."""
    dates = f"{event.starts_at:%Y%m%dT%H%M%SZ}/{event.ends_at:%Y%m%dT%H%M%SZ}"
    query = {"action": "TEMPLATE", "text": event.title, "dates": dates, "details": url, "location": url}
    return f"https://calendar.google.com/calendar/render?{urlencode(query)}"


def outlook_link(event: Event, *, url: str) -> str:
    query = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": event.title,
        "startdt": f"{event.starts_at:%Y-%m-%dT%H:%M:%SZ}",
        "enddt": f"{event.ends_at:%Y-%m-%dT%H:%M:%SZ}",
        "body": url,
        "location": url,
    }
    return f"https://outlook.live.com/calendar/0/action/compose?{urlencode(query)}"
