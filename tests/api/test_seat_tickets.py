"""What a seat ticket is worth, and what ends the seat; who guesses or floods is stopped."""

from typing import Any

import pytest

from rostrum.events.models import Event
from rostrum.rooms.models import Seat
from tests.api.admitted import fresh_ticket, socket_ticket
from tests.api.schedule import join, scheduled, token_for
from tests.clock import StandingClock
from tests.people import HOME, OFFICE, Browser, Person, guest_named

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


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
