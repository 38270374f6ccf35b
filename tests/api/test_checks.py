"""Checks of a connection: who gets a ticket, what it is good for, and how often."""

from datetime import timedelta
from typing import Any

import jwt
import pytest
from django.conf import settings

from rostrum.api.checks import PIECE_BYTES
from rostrum.api.limits import CHECKS, LIGHT_CHECKS, PIECES
from rostrum.media.checks import CHECK_LASTS, lets_into_check
from rostrum.media.tokens import BadToken, MediaKey, read_token
from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.people import OFFICE, Browser, Person, guest_named

KEY = MediaKey(settings.LIVEKIT_API_KEY, settings.LIVEKIT_API_SECRET)

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def begun(person: Person, *, expect: int = 200, **form: object) -> Any:
    return person.browser.ask("POST", "/api/checks", {"browser": person.browser.id, **form}, expect=expect)


def piece(ticket: str, size: int = 10) -> Any:
    return Browser("any").send("GET", f"/api/checks/piece?size={size}", Authorization=f"Check {ticket}")


def test_everybody_learns_what_sessions_ask_of_a_line(attendee: Person) -> None:
    check = begun(attendee)

    assert [(need["row"], need["attendee"], need["presenter"]) for need in check["needs"]] == [
        ("audio", 256, 512),
        ("video", 512, 1024),
        ("screen", 1024, 2048),
        ("cameras_3", 2048, 3072),
        ("cameras_4", 3072, 4096),
        ("cameras_5", 4096, 5120),
        ("cameras_6", 5120, 6144),
        ("cameras_7", 6144, 7168),
    ]
    assert check["row"] is None


def test_an_event_may_need_as_many_cameras_as_its_plan_allows(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    assert begun(attendee, room_id=event["room_id"])["row"] == "cameras_4"
    assert begun(attendee, room_id="999999999", expect=404)["code"] == "no_such_room"


def test_pieces_are_as_large_as_asked_for_and_cannot_be_kept_or_made_smaller(attendee: Person) -> None:
    ticket = begun(attendee)["ticket"]

    answer = piece(ticket, PIECE_BYTES)

    assert (answer.status_code, len(answer.content)) == (200, PIECE_BYTES)
    assert answer["Cache-Control"] == "no-store, no-transform"
    assert len(set(answer.content[:5_000])) > 250
    given = Browser("any").send("POST", "/api/checks/piece", answer.content, Authorization=f"Check {ticket}")
    assert given.status_code == 204


def test_pieces_are_bounded(attendee: Person) -> None:
    ticket = begun(attendee)["ticket"]

    for size in (PIECE_BYTES + 1, -1):
        assert piece(ticket, size).status_code == 422
    too_large = Browser("any").send("POST", "/api/checks/piece", b"x" * 1_100_000, Authorization=f"Check {ticket}")
    assert too_large.status_code == 413


def test_without_a_ticket_there_are_no_bytes(attendee: Person, clock: StandingClock) -> None:
    ticket = begun(attendee)["ticket"]
    assert begun(attendee, measures_speed=False)["ticket"] is None

    for forged in ("", "x", ticket[:-2] + "aa"):
        assert piece(forged).status_code == 401
    clock.at += CHECK_LASTS + timedelta(seconds=1)

    assert piece(ticket).status_code == 401


def test_a_ticket_is_good_for_so_many_pieces_wherever_it_is_shown(attendee: Person) -> None:
    ticket = begun(attendee)["ticket"]

    answers = [piece(ticket).status_code for _ in range((PIECES.per_person_anywhere or 0) + 1)]

    assert answers == [200] * (len(answers) - 1) + [429]
    assert piece(begun(attendee)["ticket"]).status_code == 200


@pytest.mark.parametrize(("limit", "measures_speed"), [(CHECKS, True), (LIGHT_CHECKS, False)])
def test_one_browser_checks_so_often_and_others_beside_it_still_may(limit: Any, measures_speed: bool) -> None:
    anna, boris = guest_named("Anna", address=OFFICE), guest_named("Boris", address=OFFICE)

    for _ in range(limit.per_person):
        begun(anna, measures_speed=measures_speed)

    assert begun(anna, measures_speed=measures_speed, expect=429)["code"] == "too_many_attempts"
    begun(boris, measures_speed=measures_speed)


def test_the_tokens_are_for_a_media_room_of_ones_own_and_no_event_s(attendee: Person) -> None:
    first, second = begun(attendee), begun(attendee)

    tokens = [first["sends"], first["hears"], second["sends"]]
    rooms = [jwt.decode(token, options={"verify_signature": False})["video"]["room"] for token in tokens]
    assert rooms[0] == rooms[1] != rooms[2]
    for token in tokens:
        assert lets_into_check(KEY, token)
        with pytest.raises(BadToken):
            read_token(KEY, token)
