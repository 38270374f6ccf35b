from typing import Any

import pytest
from django.conf import settings

from rostrum.events.branding_schemas import LookView
from rostrum.kit.ids import AccountId
from rostrum.kit.tickets import SocketTicket
from rostrum.media.rules import LISTENING
from rostrum.media.tokens import HeldToken, MediaKey, read_token
from rostrum.rooms.connections import Claim, claim_connections
from rostrum.rooms.models import Room
from tests.api.admitted import fresh_ticket, socket_ticket
from tests.api.schedule import join, scheduled, token_for
from tests.people import Person

MEDIA_KEY = MediaKey(settings.LIVEKIT_API_KEY, settings.LIVEKIT_API_SECRET)


pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def enter(host: Person, event: dict[str, Any], *, expect: int = 200) -> Any:
    return host.browser.ask("POST", f"/api/events/{event['id']}/enter", {"browser": host.browser.id}, expect=expect)


def runs(event: dict[str, Any]) -> None:
    """As the log's commit would write it."""
    Room.objects.create(room_id=event["room_id"], account=AccountId("-"), phase="live", running_since=0)


def is_connected(admission: dict[str, Any], person: Person) -> None:
    claim = Claim(
        room=admission["room_id"],
        person=admission["seat"],
        connection="c",
        browser=person.browser.id,
        process="a live process",
        move=False,
    )
    claim_connections([claim], alive_since=0)


def test_everybody_may_know_what_takes_place_in_a_room(host: Person, attendee: Person) -> None:
    event = scheduled(host, access="password", password="sesame")

    card = attendee.browser.ask("GET", f"/api/rooms/{event['room_id']}")

    same = (
        "room_id",
        "title",
        "starts_at",
        "zone",
        "duration_minutes",
        "language",
        "room_type",
        "access",
        "status",
        "phase",
    )
    assert card.pop("look").keys() == LookView.model_fields.keys()
    assert card.pop("lobby") == {"message": "", "agenda": [], "profiles": [], "music_url": ""}
    assert card == {**{key: event[key] for key in same}, "organizer": "Hana", "takes_registrations": False}


