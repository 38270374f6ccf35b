"""The committed contract against the running routes: schemathesis makes requests of every kind that it allows, and worse."""

import json
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from hypothesis import HealthCheck, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from rostrum.events.models import Event
from rostrum.kit.clock import now
from rostrum.library.links import LASTS
from rostrum.library.models import FileLink
from rostrum.recordings.models import Publication
from rostrum.registration.leaving import note_for
from rostrum.registration.models import Invitation, Registrant, RegistrationForm
from tests.api.contacts import LIST, added, group, uploaded
from tests.api.schedule import scheduled, token_for
from tests.api.streaming import new_target
from tests.people import Person
from tests.recordings.made import kept

# Any: what a case carries for its kind of contract.
Case = schemathesis.Case[Any]

CONTRACT = Path(__file__).parents[2] / "contract" / "openapi.json"

schema = schemathesis.openapi.from_dict(json.loads(CONTRACT.read_text()))
schema.app = get_wsgi_application()

CHECKS = [not_a_server_error, status_code_conformance, content_type_conformance, response_schema_conformance]
AS_MUCH_AS_TIME_ALLOWS = settings(
    max_examples=20,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow, HealthCheck.filter_too_much],
)


@pytest.fixture
def places(host: Person) -> dict[str, str]:
    """Ids of what is really there, so that requests get past 'not found'."""
    event = scheduled(host, is_listed=True)
    host.browser.ask("PUT", "/api/account/page", {"page_name": "acme"})
    of_event = Event.objects.get(id=event["id"])
    RegistrationForm.objects.create(event=of_event)
    invitation = Invitation.objects.create(event=of_event, email="boris@example.com", language="en", letter="letter")
    registrant = Registrant.objects.create(
        event=of_event, email="clara@example.com", standing="pending", language="en", zone="UTC"
    )
    recording = kept(host)
    file = host.browser.ask("POST", "/api/library/files", {"name": "a.pdf", "bytes": 9}, expect=201)["id"]
    handout = FileLink.objects.create(file_id=file, room=event["room_id"], gives="original", expires_at=now() + LASTS)
    pages = FileLink.objects.create(file_id=file, room=event["room_id"], gives="made", expires_at=now() + LASTS)
    return {
        "event_id": event["id"],
        "room_id": event["room_id"],
        "page_name": "acme",
        "token_id": token_for(host, event, "Anna")["id"],
        "invitation_id": invitation.id,
        "registrant_id": registrant.id,
        "/api/registrations/key": registrant.key,
        "contact_id": added(host, "anna@example.com")["id"],
        "group_id": group(host, "Guests")["id"],
        "target_id": new_target(host)["id"],
        "import_id": uploaded(host, LIST)["id"],
        "/api/invitations/key": invitation.key,
        "note": note_for(invitation, of_event),
        "file_id": file,
        "/api/handouts/key": handout.key,
        "/api/shown/key": pages.key,
        "page": "1",
        "folder_id": host.browser.ask("POST", "/api/library/folders", {"name": "Slides"}, expect=201)["id"],
        "made": "page-1.jpg",
        "part": "index.json",
        "shown": "k" * 24,
        "service": "dropbox",
        "recording_id": recording.id,
        "/api/recorded/handout": file,
        "/api/recorded/key": Publication.objects.create(recording=recording, published_at=now()).key,
    }


def place(case: Case, name: str, places: dict[str, str]) -> str:
    """What is called the same on different routes goes by its route."""
    return places.get(name) or places[f"{case.path.partition('/{')[0]}/{name}"]


def as_member(host: Person) -> dict[str, str]:
    cookies = {name: morsel.value for name, morsel in host.browser.cookies.items()}
    return {
        "Cookie": "; ".join(f"{name}={value}" for name, value in cookies.items()),
        "X-CSRFToken": cookies["csrftoken"],
    }


@schema.parametrize()
@AS_MUCH_AS_TIME_ALLOWS
@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_no_request_to_what_is_there_breaks_the_contract(case: Case, host: Person, places: dict[str, str]) -> None:
    case.path_parameters = {name: place(case, name, places) for name in case.path_parameters or {}}
    case.call_and_validate(checks=CHECKS, headers=as_member(host))


@schema.parametrize()
@AS_MUCH_AS_TIME_ALLOWS
@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_no_request_to_anywhere_breaks_the_contract(case: Case, host: Person) -> None:
    case.call_and_validate(checks=CHECKS, headers=as_member(host))
