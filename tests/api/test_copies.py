"""What a copy of an event takes along: all that was arranged, nobody who came."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import Settings

from rostrum.events.models import Event
from rostrum.library.models import Picture
from rostrum.registration.models import EntryToken, Invitation, Registrant
from tests.api.furnished import (
    furnished,
    parts_of,
    prepare,
    prepared,
    put,
    registered,
    with_prepared,
)
from tests.api.open_door import opened_door
from tests.api.schedule import FORM, scheduled
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins at noon, half a year before what it schedules."""


@pytest.fixture
def door(settings: Settings, db: None) -> Iterator[None]:
    with opened_door(settings):
        yield


def copied(host: Person, original: dict[str, Any], **changes: object) -> dict[str, Any]:
    return scheduled(host, **{"access": original["access"], "copy_of": original["id"], **changes})


def test_a_copy_takes_along_branding_lobby_registration_and_embedding(host: Person) -> None:
    original = furnished(host, scheduled(host))

    copy = copied(host, original)

    assert parts_of(host, copy) == parts_of(host, original)
    assert copy["access"] == "token"
    for secret in ("room_id", "presenter_code", "moderator_code"):
        assert copy[secret] != original[secret]


def test_nobody_comes_along_with_a_copy(host: Person) -> None:
    original = furnished(host, scheduled(host))
    registered(original, "anna", answers={"q2": "Train"})
    Invitation.objects.create(event_id=original["id"], email="bert@example.com", language="en", letter="letter")

    copy = copied(host, original)

    assert copy["token_count"] == 0
    for people in (Registrant, Invitation, EntryToken):
        assert not people.objects.filter(event_id=copy["id"]).exists()
    assert host.browser.ask("GET", f"/api/events/{copy['id']}/registration")["numbers"]["registered"] == 0


def test_what_a_copy_shows_stays_when_the_original_shows_something_else(host: Person) -> None:
    original = furnished(host, scheduled(host))
    copy = copied(host, original)
    before = parts_of(host, copy)

    put(host, original, "branding", {"colours": {}})
    put(host, original, "lobby", {})

    assert parts_of(host, copy) == before
    assert Picture.objects.count() == 2


def test_a_copy_that_lets_people_in_otherwise_has_the_form_with_registration_closed(host: Person) -> None:
    original = furnished(host, scheduled(host))

    copy = copied(host, original, access="password", password="blue-tulip")

    form = parts_of(host, copy)["registration"]
    assert (copy["access"], copy["password"], form["is_open"]) == ("password", "blue-tulip", False)
    assert form["fields"] == parts_of(host, original)["registration"]["fields"]


def test_the_copy_of_a_plain_event_is_as_plain(host: Person) -> None:
    original, plain = scheduled(host), scheduled(host)

    assert parts_of(host, copied(host, original)) == parts_of(host, plain)


def test_all_events_of_a_series_that_is_made_of_a_copy_get_the_parts(host: Person) -> None:
    original = furnished(host, scheduled(host))

    copied(host, original, local_start="2032-01-05T18:00", repeat={"frequency": "weekly", "times": 3})

    _, *members = host.browser.ask("GET", "/api/events?when=upcoming")["items"]
    assert [parts_of(host, member) for member in members] == [parts_of(host, original)] * 3


def test_a_copy_of_what_is_not_ones_own_is_refused_and_nothing_is_made(host: Person, stranger: Person) -> None:
    original = furnished(host, scheduled(host))
    before = Event.objects.count()

    for copy_of in (original["id"], "e_nothing", "x" * 5000, ""):
        answer = stranger.browser.ask("POST", "/api/events", {**FORM, "copy_of": copy_of}, expect=404)
        assert answer == {"code": "no_such_event"}

    assert Event.objects.count() == before


def test_a_copy_that_is_refused_leaves_nothing_behind(host: Person) -> None:
    original = furnished(host, scheduled(host))

    past = {**FORM, "copy_of": original["id"], "local_start": "2020-11-24T18:00"}
    host.browser.ask("POST", "/api/events", past, expect=422)

    assert Event.objects.count() == 1


def test_a_copy_takes_along_what_was_prepared(host: Person, door: None) -> None:
    original = with_prepared(host, scheduled(host))

    copy = copied(host, original)
    prepare(host, copy, "prepare_call", message="Another", button="Go", url="https://example.org/")

    assert prepared(host, copy) == (["Tea?", "Sure?"], ["Get it", "Another"])
    assert prepared(host, original) == (["Tea?", "Sure?"], ["Get it"])


def test_all_events_of_a_series_that_is_made_of_a_copy_get_what_was_prepared(host: Person, door: None) -> None:
    original = with_prepared(host, scheduled(host))

    copied(host, original, local_start="2032-01-05T18:00", repeat={"frequency": "weekly", "times": 3})

    _, *members = host.browser.ask("GET", "/api/events?when=upcoming")["items"]
    assert [prepared(host, member) for member in members] == [(["Tea?", "Sure?"], ["Get it"])] * 3


def test_no_copy_is_made_while_no_live_process_would_take_what_was_prepared(
    host: Person, door: None, settings: Settings
) -> None:
    original = with_prepared(host, scheduled(host))
    settings.DOORS = ["http://127.0.0.1:9"]

    refused = host.browser.ask("POST", "/api/events", {**FORM, "copy_of": original["id"]}, expect=503)

    assert (refused, Event.objects.count()) == ({"code": "unavailable"}, 1)
