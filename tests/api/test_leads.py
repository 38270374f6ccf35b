"""Recordings that ask for a mail address first."""

from typing import Any

import pytest

from rostrum.contacts.models import Contact
from rostrum.kit.rate_limits import Attempt, count_attempt
from rostrum.mail.models import OutboxMail
from rostrum.recordings.leads import NEW_CONTACTS
from rostrum.recordings.models import Viewer
from rostrum.registration.leaving import refuse_invitations
from tests.api.contacts import added
from tests.api.test_recorded import opened, place, published
from tests.clock import StandingClock
from tests.people import Person, member_named, signed_in
from tests.recordings.made import kept

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

CONSENT = "You may write to me."


@pytest.fixture
def recording(host: Person) -> Any:
    return published(host, access="lead", asks=["last_name", "company"], consent=CONSENT)


def left(visitor: Person, recording: Any, *, expect: int = 200, **given: object) -> Any:
    form = {
        "browser": visitor.browser.id,
        "email": "Anna@Example.com",
        "last_name": "Nowak",
        "company": "ACME",
        "agrees": True,
        "language": "pl",
        **given,
    }
    return visitor.browser.ask("POST", f"{place(recording)}/lead", form, expect=expect)


def viewers(host: Person, recording: Any) -> list[Any]:
    found: list[Any] = host.browser.ask("GET", f"/api/recordings/{recording['id']}/viewers")["items"]
    return found


def test_nobody_is_let_in_without_an_address(attendee: Person, recording: Any) -> None:
    answer = opened(attendee, recording, expect=422)

    assert answer == {"code": "bad_answers", "errors": [{"field": "email", "problem": "required"}]}


def test_who_leaves_an_address_sees_it_at_once_and_is_a_contact_of_its_group(
    host: Person, attendee: Person, recording: Any
) -> None:
    answer = left(attendee, recording)

    film = attendee.browser.send("GET", answer["media"])
    assert film["X-Accel-Redirect"] == f"/recordings/{recording['id']}/media.mp4"
    assert film["Cache-Control"] == "private, no-store"
    [group] = host.browser.ask("GET", "/api/contacts/groups")["items"]
    assert (group["name"], group["contacts"]) == ("Spring update", 1)
    [contact] = host.browser.ask("GET", f"/api/contacts?group_id={group['id']}")["items"]
    assert (contact["email"], contact["last_name"], contact["company"]) == ("anna@example.com", "Nowak", "ACME")
    [viewer] = viewers(host, recording)
    assert (viewer["email"], viewer["name"], viewer["views"]) == ("anna@example.com", "Nowak", 1)


def test_their_own_link_comes_by_mail_in_their_language_and_lets_them_in_anywhere(
    attendee: Person, other_attendee: Person, recording: Any
) -> None:
    viewer = left(attendee, recording)["viewer"]

    letter = OutboxMail.objects.select_related("body").get(kind="recording_lead")
    again = opened(other_attendee, recording, viewer=viewer)

    assert letter.body is not None
    assert (letter.to, letter.body.subject) == ("anna@example.com", "Twoje nagranie: Spring update")
    assert letter.values["link"].endswith(f"/recording/{recording['publication']['key']}?viewer={viewer}")
    assert again["viewer"] == viewer


def sent(host: Person, recording: Any, email: str) -> str:
    """The key in the link that the organizer's mail has."""
    host.browser.ask(
        "POST", f"/api/recordings/{recording['id']}/letters", {"people": [{"name": "", "email": email}]}, expect=201
    )
    letter = OutboxMail.objects.get(kind="recording_sent", to=email)
    return str(letter.values["link"]).partition("?viewer=")[2]


def behind_a_password(host: Person, recording: Any) -> None:
    route = f"/api/recordings/{recording['id']}/publication"
    host.browser.ask("PUT", route, {"access": "password", "password": "open sesame"})


