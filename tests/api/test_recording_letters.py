"""A published recording is sent by mail."""

from typing import Any

import pytest

from rostrum.events.models import Event
from rostrum.kit.ids import RoomId
from rostrum.mail.models import OutboxMail
from rostrum.registration.leaving import refuse_invitations
from rostrum.registration.models import Registrant
from rostrum.rooms.models import Seat
from rostrum.rooms.wire import Role
from tests.api.contacts import added, group
from tests.api.schedule import scheduled
from tests.api.test_recorded import opened, published
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.made import kept

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture
def recording(host: Person) -> Any:
    """Of an event for which Clara registered and to which Anna and a host came."""
    event = scheduled(host)
    of_event = Event.objects.get(id=event["id"])
    Registrant.objects.create(
        event=of_event, email="clara@example.com", first_name="Clara", standing="registered", language="en", zone="UTC"
    )
    Registrant.objects.create(event=of_event, email="ines@example.com", standing="cancelled", language="en", zone="UTC")
    came: tuple[tuple[Role, str], ...] = (("attendee", "anna"), ("host", "hana"))
    for role, name in came:
        Seat.objects.create(
            room_id=RoomId(event["room_id"]),
            key=f"k:{name}",
            role=role,
            name=name.title(),
            email=f"{name}@example.com",
            browser="b",
        )
    return published(host, room=event["room_id"], access="password", password="open sesame")


def sent(host: Person, recording: Any, *, expect: int = 201, **form: object) -> Any:
    return host.browser.ask("POST", f"/api/recordings/{recording['id']}/letters", form, expect=expect)


def letters() -> dict[str, str]:
    """Addresses, each with the link in its letter."""
    rows = OutboxMail.objects.filter(kind="recording_sent")
    return {row.to: str(row.values["link"]) for row in rows}


def test_those_who_came_registered_and_were_chosen_get_it_once_each(host: Person, recording: Any) -> None:
    friends = group(host, "Friends")["id"]
    for address in ("anna@example.com", "dora@example.com"):
        added(host, address, group_ids=[friends])

    first = sent(host, recording, came=True)
    second = sent(host, recording, came=True, registered=True, group_ids=[friends])

    assert (first, second) == (
        {"written": 1, "known": 0, "refused": 0},
        {"written": 2, "known": 1, "refused": 0},
    )
    assert set(letters()) == {"anna@example.com", "clara@example.com", "dora@example.com"}


def test_single_people_get_it_once_whether_they_are_contacts_or_not(host: Person, recording: Any) -> None:
    refuse_invitations(account_id=host.account_member.account_id, email="ines@example.com")
    people = [
        {"name": "Anna", "email": "anna@example.com"},
        {"name": "Eva", "email": " Eva@Example.com "},
        {"name": "", "email": "eva@example.com"},
        {"name": "", "email": "ines@example.com"},
    ]

    first = sent(host, recording, came=True, people=people)
    second = sent(host, recording, people=people)

    assert (first, second) == ({"written": 2, "known": 0, "refused": 1}, {"written": 0, "known": 2, "refused": 1})
    assert set(letters()) == {"anna@example.com", "eva@example.com"}


def test_what_was_pasted_is_read_and_nothing_is_stored(host: Person, recording: Any) -> None:
    text = "Eva Novak <eva@example.com>, eva@example.com; boris@"

    answer = host.browser.ask("POST", f"/api/recordings/{recording['id']}/letters/read", {"text": text})

    assert answer == {
        "people": [{"name": "Eva Novak", "email": "eva@example.com"}],
        "unread": ["boris@"],
        "repeated": 1,
    }
    assert letters() == {}


@pytest.mark.parametrize(
    "people",
    [
        [{"name": "", "email": "not an address"}],
        [{"name": "", "email": f"p{number}@example.com"} for number in range(2001)],
    ],
)
def test_what_is_no_address_or_more_than_is_named_at_once_is_refused(
    host: Person, recording: Any, people: object
) -> None:
    sent(host, recording, people=people, expect=422)

    assert letters() == {}


def test_the_link_in_the_letter_opens_it_without_the_password_and_counts_for_them(
    host: Person, attendee: Person, recording: Any
) -> None:
    sent(host, recording, came=True)
    viewer = letters()["anna@example.com"].partition("?viewer=")[2]

    opened(attendee, recording, viewer=viewer)

    answer = host.browser.ask("GET", f"/api/recordings/{recording['id']}/letters")
    assert [(one["email"], one["progress"]) for one in answer["items"]] == [("anna@example.com", "opened")]
    [seen] = host.browser.ask("GET", f"/api/recordings/{recording['id']}/viewers")["items"]
    assert (seen["email"], seen["views"]) == ("anna@example.com", 1)


def test_before_it_is_sent_one_sees_how_many_there_are(host: Person, recording: Any) -> None:
    answer = host.browser.ask("GET", f"/api/recordings/{recording['id']}/letters")

    assert (answer["items"], answer["audience"]) == ([], {"came": 1, "registered": 1})


def test_who_was_written_and_has_not_come_is_no_viewer(host: Person, recording: Any) -> None:
    sent(host, recording, came=True, registered=True)

    answer = host.browser.ask("GET", f"/api/recordings/{recording['id']}/viewers")
    assert (answer["items"], answer["viewers"]) == ([], 0)


def test_who_wants_no_mail_from_the_account_gets_none(host: Person, recording: Any) -> None:
    refuse_invitations(account_id=host.account_member.account_id, email="anna@example.com")

    answer = sent(host, recording, came=True)

    assert (answer, letters()) == ({"written": 0, "known": 0, "refused": 1}, {})


def named(count: int, *, of: str = "p") -> list[dict[str, str]]:
    return [{"name": "", "email": f"{of}{number}@example.com"} for number in range(count)]


def test_to_more_people_than_the_plan_allows_it_is_sent_to_nobody(host: Person, recording: Any) -> None:
    friends = group(host, "Friends")["id"]
    for one in named(3, of="friend"):
        added(host, one["email"], group_ids=[friends])

    assert sent(host, recording, people=named(98), group_ids=[friends], expect=409) == {
        "code": "too_many_recipients",
        "most": 100,
    }
    assert letters() == {}
    assert sent(host, recording, people=named(98))["written"] == 98
    assert sent(host, recording, people=named(98), group_ids=[friends], expect=409)["code"] == "too_many_recipients"
    assert len(letters()) == 98


def test_a_day_has_so_many_letters_over_all_recordings_and_none_is_written_beyond(
    host: Person, clock: StandingClock
) -> None:
    for _ in range(4):
        sent(host, published(host), people=named(100))
    sent(host, published(host), people=named(99))
    last = published(host)

    assert sent(host, last, people=named(2), expect=429)["code"] == "too_many_attempts"
    assert len(OutboxMail.objects.filter(kind="recording_sent")) == 499
    assert sent(host, last, people=named(1))["written"] == 1
    clock.advance(seconds=24 * 3600)
    assert sent(host, last, people=named(2))["written"] == 1


def test_only_what_is_published_is_sent(host: Person, recording: Any) -> None:
    host.browser.ask("DELETE", f"/api/recordings/{recording['id']}/publication")
    never = {"id": kept(host, number=7).id}

    for one in (recording, never):
        assert sent(host, one, came=True, expect=409) == {"code": "recording_not_published"}