def test_everybody_may_know_that_a_session_runs(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    runs(event)

    assert attendee.browser.ask("GET", f"/api/rooms/{event['room_id']}")["phase"] == "live"


def test_a_host_enters_with_all_that_the_room_must_know(host: Person) -> None:
    event = scheduled(host)

    admission = enter(host, event)

    assert socket_ticket(admission) == SocketTicket(
        room=event["room_id"],
        seat=admission["seat"],
        role="host",
        name="Hana",
        email="hana@example.org",
        browser="browser-of-Hana",
        account=host.account_member.owner_id,
    )


def test_while_a_session_runs_an_attendee_may_begin_to_listen_beside_the_socket(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    assert join(attendee, event["room_id"])["hall_token"] is None

    runs(event)

    admission = join(attendee, event["room_id"])
    held = read_token(MEDIA_KEY, admission["hall_token"])
    assert held == HeldToken(event["room_id"], "hall", admission["seat"], LISTENING)
    assert enter(host, event)["hall_token"] is None


def test_who_is_connected_from_another_browser_is_asked_before_they_listen(host: Person, attendee: Person) -> None:
    event = scheduled(host, access="token")
    token = token_for(host, event, "Anna")["token"]
    runs(event)
    admission = join(attendee, event["room_id"], token=token)
    assert admission["hall_token"] is not None
    is_connected(admission, attendee)

    again = join(attendee, event["room_id"], token=token)
    elsewhere = join(attendee, event["room_id"], token=token, browser="another-browser")

    assert again["hall_token"] is not None
    assert elsewhere["seat"] == admission["seat"]
    assert elsewhere["hall_token"] is None


def test_a_hosts_seat_is_no_longer_theirs_after_their_password_was_changed(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    admission, guests = enter(host, event), join(attendee, event["room_id"])
    fresh_ticket(admission)

    host.account_member.set_password("another-long-pass-word-7")
    host.account_member.save()

    assert fresh_ticket(admission, expect=401)["code"] == "seat_gone"
    fresh_ticket(guests)


def test_an_attendee_joins_an_open_event_by_name(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    ticket = socket_ticket(join(attendee, event["room_id"]))

    assert (ticket.role, ticket.name, ticket.email) == ("attendee", "Anna", "anna@example.com")
    assert (ticket.room, ticket.account) == (event["room_id"], host.account_member.owner_id)


def test_the_same_browser_has_the_same_seat_in_a_room_and_another_one_in_another(
    host: Person, attendee: Person, other_attendee: Person
) -> None:
    event, other_event = scheduled(host), scheduled(host)

    first, again = join(attendee, event["room_id"]), join(attendee, event["room_id"])

    assert first["seat"] == again["seat"]
    assert first["seat"] != join(attendee, other_event["room_id"])["seat"]
    assert first["seat"] != join(other_attendee, event["room_id"])["seat"]


def test_another_name_in_the_same_browser_is_another_person(host: Person, attendee: Person) -> None:
    room_id = scheduled(host)["room_id"]
    anna, bert, anna_again = (join(attendee, room_id, name=name) for name in ("Anna", "Bert", "anna"))

    assert anna["seat"] != bert["seat"]
    assert anna["seat"] == anna_again["seat"]


def test_names_with_html_stay_text(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    admission = join(attendee, event["room_id"], name="<script>alert(1)</script>")

    assert socket_ticket(admission).name == "<script>alert(1)</script>"


def test_the_right_password_opens_and_a_wrong_one_does_not(host: Person, attendee: Person) -> None:
    event = scheduled(host, access="password", password="sesame")

    assert join(attendee, event["room_id"], password="Sesame", expect=403) == {"code": "wrong_password"}
    assert join(attendee, event["room_id"], expect=403) == {"code": "wrong_password"}
    assert join(attendee, event["room_id"], password="sesame")["seat"]


def test_a_token_opens_its_event_for_one_person_on_any_device(
    host: Person, attendee: Person, other_attendee: Person
) -> None:
    event = scheduled(host, access="token")
    token = token_for(host, event, "Anna Nowak", "anna@example.com")["token"]

    first = join(attendee, event["room_id"], token=token, name="")
    elsewhere = join(other_attendee, event["room_id"], token=token.lower())

    assert first["seat"] == elsewhere["seat"]
    assert socket_ticket(elsewhere).name == "Anna Nowak"
    assert socket_ticket(elsewhere).browser != socket_ticket(first).browser


@pytest.mark.parametrize("token", ["", "ABCD2345", "x" * 40, "'; --"])
def test_any_other_token_does_not(host: Person, attendee: Person, token: str) -> None:
    event = scheduled(host, access="token")
    token_for(host, event, "Anna")

    assert join(attendee, event["room_id"], token=token, expect=403) == {"code": "wrong_token"}


def test_another_events_token_does_not_open(host: Person, attendee: Person) -> None:
    event, other = scheduled(host, access="token"), scheduled(host, access="token")
    token = token_for(host, other, "Anna")["token"]

    join(attendee, event["room_id"], token=token, expect=403)


def test_a_deleted_token_opens_no_more(host: Person, attendee: Person) -> None:
    event = scheduled(host, access="token")
    token = token_for(host, event, "Anna")
    host.browser.ask("DELETE", f"/api/events/{event['id']}/tokens/{token['id']}", expect=204)

    join(attendee, event["room_id"], token=token["token"], expect=403)


def test_a_presenter_joins_by_the_presenters_code(host: Person, presenter: Person) -> None:
    event = scheduled(host, access="token")
    side: dict[str, Any] = {"as": "presenter"}

    assert join(presenter, event["room_id"], **side, code="WRONG2345678", expect=403) == {"code": "wrong_code"}
    assert socket_ticket(join(presenter, event["room_id"], **side, code=event["presenter_code"])).role == "presenter"


def test_a_moderator_joins_by_the_moderators_code(host: Person, presenter: Person) -> None:
    event = scheduled(host, access="token")

    side: dict[str, Any] = {"as": "presenter"}
    admission = join(presenter, event["room_id"], **side, code=event["moderator_code"])

    assert socket_ticket(admission).role == "moderator"
    assert fresh_ticket(admission)


def test_nobody_is_nameless_in_a_room(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    assert join(attendee, event["room_id"], name="  ", expect=422) == {"code": "name_needed"}


def test_a_cancelled_event_lets_nobody_in(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    before = join(attendee, event["room_id"])
    host.browser.ask("POST", f"/api/events/{event['id']}/cancel")

    assert join(attendee, event["room_id"], expect=409) == {"code": "event_cancelled"}
    assert enter(host, event, expect=409) == {"code": "event_cancelled"}
    assert fresh_ticket(before, expect=401) == {"code": "seat_gone"}
    assert attendee.browser.ask("GET", f"/api/rooms/{event['room_id']}")["status"] == "cancelled"


@pytest.mark.parametrize("room_id", ["123456789", "12345678", "0", "abc", "9" * 20, "%00", "१२३४५६७८९"])
def test_a_number_that_is_no_rooms_is_told_so(attendee: Person, room_id: str) -> None:
    assert attendee.browser.ask("GET", f"/api/rooms/{room_id}", expect=404) == {"code": "no_such_room"}
    assert join(attendee, room_id, expect=404) == {"code": "no_such_room"}
