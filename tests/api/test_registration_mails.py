"""What who registered is written: in which language and zone, with which calendar entry, and when they are reminded."""

import pytest

from tests.api.registering import FIELDS, entry_in, letters, letters_due, opened, register, reminded_at
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins at noon, half a year before what it schedules."""


@pytest.mark.parametrize(
    ("language", "subject"),
    [
        ("en", "You are registered: Autumn lecture"),
        ("de", "Sie sind angemeldet: Autumn lecture"),
        ("es", "Está inscrito: Autumn lecture"),
        ("fr", "Vous êtes inscrit : Autumn lecture"),
        ("pl", "Rejestracja przyjęta: Autumn lecture"),
        ("ru", "Вы зарегистрированы: Autumn lecture"),
    ],
)
def test_who_registers_is_written_in_the_language_of_the_page(
    host: Person, attendee: Person, clock: StandingClock, language: str, subject: str
) -> None:
    register(attendee, opened(host), clock, language=language)

    (letter,) = letters("registered")
    assert letter.subject == subject


def test_times_are_on_the_readers_clock_with_the_organizers_beside_it(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host)

    register(attendee, event, clock, language="de")

    (letter,) = letters("registered")
    assert letter.subject == "Sie sind angemeldet: Autumn lecture"
    assert "Montag, 24. November 2031, 17:00 – 18:30" in letter.text
    assert "18:00 in Warschau" in letter.text


def test_the_calendar_entry_is_in_utc_and_keeps_its_uid_over_changes(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host)
    register(attendee, event, clock)
    (first,) = letters("registered")

    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"local_start": "2031-11-25T19:00"})
    view = host.browser.ask("GET", f"/api/events/{event['id']}/registration")
    assert view["update_unsent"] is True
    view = host.browser.ask("POST", f"/api/events/{event['id']}/registration/update")

    assert view["update_unsent"] is False
    (second,) = letters_due("changed")
    before, after = entry_in(first), entry_in(second)
    assert before["UID"] == after["UID"]
    assert int(after["SEQUENCE"]) > int(before["SEQUENCE"])
    assert (before["DTSTART"], after["DTSTART"]) == ("20311124T170000Z", "20311125T180000Z")


def test_reminders_follow_the_event_to_its_new_time(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host, reminders=[1440, 15])
    register(attendee, event, clock)

    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"local_start": "2031-11-25T19:00"})

    assert reminded_at(clock, "2031-11-24T16:50", "2031-11-24T17:50", "2031-11-24T18:01", "2031-11-25T17:46") == [
        0,
        0,
        1,
        2,
    ]


def test_other_reminders_replace_those_that_were_chosen_before(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host, reminders=[1440, 60])
    register(attendee, event, clock)

    host.browser.ask(
        "PUT", f"/api/events/{event['id']}/registration", {"is_open": True, "fields": FIELDS, "reminders": [15]}
    )

    assert reminded_at(clock, "2031-11-24T16:01", "2031-11-24T16:46") == [0, 1]


def test_a_cancelled_event_takes_itself_out_of_calendars_unless_it_is_restored_at_once(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host)
    register(attendee, event, clock)

    host.browser.ask("POST", f"/api/events/{event['id']}/cancel")
    clock.advance(minutes=2)
    host.browser.ask("POST", f"/api/events/{event['id']}/restore")
    clock.advance(minutes=5)
    assert letters_due("cancelled") == []

    host.browser.ask("POST", f"/api/events/{event['id']}/cancel")
    clock.advance(minutes=3)
    (letter,) = letters_due("cancelled")
    assert "METHOD:CANCEL" in letter.calendar
    assert reminded_at(clock, "2031-11-24T16:55") == [0]
