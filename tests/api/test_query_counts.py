"""However much an account has, a page of its panel asks the databases as often."""

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from rostrum.registration.models import Invitation, Registrant, RegistrationForm
from tests.api.schedule import scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

PAGES = [
    "/api/events?when=upcoming",
    "/api/events/between?start=2026-01-01T00:00:00Z&end=2100-01-01T00:00:00Z",
    "/api/events/{event}",
    "/api/events/{event}/registration",
    "/api/events/{event}/registration/people",
    "/api/events/{event}/invitations",
    "/api/events/{event}/tokens",
    "/api/contacts",
    "/api/contacts?search=person",
    "/api/contacts/groups",
]


def filled(host: Person, event: str, *, first: int, count: int) -> None:
    person = {"event_id": event, "language": "en"}
    for number in range(first, first + count):
        scheduled(host, title=f"Event {number}")
        email = f"person{number}@example.org"
        Registrant.objects.create(**person, email=email, zone="UTC", standing="registered")
        Invitation.objects.create(**person, email=email, letter=f"letter {number}")
        host.browser.ask("POST", f"/api/events/{event}/tokens", {"count": 1}, expect=201)
        host.browser.ask("POST", "/api/contacts", {"email": email, "group_ids": []}, expect=201)
        host.browser.ask("POST", "/api/contacts/groups", {"name": f"Group {number}"}, expect=201)


def queries_of(host: Person, path: str) -> int:
    with CaptureQueriesContext(connections["default"]) as ours, CaptureQueriesContext(connections["rooms"]) as rooms:
        host.browser.ask("GET", path)
    return len(ours) + len(rooms)


def test_more_of_everything_costs_no_more_queries(host: Person) -> None:
    event: str = scheduled(host)["id"]
    RegistrationForm.objects.create(event_id=event)
    filled(host, event, first=0, count=2)
    paths = [page.format(event=event) for page in PAGES]
    few = {path: queries_of(host, path) for path in paths}

    filled(host, event, first=2, count=10)

    assert {path: queries_of(host, path) for path in paths} == few
    assert max(few.values()) <= 14
