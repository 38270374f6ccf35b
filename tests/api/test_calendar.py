"""The feed that a member's calendar subscribes to."""

import pytest
from icalendar import Calendar
from pytest_django import DjangoAssertNumQueries

from rostrum.events.models import Event
from rostrum.kit.ids import RoomId
from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.people import Answer, Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def feed_address(host: Person) -> str:
    url: str = host.browser.ask("GET", "/api/calendar/feed")["url"]
    return "/api/" + url.partition("/api/")[2]


def read(anybody: Person, address: str, **headers: str) -> Answer:
    return anybody.browser.send("GET", address, **headers)


def entries(answer: Answer) -> dict[str, tuple[str, str]]:
    """Title to status and address."""
    assert answer.status_code == 200
    found = Calendar.from_ical(answer.content.decode()).walk("VEVENT")
    return {str(entry["summary"]): (str(entry["status"]), str(entry["url"])) for entry in found}


def test_a_calendar_reads_the_members_events_without_signing_in(
    host: Person, stranger: Person, attendee: Person
) -> None:
    event = scheduled(host, title="Ours")
    scheduled(stranger, title="Theirs")
    cancelled = scheduled(host, title="Not held")
    host.browser.ask("POST", f"/api/events/{cancelled['id']}/cancel")

    answer = read(attendee, feed_address(host))

    assert answer["Content-Type"] == "text/calendar; charset=utf-8"
    found = entries(answer)
    assert {title: status for title, (status, _) in found.items()} == {"Ours": "CONFIRMED", "Not held": "CANCELLED"}
    assert found["Ours"][1].endswith(f"/events/{event['id']}")


def test_an_entry_moves_with_its_event_and_goes_with_it(host: Person, attendee: Person) -> None:
    event = scheduled(host, title="Ours")
    address = feed_address(host)
    (before,) = Calendar.from_ical(read(attendee, address).content.decode()).walk("VEVENT")

    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"title": "Renamed"})
    (after,) = Calendar.from_ical(read(attendee, address).content.decode()).walk("VEVENT")
    assert (after["uid"], str(after["summary"])) == (before["uid"], "Renamed")
    assert int(str(after["sequence"])) > int(str(before["sequence"]))

    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)
    assert entries(read(attendee, address)) == {}


def test_what_has_not_changed_is_not_sent_again(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = scheduled(host)
    address = feed_address(host)
    tag = read(attendee, address)["ETag"]
    clock.advance(seconds=60)

    assert read(attendee, address, **{"If-None-Match": tag}).status_code == 304

    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"title": "Renamed"})
    assert read(attendee, address, **{"If-None-Match": tag}).status_code == 200


def test_an_address_made_anew_closes_the_old_one(host: Person, attendee: Person) -> None:
    old = feed_address(host)

    host.browser.ask("POST", "/api/calendar/feed/renew")

    assert read(attendee, old).status_code == 404
    assert read(attendee, feed_address(host)).status_code == 200


@pytest.mark.parametrize("key", ["", "x", "m_0000000000000000.x", "ключ", "a" * 80])
def test_a_key_that_was_never_given_reads_nothing(attendee: Person, key: str) -> None:
    assert read(attendee, f"/api/calendar/events.ics?key={key}").status_code == 404


def test_a_key_says_whose_it_is_and_opens_nothing_of_others(host: Person, stranger: Person) -> None:
    mine, theirs = feed_address(host), feed_address(stranger)
    forged = (
        mine.partition("key=")[0] + "key=" + theirs.partition("key=")[2].split(".")[0] + "." + mine.rpartition(".")[2]
    )

    assert read(stranger, forged).status_code == 404


def test_the_feed_takes_two_queries_however_many_events_there_are(
    host: Person, attendee: Person, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    scheduled(host)
    first = Event.objects.get()
    for number in range(30):
        first.pk, first.room_id = f"e_{number:016}", RoomId(f"{200000000 + number}")
        first.save(force_insert=True)
    address = feed_address(host)

    with django_assert_num_queries(2):
        answer = read(attendee, address)

    assert answer.content.count(b"BEGIN:VEVENT") == 31
