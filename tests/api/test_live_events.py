"""The schedule knows what happens in the rooms."""

from typing import Any

import pytest

from rostrum.kit.clock import to_ms
from rostrum.rooms.models import Room
from rostrum.rooms.wire import Phase
from tests.api.schedule import scheduled, titles
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

AT_NOON = {"local_start": "2031-06-02T14:00", "duration_minutes": 60}


def room_is(phase: Phase, host: Person, event: dict[str, Any], clock: StandingClock) -> None:
    Room.objects.update_or_create(
        room_id=event["room_id"],
        defaults={
            "account": host.account_member.owner_id,
            "phase": phase,
            "running_since": to_ms(clock()) if phase == "live" else None,
        },
    )


def test_a_running_event_says_since_when(host: Person, clock: StandingClock) -> None:
    event = scheduled(host, **AT_NOON)
    room_is("live", host, event, clock)

    seen = host.browser.ask("GET", f"/api/events/{event['id']}")

    assert (seen["phase"], seen["running_since"]) == ("live", "2031-06-02T12:00:00Z")


def test_an_event_that_overruns_stays_upcoming_until_it_ends(host: Person, clock: StandingClock) -> None:
    event = scheduled(host, **AT_NOON)
    room_is("live", host, event, clock)
    clock.advance(hours=3)
    assert titles(host, "upcoming") == ["Autumn lecture"]

    room_is("ended", host, event, clock)
    assert (titles(host, "upcoming"), titles(host, "past")) == ([], ["Autumn lecture"])


def test_an_event_that_was_ended_early_is_past_at_once(host: Person, clock: StandingClock) -> None:
    event = scheduled(host, **AT_NOON)

    room_is("ended", host, event, clock)

    assert (titles(host, "upcoming"), titles(host, "past")) == ([], ["Autumn lecture"])


def test_a_rehearsal_days_before_leaves_the_event_upcoming(host: Person, clock: StandingClock) -> None:
    event = scheduled(host)

    room_is("ended", host, event, clock)

    assert titles(host, "upcoming") == ["Autumn lecture"]


@pytest.mark.parametrize(("method", "path"), [("POST", "/cancel"), ("DELETE", "")])
def test_a_running_event_can_be_neither_cancelled_nor_deleted(
    host: Person, clock: StandingClock, method: str, path: str
) -> None:
    event = scheduled(host, **AT_NOON)
    room_is("live", host, event, clock)

    assert host.browser.ask(method, f"/api/events/{event['id']}{path}", expect=409) == {"code": "event_is_live"}
    assert host.browser.ask("GET", f"/api/events/{event['id']}")["status"] == "scheduled"