@pytest.mark.parametrize("is_sent_first", [True, False])
def test_an_address_that_is_typed_never_gives_what_was_mailed_to_its_owner(
    host: Person, attendee: Person, other_attendee: Person, recording: Any, is_sent_first: bool
) -> None:
    typed = "" if is_sent_first else left(attendee, recording, email="boss@example.com")["viewer"]
    mailed = sent(host, recording, "boss@example.com")
    typed = typed or left(attendee, recording, email="boss@example.com")["viewer"]
    again = left(attendee, recording, email="boss@example.com")["viewer"]
    behind_a_password(host, recording)

    for key in (typed, again):
        assert opened(attendee, recording, viewer=key, expect=403)["code"] == "wrong_password"
    assert opened(other_attendee, recording, viewer=mailed)["viewer"] == mailed


def test_who_came_by_the_organizers_mail_comes_again_without_it_and_counts_as_one(
    host: Person, attendee: Person, recording: Any, clock: StandingClock
) -> None:
    left(attendee, recording, email="boss@example.com")
    behind_a_password(host, recording)
    kept = opened(attendee, recording, viewer=sent(host, recording, "boss@example.com"))["viewer"]

    again = opened(attendee, recording, viewer=kept)
    clock.advance(seconds=15)
    attendee.browser.ask("POST", f"{place(recording)}/watched", {"viewer": again["viewer"], "seconds": 15})

    [viewer] = viewers(host, recording)
    assert (viewer["email"], viewer["views"], viewer["watched_seconds"]) == ("boss@example.com", 3, 15)


def test_who_has_left_an_address_comes_again_in_the_same_browser_without_the_form(
    host: Person, attendee: Person, recording: Any
) -> None:
    kept = left(attendee, recording)["viewer"]
    sent(host, recording, "anna@example.com")

    assert opened(attendee, recording, viewer=kept)["viewer"] == kept


def test_who_leaves_the_same_address_again_is_the_same_person_and_gets_one_letter(
    host: Person, attendee: Person, recording: Any
) -> None:
    left(attendee, recording)

    left(attendee, recording, last_name="Somebody else")

    [viewer] = viewers(host, recording)
    assert (viewer["name"], viewer["views"]) == ("Nowak", 2)
    assert OutboxMail.objects.filter(kind="recording_lead").count() == 1


def test_everything_that_is_asked_has_to_be_told(attendee: Person, recording: Any) -> None:
    answer = left(attendee, recording, expect=422, last_name="", agrees=False)

    assert answer["errors"] == [
        {"field": "last_name", "problem": "required"},
        {"field": "agrees", "problem": "unticked"},
    ]


def test_what_they_agreed_to_is_kept_with_its_version_and_time(host: Person, attendee: Person, recording: Any) -> None:
    route = f"/api/recordings/{recording['id']}/publication"
    host.browser.ask("PUT", route, {"access": "lead", "consent": "You may also call me."})
    left(attendee, recording)

    answer = host.browser.send("GET", f"/api/recordings/{recording['id']}/viewers.csv")

    lines = b"".join(answer.streaming_content).decode("utf-8-sig")  # type: ignore[attr-defined]  # of a streaming answer
    assert "anna@example.com" in lines
    assert "You may also call me. (v2, " in lines


def test_a_contact_that_is_known_stays_as_it_is_and_joins_the_group(
    host: Person, attendee: Person, recording: Any
) -> None:
    added(host, "anna@example.com", last_name="Kowalska")

    left(attendee, recording)

    [contact] = Contact.objects.filter(email="anna@example.com")
    assert contact.last_name == "Kowalska"
    assert contact.entries.count() == 1


def test_programs_that_fill_in_everything_get_nowhere(host: Person, attendee: Person, recording: Any) -> None:
    left(attendee, recording, expect=404, website="https://spam.example")

    assert viewers(host, recording) == []
    assert OutboxMail.objects.count() == 0


def test_nobodys_inbox_is_flooded(attendee: Person, recording: Any) -> None:
    for _ in range(8):
        left(attendee, recording)

    assert left(attendee, recording, expect=429)["code"] == "too_many_attempts"


