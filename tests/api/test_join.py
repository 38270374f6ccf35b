from typing import Any

import pytest
from django.conf import settings

from rostrum.events.branding_schemas import LookView
from rostrum.events.models import Event
from rostrum.kit.ids import AccountId
from rostrum.kit.tickets import SocketTicket, TicketOffice
from rostrum.media.rules import LISTENING
from rostrum.media.tokens import HeldToken, MediaKey, read_token
from rostrum.rooms.connections import Claim, claim_connections
from rostrum.rooms.models import Room, Seat
from tests.api.schedule import join, scheduled, token_for
from tests.clock import StandingClock
from tests.people import HOME, OFFICE, Browser, Person, guest_named

MEDIA_KEY = MediaKey(settings.LIVEKIT_API_KEY, settings.LIVEKIT_API_SECRET)

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def socket_ticket(admission: dict[str, Any]) -> SocketTicket:
    return TicketOffice.with_secret(settings.ROSTRUM_SECRET).read_socket(admission["socket_ticket"])


def fresh_ticket(admission: dict[str, Any], *, room_id: str | None = None, expect: int = 200) -> Any:
    header = {"Authorization": f"Seat {admission['seat_ticket']}"}
    path = f"/api/rooms/{room_id or admission['room_id']}/socket-ticket"
    return Browser("embedded").ask("POST", path, expect=expect, **header)


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


def test_a_seat_ticket_buys_socket_tickets_without_any_cookie(host: Person, attendee: Person) -> None:
    admission = join(attendee, scheduled(host)["room_id"])

    assert socket_ticket(fresh_ticket(admission)) == socket_ticket(admission)


def test_a_seat_ticket_is_worth_nothing_in_another_room_or_when_forged(host: Person, attendee: Person) -> None:
    admission, other = join(attendee, scheduled(host)["room_id"]), scheduled(host)

    assert fresh_ticket(admission, room_id=other["room_id"], expect=401) == {"code": "seat_gone"}
    assert fresh_ticket({**admission, "seat_ticket": admission["socket_ticket"]}, expect=401) == {"code": "seat_gone"}
    assert fresh_ticket({**admission, "seat_ticket": "x.y"}, expect=401) == {"code": "seat_gone"}


def test_a_presenters_seat_is_gone_with_the_code_that_gave_it(
    host: Person, presenter: Person, attendee: Person
) -> None:
    event = scheduled(host)
    side: dict[str, Any] = {"as": "presenter"}
    speaking = join(presenter, event["room_id"], **side, code=event["presenter_code"])
    listening = join(attendee, event["room_id"])

    host.browser.ask("POST", f"/api/events/{event['id']}/presenter-code")

    assert fresh_ticket(speaking, expect=401) == {"code": "seat_gone"}
    fresh_ticket(listening)


def test_a_moderators_seat_is_gone_with_the_code_that_gave_it_and_a_presenters_stays(
    host: Person, presenter: Person, attendee: Person
) -> None:
    event = scheduled(host)
    side: dict[str, Any] = {"as": "presenter"}
    moderating = join(attendee, event["room_id"], **side, code=event["moderator_code"])
    speaking = join(presenter, event["room_id"], **side, code=event["presenter_code"])

    renewed = host.browser.ask("POST", f"/api/events/{event['id']}/moderator-code")

    assert renewed["moderator_code"] != event["moderator_code"]
    assert fresh_ticket(moderating, expect=401) == {"code": "seat_gone"}
    fresh_ticket(speaking)


def test_a_seat_is_gone_with_the_token_that_gave_it(host: Person, attendee: Person) -> None:
    event = scheduled(host, access="token")
    token = token_for(host, event, "Anna")
    admission = join(attendee, event["room_id"], token=token["token"])
    fresh_ticket(admission)

    host.browser.ask("DELETE", f"/api/events/{event['id']}/tokens/{token['id']}", expect=204)

    assert fresh_ticket(admission, expect=401) == {"code": "seat_gone"}


def test_a_seat_is_gone_with_its_event(host: Person, attendee: Person) -> None:
    admission = join(attendee, scheduled(host)["room_id"])
    Event.objects.all().delete()

    assert fresh_ticket(admission, expect=401) == {"code": "seat_gone"}


def test_whoever_was_blocked_does_not_come_back(host: Person, attendee: Person) -> None:
    admission = join(attendee, scheduled(host)["room_id"])
    Seat.objects.filter(id=admission["seat"]).update(removed=True)

    assert join(attendee, admission["room_id"], expect=403) == {"code": "blocked"}
    assert fresh_ticket(admission, expect=401) == {"code": "seat_gone"}


def test_a_new_name_does_not_help_who_was_blocked(host: Person, attendee: Person, other_attendee: Person) -> None:
    room_id, elsewhere = scheduled(host)["room_id"], scheduled(host)["room_id"]
    Seat.objects.filter(id=join(attendee, room_id)["seat"]).update(removed=True)

    assert join(attendee, room_id, name="Somebody Else", expect=403) == {"code": "blocked"}
    join(other_attendee, room_id)
    join(attendee, elsewhere)


def test_guessing_a_password_is_stopped_even_for_the_right_one(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    room_id = scheduled(host, access="password", password="sesame")["room_id"]
    for _ in range(8):
        join(attendee, room_id, password="a guess", expect=403)

    refused = join(attendee, room_id, password="sesame", expect=429)

    assert refused == {"code": "too_many_attempts", "retry_after_seconds": 300}
    clock.advance(minutes=5)
    join(attendee, room_id, password="sesame")


def test_a_whole_office_gets_in_after_everybody_mistyped_twice(host: Person) -> None:
    room_id = scheduled(host, access="password", password="sesame")["room_id"]

    for number in range(100):
        colleague = guest_named(f"Colleague-{number}", address=OFFICE)
        colleague.browser.id = f"colleague-{number}"
        for _ in range(2):
            join(colleague, room_id, password="oops", expect=403)
        join(colleague, room_id, password="sesame")


def test_a_machine_that_changes_its_name_with_each_guess_is_stopped_by_its_address(
    host: Person, attendee: Person
) -> None:
    room_id = scheduled(host, access="password", password="sesame")["room_id"]
    robot = guest_named("Robot", address=OFFICE)
    for number in range(300):
        join(robot, room_id, browser=f"mask-{number:04}", password=f"guess {number}", expect=403)

    join(robot, room_id, browser="mask-9999", password="sesame", expect=429)

    assert HOME != OFFICE
    join(attendee, room_id, password="sesame")


def test_one_browser_cannot_join_without_end(host: Person, attendee: Person, other_attendee: Person) -> None:
    room_id = scheduled(host)["room_id"]
    for _ in range(60):
        join(attendee, room_id)

    assert join(attendee, room_id, expect=429)["code"] == "too_many_attempts"
    join(other_attendee, room_id)


def test_looking_for_rooms_by_trying_numbers_is_stopped(attendee: Person, host: Person) -> None:
    event = scheduled(host)
    robot = Browser("robot", address=OFFICE)
    for number in range(200):
        robot.ask("GET", f"/api/rooms/{100_000_000 + number}", expect=404)

    assert robot.ask("GET", f"/api/rooms/{event['room_id']}", expect=429)["code"] == "too_many_attempts"
    attendee.browser.ask("GET", f"/api/rooms/{event['room_id']}")


def test_an_office_may_open_a_room_that_is_there_as_often_as_it_likes(host: Person) -> None:
    event = scheduled(host)
    office = Browser("office", address=OFFICE)

    for _ in range(250):
        office.ask("GET", f"/api/rooms/{event['room_id']}")
