"""What tests schedule."""

from typing import Any

from tests.people import Person

FORM = {
    "title": "Autumn lecture",
    "local_start": "2031-11-24T18:00",
    "zone": "Europe/Warsaw",
    "duration_minutes": 90,
    "room_type": "webinar",
    "language": "en",
    "access": "open",
}


# Any: an answer's body.
def scheduled(host: Person, **changes: object) -> dict[str, Any]:
    event: dict[str, Any] = host.browser.ask("POST", "/api/events", {**FORM, **changes}, expect=201)
    return event
