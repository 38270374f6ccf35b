"""An account's public page: a name of its own, what it says, and the events it announces."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.registering import FIELDS
from tests.api.schedule import scheduled
from tests.api.uploading import picture
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


# Any: an answer's body.
def named(host: Person, page_name: str, text: str = "", *, expect: int = 200) -> Any:
    return host.browser.ask("PUT", "/api/account/page", {"page_name": page_name, "text": text}, expect=expect)


def page(person: Person, page_name: str, *, expect: int = 200) -> Any:
    return person.browser.ask("GET", f"/api/pages/{page_name}", expect=expect)


def announced(person: Person, page_name: str = "acme") -> list[str]:
    return [event["title"] for event in page(person, page_name)["events"]]


def test_a_page_says_who_it_is_and_what_is_announced(host: Person, attendee: Person) -> None:
    named(host, "acme", "We teach.\nEvery Tuesday.")
    scheduled(host, title="Among ourselves")
    listed = scheduled(host, title="For everybody", is_listed=True)

    found = page(attendee, "acme")

    assert (found["name"], found["text"]) == (host.account_member.account.name, "We teach.\nEvery Tuesday.")
    assert [(event["title"], event["room_id"]) for event in found["events"]] == [("For everybody", listed["room_id"])]
    assert not {"id", "password", "presenter_code", "moderator_code"} & found["events"][0].keys()


def test_without_a_name_there_is_no_page(host: Person, attendee: Person) -> None:
    named(host, "acme")
    named(host, "")

    assert page(attendee, "acme", expect=404) == {"code": "no_such_page"}


def test_a_name_belongs_to_one_account(host: Person, stranger: Person) -> None:
    named(host, "acme")

    assert named(stranger, "ACME", expect=409) == {"code": "page_name_taken"}
    assert named(host, "acme")["account"]["page_name"] == "acme"


def test_who_leaves_a_name_gives_it_to_others(host: Person, stranger: Person) -> None:
    named(host, "acme")
    named(host, "acme-school")

    assert named(stranger, "acme")["account"]["page_name"] == "acme"


@pytest.mark.parametrize("name", ["a", "ab", "-acme", "acme-", "ac me", "ac/me", "äöü", "a" * 41, "../acme"])
def test_a_name_can_stand_in_an_address(host: Person, name: str) -> None:
    problem = named(host, name, expect=422)

    assert problem["code"] == "invalid"
    assert problem["errors"][0]["field"] == "page_name"


def test_capitals_lead_to_the_same_page(host: Person, attendee: Person) -> None:
    named(host, "Acme")

    assert page(attendee, "ACME")["name"] == page(attendee, "acme")["name"]


def test_cancelled_deleted_and_past_events_are_not_announced(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    named(host, "acme")
    events = {title: scheduled(host, title=title, is_listed=True) for title in ("Cancelled", "Deleted", "Past", "Kept")}
    later = {"local_start": "2032-11-24T18:00"}
    host.browser.ask("POST", f"/api/events/{events['Cancelled']['id']}/cancel")
    host.browser.ask("DELETE", f"/api/events/{events['Deleted']['id']}", expect=204)
    host.browser.ask("PATCH", f"/api/events/{events['Kept']['id']}", later)
    assert announced(attendee) == ["Past", "Kept"]

    clock.advance(days=365)

    assert announced(attendee) == ["Kept"]


def test_an_event_is_taken_off_the_page(host: Person, attendee: Person) -> None:
    named(host, "acme")
    event = scheduled(host, is_listed=True)
    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"is_listed": False})

    assert announced(attendee) == []


def test_a_page_says_where_one_registers(host: Person, attendee: Person) -> None:
    named(host, "acme")
    event = scheduled(host, is_listed=True)
    assert page(attendee, "acme")["events"][0]["takes_registrations"] is False

    form = {"is_open": True, "fields": FIELDS}
    host.browser.ask("PUT", f"/api/events/{event['id']}/registration", form)

    assert page(attendee, "acme")["events"][0]["takes_registrations"] is True


def test_the_page_looks_like_the_account(host: Person, attendee: Person) -> None:
    named(host, "acme")
    icon = picture(host, "icon")
    form = {"colours": {"accent": "#123456"}, "icon_choice": "picture", "icon_id": icon["id"]}
    host.browser.ask("PUT", "/api/account/branding", form)

    look = page(attendee, "acme")["look"]

    assert look["accent"]["colour"] == "#123456"
    assert look["icon"]["url"] == f"/pictures/{icon['id']}.png"


def test_many_events_cost_no_more_queries(
    host: Person, attendee: Person, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    named(host, "acme")
    for number in range(12):
        scheduled(host, title=f"Event {number}", is_listed=True)

    with django_assert_max_num_queries(4):
        assert len(page(attendee, "acme")["events"]) == 12
