"""Inviting: who is written, what their link opens, and what the organizer sees of them."""

import pytest

from rostrum.events.models import Event
from rostrum.kit.clock import now
from rostrum.mail.models import OutboxMail
from rostrum.registration.models import EntryToken
from tests.api.inviting import ANNA, BORIS, invite, key_of, letters, opened_link, path, progress
from tests.api.registering import entry_in, opened, register
from tests.api.schedule import join, scheduled
from tests.clock import StandingClock
from tests.people import Person, guest_named

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins at noon, half a year before what it schedules."""


def test_the_link_in_the_mail_lets_in_exactly_who_was_invited(host: Person, attendee: Person) -> None:
    event = scheduled(host, access="token")

    assert invite(host, event, ANNA, note="See you there!\nHanna") == {"invited": 1, "known": 0, "refused": 0}

    (letter,) = letters()
    assert (letter.to, letter.row.reply_to) == ("anna@example.com", host.email)
    assert f"/join/{event['room_id']}?invitation={key_of('anna@example.com')}" in letter.text
    assert "See you there!" in letter.text
    link = opened_link(attendee)
    assert (link["room_id"], link["name"], link["role"]) == (event["room_id"], "Anna", "attendee")
    first = join(attendee, event["room_id"], token=link["token"])
    again = join(guest_named("Somebody"), event["room_id"], token=link["token"])
    assert first["seat"] == again["seat"]


@pytest.mark.parametrize("role", ["presenter", "moderator"])
@pytest.mark.parametrize("access", ["open", "password", "token"])
def test_an_invited_presenter_or_moderator_comes_in_as_one_whatever_the_access_is(
    host: Person, access: str, role: str
) -> None:
    event = scheduled(host, access=access, password="blue-tulip" if access == "password" else "")
    invite(host, event, BORIS, role=role)
    boris = guest_named("Boris")

    token = opened_link(boris)["token"]

    assert f"as a {role}" in letters()[0].text
    assert join(boris, event["room_id"], token=token, name="Boris")["role"] == role


def test_where_people_register_the_link_leads_to_the_form_and_then_lets_in(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host)
    invite(host, event, ANNA)
    (letter,) = letters()
    assert (letter.calendar, "register first" in letter.text) == ("", True)
    assert opened_link(attendee)["token"] == ""

    register(attendee, event, clock)

    token = opened_link(attendee)["token"]
    assert join(attendee, event["room_id"], token=token)["role"] == "attendee"


def test_the_organizer_sees_how_far_each_has_come(host: Person, attendee: Person, clock: StandingClock) -> None:
    event = opened(host)
    crowd = ["anna", "boris", "clara", "dora", "emil"]
    invite(host, event, *[{"email": f"{name}@example.com"} for name in crowd])
    sent = OutboxMail.objects.filter(kind="invitation")
    sent.filter(to__in=["anna@example.com", "boris@example.com", "clara@example.com"]).update(
        state="sent", sent_at=now()
    )
    sent.filter(to="emil@example.com").update(state="failed", problem="No such person here")
    opened_link(guest_named("Boris"))
    register(guest_named("Clara"), event, clock)
    register(attendee, event, clock)
    join(attendee, event["room_id"], token=opened_link(attendee)["token"])

    assert progress(host, event) == {
        "anna@example.com": "came",
        "boris@example.com": "opened",
        "clara@example.com": "registered",
        "dora@example.com": "queued",
        "emil@example.com": "bounced",
    }
    found = host.browser.ask("GET", path(event, "?search=emil"))
    assert found["items"][0]["problem"] == "No such person here"
    assert found["numbers"] == {"invited": 5, "queued": 1, "bounced": 1, "opened": 2, "registered": 2, "came": 1}


def test_guests_are_found_by_names_in_any_letters_however_they_are_typed(host: Person) -> None:
    event = scheduled(host)
    invite(host, event, {"email": "olga@example.com", "name": "Ольга Щукина"}, BORIS)

    found = host.browser.ask("GET", path(event, "?search=ЩУКИНА"))["items"]

    assert [guest["email"] for guest in found] == ["olga@example.com"]


def test_the_same_address_is_invited_once(host: Person) -> None:
    event = scheduled(host)
    invite(host, event, ANNA)

    assert invite(host, event, ANNA, {"email": "ANNA@example.com"}, BORIS) == {"invited": 1, "known": 1, "refused": 0}

    assert [letter.to for letter in letters()] == ["anna@example.com", "boris@example.com"]


def test_writing_again_to_one_and_to_all_who_have_not_looked(host: Person, clock: StandingClock) -> None:
    event = scheduled(host)
    invite(host, event, ANNA, BORIS)
    (anna,) = host.browser.ask("GET", path(event, "?search=anna"))["items"]
    assert host.browser.ask("POST", path(event, "/resend"), {})["written"] == 0, "both are still on their way"
    OutboxMail.objects.update(state="sent", sent_at=now())

    assert host.browser.ask("POST", path(event, f"/{anna['id']}/resend"))["times"] == 2
    opened_link(guest_named("Boris"))
    OutboxMail.objects.update(state="sent", sent_at=now())
    assert host.browser.ask("POST", path(event, "/resend"), {"only_unopened": True})["written"] == 1

    assert [letter.to for letter in letters()].count("anna@example.com") == 3


def test_an_invitation_that_is_taken_back_lets_nobody_in(host: Person, attendee: Person) -> None:
    event = scheduled(host, access="token")
    invite(host, event, ANNA)
    link = opened_link(attendee)
    key = key_of("anna@example.com")
    (anna,) = host.browser.ask("GET", path(event))["items"]

    host.browser.ask("DELETE", path(event, f"/{anna['id']}"), expect=204)

    assert join(attendee, event["room_id"], token=link["token"], expect=403)["code"] == "wrong_token"
    assert attendee.browser.ask("POST", f"/api/invitations/{key}/open", expect=404)["code"] == "no_such_invitation"
    assert letters() == []
    assert EntryToken.objects.count() == 0


def test_who_wants_no_more_invitations_gets_none_until_they_change_their_mind(host: Person, attendee: Person) -> None:
    event, other = scheduled(host), scheduled(host)
    invite(host, event, ANNA)
    (letter,) = letters()
    assert letter.row.one_click
    one_click = letter.row.unsubscribe.partition("/api/")[2]
    way_out = one_click.removesuffix("/opt-out")

    attendee.browser.send("POST", f"/api/{one_click}", b"List-Unsubscribe=One-Click")

    assert invite(host, other, ANNA) == {"invited": 0, "known": 0, "refused": 1}
    assert attendee.browser.ask("GET", f"/api/{way_out}")["opted_out"] is True
    attendee.browser.ask("POST", f"/api/{way_out}/opt-in")
    assert invite(host, other, ANNA)["invited"] == 1


def test_the_way_out_works_also_when_invitation_and_event_are_gone(host: Person, attendee: Person) -> None:
    event, other = scheduled(host), scheduled(host)
    invite(host, event, ANNA)
    (letter,) = letters()
    way_out = letter.row.unsubscribe.removesuffix("/opt-out").partition("/api/")[2]
    (anna,) = host.browser.ask("GET", path(event))["items"]
    host.browser.ask("DELETE", path(event, f"/{anna['id']}"), expect=204)
    Event.objects.filter(id=event["id"]).delete()

    said = attendee.browser.ask("POST", f"/api/{way_out}/opt-out")

    assert said == {"title": "", "organizer": "Hana", "email": "anna@example.com", "opted_out": True}
    assert attendee.browser.ask("POST", f"/api/{way_out}/opt-out") == said
    assert invite(host, other, ANNA)["refused"] == 1


@pytest.mark.parametrize("note", ["nothing", "a.b", "x" * 5000, "%00", "ey.ey"])
def test_a_way_out_that_we_did_not_write_leads_nowhere(attendee: Person, note: str) -> None:
    for method, route in (("GET", ""), ("POST", "/opt-out"), ("POST", "/opt-in"), ("GET", "/opt-out")):
        assert attendee.browser.ask(method, f"/api/invitations/{note}{route}", expect=404)


def test_a_change_asks_for_an_update_that_replaces_the_entry_in_the_calendar(
    host: Person, clock: StandingClock
) -> None:
    event = scheduled(host)
    invite(host, event, ANNA)
    (first,) = letters()
    clock.advance(minutes=1)
    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"local_start": "2031-11-25T19:00"})
    assert host.browser.ask("GET", path(event))["update_unsent"] is True

    host.browser.ask("POST", f"/api/events/{event['id']}/registration/update")

    assert host.browser.ask("GET", path(event))["update_unsent"] is False
    (second,) = letters("changed")
    before, after = entry_in(first), entry_in(second)
    assert (before["UID"], int(before["SEQUENCE"]) < int(after["SEQUENCE"])) == (after["UID"], True)


def test_the_invited_are_reminded_once_for_each_start(host: Person, clock: StandingClock) -> None:
    event = scheduled(host)
    invite(host, event, ANNA)
    clock.at = clock.at.replace(month=11, day=24, hour=16, minute=5)
    assert len(letters("reminder")) == 1, "the day before was slept through: a reminder in time is enough"

    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"title": "Another title"})
    clock.advance(minutes=1)
    assert len(letters("reminder")) == 1
