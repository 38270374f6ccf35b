"""Registrations as people make them, and what they are written."""

from datetime import datetime
from typing import Any

from icalendar import Calendar

from rostrum.kit.clock import now
from rostrum.registration.mailings import write_piece
from rostrum.registration.models import Mailing, Registrant
from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.mail.reading import ReadLetter, waiting
from tests.people import Person

FIELDS = [
    {"id": "first_name", "kind": "first_name", "required": True},
    {"id": "last_name", "kind": "last_name"},
    {"id": "email", "kind": "email", "required": True},
]


def opened(host: Person, **changes: object) -> dict[str, Any]:
    event = scheduled(host)
    shape = {"is_open": True, "fields": FIELDS, **changes}
    host.browser.ask("PUT", f"/api/events/{event['id']}/registration", shape)
    return event


def register(
    person: Person, event: dict[str, Any], clock: StandingClock, *, expect: int = 202, seconds: int = 5, **more: Any
) -> Any:
    form = person.browser.ask("GET", f"/api/rooms/{event['room_id']}/registration")
    clock.advance(seconds=seconds)
    answers = {"first_name": person.name, "email": person.email, **more.pop("answers", {})}
    body = {"answers": answers, "opened": form["opened"], "zone": "Europe/London", **more}
    return person.browser.ask("POST", f"/api/rooms/{event['room_id']}/registration", body, expect=expect)


letters = waiting


def letters_due(kind: str) -> list[ReadLetter]:
    """After the worker has written what is due by now."""
    while Mailing.objects.filter(finished_at=None, due_at__lte=now()).exists():
        write_piece()
    return letters(kind)


def entry_in(letter: ReadLetter) -> dict[str, str]:
    (entry,) = Calendar.from_ical(letter.calendar).walk("VEVENT")
    return {name: value.to_ical().decode() for name, value in entry.items() if hasattr(value, "to_ical")}


def link_of(person: Person) -> str:
    return f"/api/registrations/{Registrant.objects.get(email=person.email).key}"


def reminded_at(clock: StandingClock, *moments: str) -> list[int]:
    """How many reminders there are by each of these moments, in UTC."""
    counts = []
    for moment in moments:
        clock.advance(seconds=(datetime.fromisoformat(f"{moment}+00:00") - now()).total_seconds())
        counts.append(len(letters_due("reminder")))
    return counts


def people(host: Person, event: dict[str, Any]) -> dict[str, str]:
    found = host.browser.ask("GET", f"/api/events/{event['id']}/registration/people")
    return {one["email"]: one["standing"] for one in found["items"]}
