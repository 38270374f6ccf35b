"""Somebody else's ids: every route of the contract that takes one is walked by a member of another account, and finds nothing."""

import json
from pathlib import Path
from typing import Any

import pytest

from rostrum.events.models import Event
from rostrum.registration.models import EntryToken, Invitation, Registrant, RegistrationForm
from tests.api.schedule import scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

CONTRACT = json.loads((Path(__file__).parents[2] / "contract" / "openapi.json").read_text())
OWNED = "event_id"
"""What the path of a route names that belongs to an account."""

BODIES: dict[str, object] = {
    "PATCH /api/events/{event_id}": {"title": "Mine now"},
    "POST /api/events/{event_id}/enter": {"browser": "browser-of-a-stranger"},
    "POST /api/events/{event_id}/tokens": {"count": 1},
    "PUT /api/events/{event_id}/branding": {"colours": {}},
    "POST /api/events/{event_id}/branding/preview": {"colours": {}},
    "POST /api/events/{event_id}/branding/for-all": {"colours": {}},
    "PUT /api/events/{event_id}/embedding": {"sites": ["https://example.org"]},
    "PUT /api/events/{event_id}/lobby": {"message": "Mine now"},
    "PUT /api/events/{event_id}/registration": {"is_open": False, "fields": []},
    "POST /api/events/{event_id}/invitations": {"people": [{"email": "me@example.org"}]},
    "POST /api/events/{event_id}/invitations/read": {"text": ""},
    "POST /api/events/{event_id}/invitations/resend": {},
}
"""Of the routes that take one: what would be done if it were theirs."""


def walked() -> list[tuple[str, str]]:
    return [
        (method.upper(), path)
        for path, methods in CONTRACT["paths"].items()
        for method in methods
        if f"{{{OWNED}}}" in path
    ]


def ids_of(host: Person) -> dict[str, str]:
    event_id = scheduled(host)["id"]
    event = Event.objects.get(id=event_id)
    RegistrationForm.objects.create(event=event)
    token = EntryToken.objects.create(event=event)
    person = {"event": event, "email": "anna@example.com", "language": "en"}
    return {
        "event_id": event_id,
        "token_id": token.id,
        "invitation_id": Invitation.objects.create(**person, letter="letter").id,
        "registrant_id": Registrant.objects.create(**person, zone="UTC", standing="pending").id,
    }


def stored() -> list[Any]:
    tables = (Event, EntryToken, Invitation, Registrant, RegistrationForm)
    return [list(table.objects.order_by("pk").values()) for table in tables]


def test_the_walk_knows_a_body_for_every_route_that_takes_one() -> None:
    taking = {
        f"{method} {path}" for method, path in walked() if "requestBody" in CONTRACT["paths"][path][method.lower()]
    }

    assert taking == set(BODIES)


@pytest.mark.parametrize(("method", "path"), walked())
def test_nothing_of_another_account_is_there(host: Person, stranger: Person, method: str, path: str) -> None:
    route = path.format(**ids_of(host))
    before = stored()

    answer = stranger.browser.ask(method, route, BODIES.get(f"{method} {path}"), expect=404)

    assert answer == {"code": "no_such_event"}
    assert stored() == before
