"""Which sites may show an event in a frame."""

import pytest

from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def frame_sites(anybody: Person, room_id: str) -> str:
    return anybody.browser.get(f"/api/rooms/{room_id}/frame-sites").headers["Frame-Sites"]


def test_sites_are_kept_and_told_to_the_front(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    route = f"/api/events/{event['id']}/embedding"
    assert host.browser.ask("GET", route) == {"sites": []}
    assert frame_sites(attendee, event["room_id"]) == "'self'"

    kept = host.browser.ask("PUT", route, {"sites": ["Example.org/page", "*.school.example"]})

    assert kept == {"sites": ["https://example.org", "https://*.school.example"]}
    assert host.browser.ask("GET", route) == kept
    assert frame_sites(attendee, event["room_id"]) == "'self' https://example.org https://*.school.example"


def test_a_bad_site_is_named_and_nothing_is_changed(host: Person) -> None:
    event = scheduled(host)
    route = f"/api/events/{event['id']}/embedding"
    host.browser.ask("PUT", route, {"sites": ["example.org"]})

    answer = host.browser.ask("PUT", route, {"sites": ["other.example", "https://x; script-src *"]}, expect=422)

    assert answer == {"code": "bad_site", "site": "https://x; script-src *"}
    assert host.browser.ask("GET", route) == {"sites": ["https://example.org"]}


@pytest.mark.parametrize("room_id", ["999999999", "abc", "0"])
def test_rooms_that_are_not_there_look_as_those_nobody_embeds(attendee: Person, room_id: str) -> None:
    assert frame_sites(attendee, room_id) == "'self'"


def test_a_deleted_event_is_in_nobodys_frame(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    host.browser.ask("PUT", f"/api/events/{event['id']}/embedding", {"sites": ["example.org"]})

    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)

    assert frame_sites(attendee, event["room_id"]) == "'self'"


def test_numbers_of_rooms_cannot_all_be_tried(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = scheduled(host)
    for number in range(200):
        attendee.browser.ask("GET", f"/api/rooms/{999_999_000 + number}/frame-sites", expect=204)

    for room_id in ("999999999", event["room_id"]):
        refused = attendee.browser.ask("GET", f"/api/rooms/{room_id}/frame-sites", expect=429)
        assert refused["code"] == "too_many_attempts"
    assert attendee.browser.ask("GET", f"/api/rooms/{event['room_id']}", expect=429)["code"] == "too_many_attempts"
    clock.advance(minutes=10)
    assert frame_sites(attendee, event["room_id"]) == "'self'"


def test_who_is_shown_a_room_that_is_there_is_not_counted(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    for _ in range(205):
        frame_sites(attendee, event["room_id"])

    assert frame_sites(attendee, event["room_id"]) == "'self'"
