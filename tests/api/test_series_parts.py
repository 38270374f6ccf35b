"""A series takes over a part of one of its events."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from rostrum.events.models import Event
from rostrum.library.models import Picture
from rostrum.registration.models import Registrant
from rostrum.rooms.features.polls.commands import ClosePoll, OpenPoll, PreparePoll
from tests.api.furnished import (
    CONSENT,
    MAIL,
    PARTS,
    REGISTRATION,
    furnished,
    parts_of,
    prepare,
    prepared,
    put,
    read,
    registered,
    with_prepared,
)
from tests.api.open_door import opened_door
from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.people import Person
from tests.rooms.cast import HANA
from tests.rooms.polling import LONG, draft
from tests.rooms.stored import live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins at noon, half a year before what it schedules."""


@pytest.fixture
def door(settings: Settings, db: None) -> Iterator[None]:
    with opened_door(settings):
        yield


def weekly(host: Person, times: int = 4, **changes: object) -> list[dict[str, Any]]:
    scheduled(host, repeat={"frequency": "weekly", "times": times}, **changes)
    events: list[dict[str, Any]] = host.browser.ask("GET", "/api/events?when=upcoming")["items"]
    return events


def taken_over(host: Person, event: dict[str, Any], part: str, scope: str = "all") -> int:
    answer = host.browser.ask("POST", f"/api/events/{event['id']}/series/take-over", {"part": part, "scope": scope})
    changed: int = answer["events"]
    return changed


@pytest.mark.parametrize("part", PARTS)
def test_a_series_takes_over_one_part_of_one_of_its_events_and_keeps_the_others(host: Person, part: str) -> None:
    first, second, third, fourth = weekly(host)
    plain = parts_of(host, first)
    rich = parts_of(host, furnished(host, second))

    assert taken_over(host, second, part, "following") == 2

    assert parts_of(host, first) == plain
    for member in (third, fourth):
        assert parts_of(host, member) == {**plain, part: rich[part]}
    assert taken_over(host, second, part, "all") == 3
    assert parts_of(host, first) == {**plain, part: rich[part]}


def test_what_is_over_cancelled_or_of_another_series_takes_over_nothing(host: Person, clock: StandingClock) -> None:
    past, _, cancelled, last = weekly(host, local_start="2031-10-06T18:00")
    alone, source = scheduled(host, local_start="2031-12-01T18:00"), last
    host.browser.ask("POST", f"/api/events/{cancelled['id']}/cancel")
    clock.at = clock.at.replace(month=10, day=8)
    plain = parts_of(host, alone)
    furnished(host, source)

    assert taken_over(host, source, "lobby") == 1

    assert [parts_of(host, event) for event in (past, cancelled, alone)] == [plain] * 3
    assert taken_over(host, alone, "lobby") == 0


def test_before_a_series_takes_over_it_is_told_how_many_events_change(host: Person) -> None:
    _, second, third, _ = weekly(host)
    registered(third, "anna")

    ahead = host.browser.ask("GET", f"/api/events/{second['id']}/series")

    assert ahead == {
        "following": {"events": 2, "with_registrants": 1},
        "all": {"events": 3, "with_registrants": 1},
    }
    alone = scheduled(host)
    assert host.browser.ask("GET", f"/api/events/{alone['id']}/series")["all"]["events"] == 0


def test_who_is_registered_keeps_place_and_answers_when_the_form_is_taken_over(host: Person) -> None:
    first, second = weekly(host, times=2)
    put(host, second, "registration", {**REGISTRATION, "fields": [MAIL, {**CONSENT, "label": "I agreed"}]})
    anna = registered(second, "anna", answers={"q1": True, "q9": "By ship"})
    furnished(host, first)

    taken_over(host, first, "registration")

    after = Registrant.objects.get(id=anna.id)
    assert (after.standing, after.answers, after.token_id) == (
        "registered",
        {"q1": True, "q9": "By ship"},
        anna.token_id,
    )
    form = Event.objects.get(id=second["id"]).registration
    assert {field["id"]: field["version"] for field in form.fields}["q1"] == 2


def test_with_an_open_registration_a_series_takes_tokens(host: Person) -> None:
    first, second = weekly(host, times=2, access="password", password="blue-tulip")
    furnished(host, first)

    taken_over(host, first, "registration")

    after = read(host, second)
    assert (after["access"], after["password"]) == ("token", None)


def test_a_registration_that_its_event_has_left_is_taken_over_closed(host: Person) -> None:
    first, second = weekly(host, times=2)
    furnished(host, first)
    host.browser.ask("PATCH", f"/api/events/{first['id']}", {"access": "open"})

    taken_over(host, first, "registration")

    assert read(host, second)["access"] == "open"
    assert parts_of(host, second)["registration"] == parts_of(host, first)["registration"]
    assert not parts_of(host, second)["registration"]["is_open"]


def test_pictures_that_no_event_of_a_series_shows_any_more_are_forgotten(host: Person) -> None:
    first, second, third = weekly(host, times=3)
    furnished(host, first)
    for part in ("branding", "lobby"):
        taken_over(host, first, part)
    put(host, first, "branding", {"colours": {}})
    put(host, first, "lobby", {})
    assert Picture.objects.count() == 2

    for part in ("branding", "lobby"):
        taken_over(host, first, part)

    assert Picture.objects.count() == 0
    assert parts_of(host, second) == parts_of(host, third)


@pytest.mark.parametrize("part", PARTS)
def test_a_long_series_takes_over_with_as_many_queries_as_a_short_one(host: Person, part: str) -> None:
    short, long = weekly(host, times=3)[0], weekly(host, times=20, local_start="2032-11-24T18:00")[-1]
    counts = []
    for event in (short, long):
        furnished(host, event)
        with CaptureQueriesContext(connections["default"]) as ours:
            taken_over(host, event, part)
        counts.append(len(ours))

    assert counts[0] == counts[1]
    assert counts[0] <= 25


def test_a_series_takes_over_polls_or_calls_in_place_of_those_that_were_not_used(host: Person, door: None) -> None:
    first, second, third = weekly(host, times=3)
    with_prepared(host, second)
    prepare(host, third, "prepare_call", message="Mine", button="Go", url="https://example.org/")

    assert taken_over(host, second, "polls", "following") == 1
    assert [prepared(host, one) for one in (first, third)] == [([], []), (["Tea?", "Sure?"], ["Mine"])]
    assert taken_over(host, second, "calls", "all") == 2

    assert prepared(host, first) == ([], ["Get it"])
    assert prepared(host, third) == (["Tea?", "Sure?"], ["Get it"])


def test_it_is_said_in_how_many_events_of_a_series_there_was_no_place_for_all(host: Person, door: None) -> None:
    first, full, _ = weekly(host, times=3)
    room = live_stored_room(full["room_id"])
    for seconds in range(10, 16):
        room.do(HANA, PreparePoll(content=draft(*LONG, seconds=seconds)))
        poll = f"{room.state.seq:010d}"
        room.do(HANA, OpenPoll(poll=poll))
        room.do(HANA, ClosePoll(poll=poll))
    prepare(host, first, "prepare_poll", content=draft(*LONG).model_dump(mode="json"))
    prepare(host, first, "prepare_call", message="Get it", button="Go", url="https://example.org/")

    answers = [
        host.browser.ask("POST", f"/api/events/{first['id']}/series/take-over", {"part": part, "scope": "all"})
        for part in ("polls", "calls")
    ]

    assert answers == [{"events": 2, "incomplete": 1}, {"events": 2, "incomplete": 0}]
