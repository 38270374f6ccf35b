"""Whom one may invite, how many, and whose invitations those are."""

from typing import Any

import pytest

from rostrum.registration.models import Invitation
from tests.api.inviting import ANNA, BORIS, invite, letters, opened_link, path, progress
from tests.api.registering import FIELDS, opened
from tests.api.schedule import join, scheduled
from tests.clock import StandingClock
from tests.mail.reading import waiting
from tests.people import Person, member_named, signed_in

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins at noon, half a year before what it schedules."""


def test_nobody_is_invited_to_a_cancelled_event(host: Person) -> None:
    event = scheduled(host)
    host.browser.ask("POST", f"/api/events/{event['id']}/cancel")

    assert invite(host, event, ANNA, expect=409)["code"] == "event_cancelled"


def test_a_group_of_contacts_is_invited_whole(host: Person, stranger: Person) -> None:
    group = host.browser.ask("POST", "/api/contacts/groups", {"name": "Sales"}, expect=201)
    for name in ("anna", "boris"):
        form = {"email": f"{name}@example.com", "first_name": name.title(), "group_ids": [group["id"]]}
        host.browser.ask("POST", "/api/contacts", form, expect=201)
    event = scheduled(host)

    done = host.browser.ask("POST", path(event), {"people": [ANNA], "group_ids": [group["id"]]}, expect=201)

    assert (done["invited"], sorted(progress(host, event))) == (2, ["anna@example.com", "boris@example.com"])
    others = {"group_ids": [group["id"]]}
    answer = stranger.browser.ask("POST", path(scheduled(stranger)), others, expect=404)
    assert answer == {"code": "no_such_group"}
    host.browser.ask("POST", path(event), {}, expect=422)


def test_mails_end_with_the_accounts_own_signature(host: Person) -> None:
    event = scheduled(host)
    invite(host, event, ANNA)
    host.browser.ask("PATCH", "/api/account", {"mail_signature": "Your evening school"})
    invite(host, event, BORIS)

    before, after = letters()
    assert ("Team Rostrum" in before.text, "Your evening school" in before.text) == (True, False)
    assert ("Team Rostrum" in after.text, "Your evening school" in after.text) == (False, True)


def test_a_trial_writes_to_a_hundred_and_no_more(host: Person) -> None:
    event = scheduled(host)
    crowd = [{"email": f"p{number}@example.com"} for number in range(100)]
    invite(host, event, *crowd)

    assert invite(host, event, ANNA, expect=409) == {"code": "too_many_invitations", "most": 100}


def test_pasted_text_is_read_before_anybody_is_written(host: Person) -> None:
    event = scheduled(host)

    read = host.browser.ask("POST", path(event, "/read"), {"text": "Anna <anna@example.com>; nobody@"})

    assert read == {"people": [ANNA], "unread": ["nobody@"], "repeated": 0}
    assert letters() == []


@pytest.mark.parametrize(
    "person",
    [
        {"email": "nobody"},
        {"email": ""},
        {"name": "x" * 10_000, "email": "anna@example.com"},
        {"name": "Anna\r\nBcc: all@example.com", "email": "anna@example.com"},
        {"email": "anna@example.com\r\nBcc: all@example.com"},
    ],
)
def test_what_is_no_person_is_refused(host: Person, person: dict[str, str]) -> None:
    assert invite(host, scheduled(host), person, expect=422)["code"] == "invalid"


@pytest.mark.parametrize("name", ["👩‍🚀 Ю", "عمر الخيام", "<b>Anna</b> {title}"])
def test_names_of_all_kinds_are_greeted(host: Person, name: str) -> None:
    invite(host, scheduled(host), {"name": name, "email": "anna@example.com"})

    (letter,) = letters()
    assert name in letter.text
    assert "<b>Anna" not in letter.html


@pytest.mark.parametrize(
    ("method", "more", "body"),
    [
        ("GET", "", None),
        ("POST", "", {"people": [BORIS]}),
        ("POST", "/read", {"text": ""}),
        ("POST", "/resend", {}),
        ("POST", "/{id}/resend", None),
        ("DELETE", "/{id}", None),
    ],
)
def test_nobody_elses_invitations_are_there(host: Person, stranger: Person, method: str, more: str, body: Any) -> None:
    event = scheduled(host)
    invite(host, event, ANNA)
    route = path(event, more.format(id=Invitation.objects.get().id))

    assert stranger.browser.ask(method, route, body, expect=404) == {"code": "no_such_event"}
    assert [letter.to for letter in letters()] == ["anna@example.com"]


def test_another_events_invitation_is_not_there(host: Person) -> None:
    event, other = scheduled(host), scheduled(host)
    invite(host, event, ANNA)

    answer = host.browser.ask("DELETE", path(other, f"/{Invitation.objects.get().id}"), expect=404)

    assert answer == {"code": "no_such_invitation"}


def test_a_registration_that_was_closed_since_shuts_out_nobody_who_was_invited(host: Person, attendee: Person) -> None:
    event = opened(host)
    invite(host, event, ANNA)
    host.browser.ask("PUT", f"/api/events/{event['id']}/registration", {"is_open": False, "fields": FIELDS})

    token = opened_link(attendee)["token"]

    assert join(attendee, event["room_id"], token=token)["role"] == "attendee"


def test_who_cannot_be_written_to_writes_to_nobody(clock: StandingClock) -> None:
    host = signed_in(member_named("Nora", is_confirmed=False))
    event = scheduled(host)
    path = f"/api/events/{event['id']}/invitations"

    for route, body in (("", {"people": [{"email": "anna@example.com"}]}), ("/resend", {})):
        assert host.browser.ask("POST", f"{path}{route}", body, expect=403) == {"code": "address_not_confirmed"}
    assert waiting("invitation") == []


def test_an_account_invites_so_many_in_a_day_over_all_its_events(host: Person, clock: StandingClock) -> None:
    for number in range(5):
        people = [{"email": f"p{number}-{one}@example.com"} for one in range(100)]
        event = scheduled(host, title=f"Event {number}")
        host.browser.ask("POST", f"/api/events/{event['id']}/invitations", {"people": people}, expect=201)
    path, more = f"/api/events/{scheduled(host)['id']}/invitations", {"people": [{"email": "one@example.com"}]}

    assert host.browser.ask("POST", path, more, expect=429)["code"] == "too_many_attempts"
    clock.advance(seconds=24 * 3600)
    host.browser.ask("POST", path, more, expect=201)
