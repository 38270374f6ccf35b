"""Registering: the form, the list, the mails that follow, and who gets in by them."""

import pytest

from rostrum.registration.models import Registrant
from tests.api.registering import FIELDS, letters, link_of, opened, people, register, reminded_at
from tests.api.schedule import FORM, join, scheduled
from tests.clock import StandingClock
from tests.people import Person, guest_named

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins at noon, half a year before what it schedules."""


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("Win at https://prize.example/x?a=1", "Win at https:// prize. example/x?a=1"),
        ("www.prize.example", "www. prize. example"),
        ("ask@prize。example", "ask@ prize。 example"),
        ("Dr.Anna Sp. z o.o.", "Dr. Anna Sp. z o. o."),
        ("O'Neil-Ünal 3/4", "O'Neil-Ünal 3/4"),
    ],
)
def test_a_name_is_no_link_in_a_mail_to_somebody_who_may_not_have_asked_for_it(
    host: Person, attendee: Person, clock: StandingClock, name: str, written: str
) -> None:
    register(attendee, opened(host), clock, answers={"first_name": name})

    (letter,) = letters("registered")
    assert f"Hello {written}," in letter.text
    assert letter.row.to_name == written
    assert name == written or name not in letter.text + letter.html + letter.calendar


def test_who_registers_gets_a_mail_whose_link_lets_exactly_them_in(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host)
    assert attendee.browser.ask("GET", f"/api/rooms/{event['room_id']}")["takes_registrations"] is True

    assert register(attendee, event, clock) == {"thanks_url": ""}

    (letter,) = letters("registered")
    assert letter.to == "anna@example.com"
    own = attendee.browser.ask("GET", link_of(attendee))
    assert own["standing"] == "registered"
    assert own["join_url"] in letter.text
    token = own["join_url"].rpartition("token=")[2]
    assert join(attendee, event["room_id"], token=token)["role"] == "attendee"
    assert join(guest_named("Boris"), event["room_id"], token="", expect=403)["code"] == "wrong_token"


def test_the_schedule_counts_who_is_registered_while_people_can_register(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    closed = scheduled(host)
    event = opened(host)
    register(attendee, event, clock)

    read = [host.browser.ask("GET", f"/api/events/{one['id']}")["registered"] for one in (closed, event)]

    assert read == [None, 1]


def test_the_same_address_registers_once_and_no_stranger_learns_of_it(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host)
    first = register(attendee, event, clock)
    clock.advance(minutes=15)

    again = register(attendee, event, clock, answers={"email": "ANNA@example.com", "first_name": "Somebody"})

    assert again == first
    assert people(host, event) == {"anna@example.com": "registered"}
    assert Registrant.objects.get().first_name == "Anna"
    assert len(letters("registered")) == 2


def test_pressing_again_at_once_sends_no_second_mail(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)
    for _ in range(3):
        register(attendee, event, clock)

    assert len(letters("registered")) == 1


def test_an_address_must_be_confirmed_where_the_organizer_wants_it(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host, must_confirm=True)
    register(attendee, event, clock)
    assert people(host, event) == {"anna@example.com": "unconfirmed"}
    assert letters("registered") == []

    own = attendee.browser.ask("POST", f"{link_of(attendee)}/confirm")
    again = attendee.browser.ask("POST", f"{link_of(attendee)}/confirm")

    assert own["standing"] == again["standing"] == "registered"
    assert len(letters("registered")) == 1


def test_the_organizer_accepts_and_rejects(host: Person, attendee: Person, clock: StandingClock) -> None:
    boris = guest_named("Boris")
    event = opened(host, must_be_approved=True)
    register(attendee, event, clock)
    register(boris, event, clock)
    path = f"/api/events/{event['id']}/registration/people"
    ids = {one["email"]: one["id"] for one in host.browser.ask("GET", path)["items"]}

    host.browser.ask("POST", f"{path}/{ids['anna@example.com']}/accept")
    host.browser.ask("POST", f"{path}/{ids['boris@example.com']}/reject")

    assert people(host, event) == {"anna@example.com": "registered", "boris@example.com": "rejected"}
    assert host.browser.ask("POST", f"{path}/{ids['boris@example.com']}/accept", expect=409)["code"] == "not_waiting"
    assert [one.to for one in letters("rejected")] == ["boris@example.com"]


def test_a_place_that_is_given_back_goes_to_who_waits_longest(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host, places=1, has_waiting_list=True)
    crowd = [attendee, guest_named("Boris"), guest_named("Clara")]
    for person in crowd:
        register(person, event, clock)
    token = attendee.browser.ask("GET", link_of(attendee))["join_url"].rpartition("token=")[2]

    attendee.browser.ask("POST", f"{link_of(attendee)}/cancel")

    assert people(host, event) == {
        "anna@example.com": "cancelled",
        "boris@example.com": "registered",
        "clara@example.com": "waiting",
    }
    assert join(attendee, event["room_id"], token=token, expect=403)["code"] == "wrong_token"
    assert reminded_at(clock, "2031-11-24T16:01") == [1]
    assert letters("reminder")[0].to == "boris@example.com"


def test_a_full_event_says_so(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host, places=1)
    register(attendee, event, clock)
    boris = guest_named("Boris")

    assert boris.browser.ask("GET", f"/api/rooms/{event['room_id']}/registration")["is_full"] is True
    assert register(boris, event, clock, expect=409) == {"code": "event_full"}


def test_robots_are_kept_out(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)

    assert register(attendee, event, clock, seconds=1, expect=425)["code"] == "too_fast"
    assert register(attendee, event, clock, opened="forged", expect=425)["code"] == "too_fast"
    register(attendee, event, clock, website="https://spam.example")

    assert people(host, event) == {}


def test_an_inbox_is_not_flooded(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)
    for _ in range(8):
        register(attendee, event, clock)

    assert register(attendee, event, clock, expect=429)["code"] == "too_many_attempts"
    register(guest_named("Boris"), event, clock)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "ftp://example.org", "//example.org", "https://a b.example"])
def test_only_web_addresses_are_led_to_afterwards(host: Person, url: str) -> None:
    event = scheduled(host)
    shape = {"is_open": True, "fields": FIELDS, "thanks_url": url}

    answer = host.browser.ask("PUT", f"/api/events/{event['id']}/registration", shape, expect=422)

    assert answer["errors"] == [{"field": "thanks_url", "problem": "web_address"}]


def test_a_closed_registration_takes_nobody(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host, is_open=False)

    assert register(attendee, event, clock, expect=409) == {"code": "registration_closed"}


def test_opening_the_doors_to_all_ends_the_registration(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)

    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"access": "open"})

    assert register(attendee, event, clock, expect=409) == {"code": "registration_closed"}


def test_sources_are_kept_for_the_organizer(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)
    register(attendee, event, clock, source={"utm_source": "newsletter", "referrer": "https://example.org", "x": "y"})

    (one,) = host.browser.ask("GET", f"/api/events/{event['id']}/registration/people?search=ann")["items"]
    assert one["source"] == {"utm_source": "newsletter", "referrer": "https://example.org"}
    assert one["came"] is False


def test_sources_are_followed_to_who_came(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)
    register(attendee, event, clock, source={"utm_source": "newsletter"})
    register(guest_named("Boris"), event, clock, source={"utm_source": "poster"})
    token = attendee.browser.ask("GET", link_of(attendee))["join_url"].rpartition("token=")[2]
    join(attendee, event["room_id"], token=token)

    found = host.browser.ask("GET", f"/api/events/{event['id']}/registration/people")["items"]

    assert {one["source"]["utm_source"]: one["came"] for one in found} == {"newsletter": True, "poster": False}


def test_markup_and_line_breaks_in_names_stay_text(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)
    register(attendee, event, clock, answers={"first_name": "<b>Anna</b> {title}"})

    (letter,) = letters("registered")
    assert "&lt;b&gt;Anna&lt;/b&gt; {title}" in letter.html
    assert "<b>Anna" not in letter.html


def test_whoever_is_forgotten_is_gone_with_their_answers(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)
    register(attendee, event, clock)
    path = f"/api/events/{event['id']}/registration/people"
    (one,) = host.browser.ask("GET", path)["items"]
    link = link_of(attendee)

    host.browser.ask("DELETE", f"{path}/{one['id']}", expect=204)

    assert people(host, event) == {}
    assert attendee.browser.ask("GET", link, expect=404) == {"code": "no_such_registration"}


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("PUT", ""),
        ("POST", "/update"),
        ("GET", "/people"),
        ("POST", "/people/{id}/accept"),
        ("POST", "/people/{id}/reject"),
        ("DELETE", "/people/{id}"),
    ],
)
def test_nobody_elses_registration_is_there(
    host: Person, stranger: Person, attendee: Person, clock: StandingClock, method: str, path: str
) -> None:
    event = opened(host)
    register(attendee, event, clock)
    path = path.format(id=Registrant.objects.get().id)
    body = {"is_open": False, "fields": FIELDS} if method == "PUT" else None

    answer = stranger.browser.ask(method, f"/api/events/{event['id']}/registration{path}", body, expect=404)

    assert answer == {"code": "no_such_event"}
    assert people(host, event) == {"anna@example.com": "registered"}


def test_another_events_registrant_is_not_there(host: Person, attendee: Person, clock: StandingClock) -> None:
    event, other = opened(host), opened(host)
    register(attendee, event, clock)
    path = f"/api/events/{other['id']}/registration/people/{Registrant.objects.get().id}"

    assert host.browser.ask("DELETE", path, expect=404) == {"code": "no_such_registration"}


def test_a_form_without_a_mail_address_is_refused(host: Person) -> None:
    event = scheduled(host)

    answer = host.browser.ask(
        "PUT", f"/api/events/{event['id']}/registration", {"is_open": True, "fields": FIELDS[:1]}, expect=422
    )

    assert answer == {"code": "bad_form", "errors": [{"field": "email", "problem": "missing"}]}
    assert FORM["access"] == host.browser.ask("GET", f"/api/events/{event['id']}")["access"]