def test_two_recordings_of_one_title_have_a_group_each(host: Person, recording: Any) -> None:
    published(host, access="lead")

    names = [group["name"] for group in host.browser.ask("GET", "/api/contacts/groups")["items"]]

    assert len(names) == 2
    assert all(name.startswith("Spring update") for name in names)


def test_where_no_address_is_asked_for_none_is_taken(host: Person, attendee: Person) -> None:
    left(attendee, published(host, title="Open to all"), expect=404)


def test_who_cannot_be_written_to_asks_nobody_for_an_address(host: Person) -> None:
    unconfirmed = signed_in(member_named("Nora", is_confirmed=False))
    route = f"/api/recordings/{kept(unconfirmed).id}/publication"

    refused = unconfirmed.browser.ask("PUT", route, {"access": "lead"}, expect=403)

    assert refused == {"code": "address_not_confirmed"}
    assert unconfirmed.browser.ask("PUT", route, {"access": "open"})["publication"]["access"] == "open"


def test_letters_of_leads_are_of_the_accounts_letters_of_the_day(
    host: Person, attendee: Person, recording: Any, clock: StandingClock
) -> None:
    used_up = [{"name": "", "email": f"p{number}@example.com"} for number in range(100)]
    for number in range(2, 7):
        one = host.browser.ask("PUT", f"/api/recordings/{kept(host, number=number).id}/publication", {})
        host.browser.ask("POST", f"/api/recordings/{one['id']}/letters", {"people": used_up}, expect=201)

    assert left(attendee, recording)["media"]

    assert OutboxMail.objects.filter(kind="recording_lead").count() == 0
    assert Contact.objects.filter(email="anna@example.com").exists()
    clock.advance(hours=24)
    left(attendee, recording)
    assert OutboxMail.objects.filter(kind="recording_lead").count() == 1


def test_a_letter_that_is_not_written_again_is_not_counted_again(
    host: Person, attendee: Person, recording: Any
) -> None:
    for _ in range(3):
        left(attendee, recording)
    people = [{"name": "", "email": f"p{number}@example.com"} for number in range(100)]

    for number in range(2, 7):
        one = host.browser.ask("PUT", f"/api/recordings/{kept(host, number=number).id}/publication", {})
        some = people[: 99 if number == 6 else 100]
        host.browser.ask("POST", f"/api/recordings/{one['id']}/letters", {"people": some}, expect=201)


def test_who_wants_no_mail_from_the_organizer_sees_it_and_gets_none(
    host: Person, attendee: Person, recording: Any
) -> None:
    refuse_invitations(account_id=host.account_member.account_id, email="anna@example.com")

    assert left(attendee, recording)["media"]

    assert OutboxMail.objects.count() == 0


def test_its_letter_shows_the_way_out_of_such_mails(attendee: Person, recording: Any) -> None:
    left(attendee, recording)
    letter = OutboxMail.objects.get(kind="recording_lead")
    notice = f"/api/invitations/{letter.values['own'].rpartition('/')[2]}"

    attendee.browser.ask("POST", f"{notice}/opt-out")

    assert letter.unsubscribe.endswith(f"{notice}/opt-out")
    said = attendee.browser.ask("GET", notice)
    assert (said["email"], said["opted_out"]) == ("anna@example.com", True)


def test_only_so_many_strangers_become_contacts_in_a_day(
    attendee: Person, recording: Any, clock: StandingClock
) -> None:
    count_attempt(NEW_CONTACTS, Attempt(address="", person=recording["id"], times=1998))
    for name in ("anna", "boris", "clara"):
        assert left(attendee, recording, email=f"{name}@example.com")["media"]
    left(attendee, recording, email="anna@example.com")

    assert Contact.objects.count() == 2
    assert Viewer.objects.count() == 3
    clock.advance(hours=24)
    left(attendee, recording, email="clara@example.com")
    assert Contact.objects.count() == 3
