"""What tests schedule, and how they join it."""

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


def join(person: Person, room_id: str, *, expect: int = 200, **what: object) -> Any:
    form = {"name": person.name, "email": person.email, "as": "attendee", "browser": person.browser.id, **what}
    return person.browser.ask("POST", f"/api/rooms/{room_id}/join", form, expect=expect)


def token_for(host: Person, event: dict[str, Any], name: str, email: str = "") -> dict[str, Any]:
    people = [{"name": name, "email": email}]
    tokens = host.browser.ask("POST", f"/api/events/{event['id']}/tokens", {"people": people}, expect=201)
    token: dict[str, Any] = tokens[0]
    return token


def titles(host: Person, when: str) -> list[str]:
    return [event["title"] for event in host.browser.ask("GET", f"/api/events?when={when}")["items"]]


def read(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    found: dict[str, Any] = host.browser.ask("GET", f"/api/events/{event['id']}")
    return found
