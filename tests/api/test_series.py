"""Events that repeat: planned together, changed alone, with those that follow, or all at once."""

from typing import Any

import pytest

from rostrum.events.models import Event
from tests.api.schedule import FORM, scheduled
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins at noon, half a year before what it schedules."""


def weekly(host: Person, times: int = 4, **changes: object) -> list[dict[str, Any]]:
    """From Monday the 6th of October on: the clocks go back on the 26th."""
    repeat = {"frequency": "weekly", "times": times}
    scheduled(host, local_start="2031-10-06T18:00", repeat=repeat, **changes)
    return listed(host)


def listed(host: Person) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = host.browser.ask("GET", "/api/events?when=upcoming")["items"]
    return items


def change(host: Person, event: dict[str, Any], scope: str, **changes: object) -> Any:
    return host.browser.ask("PATCH", f"/api/events/{event['id']}?scope={scope}", changes)


def starts(host: Person) -> list[str]:
    return [event["local_start"][5:] for event in listed(host)]


def test_a_series_stands_in_the_schedule_with_a_room_for_each(host: Person) -> None:
    events = weekly(host)

    assert starts(host) == ["10-06T18:00", "10-13T18:00", "10-20T18:00", "10-27T18:00"]
    assert [event["starts_at"][11:16] for event in events] == ["16:00", "16:00", "16:00", "17:00"]
    assert [event["series"] for event in events] == [{"number": number, "of": 4} for number in (1, 2, 3, 4)]
    assert len({event["room_id"] for event in events}) == 4


def test_one_is_moved_alone(host: Person) -> None:
    events = weekly(host)

    change(host, events[1], "one", local_start="2031-10-14T19:00")

    assert starts(host) == ["10-06T18:00", "10-14T19:00", "10-20T18:00", "10-27T18:00"]


def test_this_and_what_follows_move_by_a_day_and_take_the_new_time(host: Person) -> None:
    events = weekly(host)

    change(host, events[2], "following", local_start="2031-10-21T19:30", title="Evening lecture")

    assert starts(host) == ["10-06T18:00", "10-13T18:00", "10-21T19:30", "10-28T19:30"]
    assert [event["title"] for event in listed(host)] == ["Autumn lecture"] * 2 + ["Evening lecture"] * 2


def test_all_take_over_what_was_changed_and_keep_what_was_not(host: Person) -> None:
    events = weekly(host)
    change(host, events[1], "one", title="The exception", local_start="2031-10-14T19:00")

    change(host, events[0], "all", duration_minutes=45, access="password", password="blue-tulip")

    after = listed(host)
    assert {(event["duration_minutes"], event["password"]) for event in after} == {(45, "blue-tulip")}
    assert [event["title"] for event in after] == ["Autumn lecture", "The exception", *["Autumn lecture"] * 2]
    assert starts(host)[1] == "10-14T19:00"


def test_what_is_over_is_never_changed_with_others(host: Person, clock: StandingClock) -> None:
    events = weekly(host)
    clock.at = clock.at.replace(month=10, day=14)

    change(host, events[2], "all", title="Evening lecture")

    titles = list(Event.objects.order_by("starts_at").values_list("title", flat=True))
    assert titles == ["Autumn lecture"] * 2 + ["Evening lecture"] * 2


def test_cancelling_and_deleting_several_is_undone_in_one_go(host: Person, clock: StandingClock) -> None:
    events = weekly(host)
    host.browser.ask("POST", f"/api/events/{events[3]['id']}/cancel")
    clock.advance(minutes=1)

    host.browser.ask("DELETE", f"/api/events/{events[1]['id']}?scope=following", expect=204)
    assert len(listed(host)) == 2
    host.browser.ask("POST", f"/api/events/{events[1]['id']}/restore?scope=following")
    assert len(listed(host)) == 4

    host.browser.ask("POST", f"/api/events/{events[0]['id']}/cancel?scope=all")
    assert {event["status"] for event in listed(host)} == {"cancelled"}
    host.browser.ask("POST", f"/api/events/{events[0]['id']}/restore?scope=all")
    assert [event["status"] for event in listed(host)] == ["scheduled"] * 3 + ["cancelled"]


@pytest.mark.parametrize(
    "repeat",
    [
        {"frequency": "weekly"},
        {"frequency": "weekly", "times": 3, "until": "2031-12-01"},
        {"frequency": "weekly", "times": 1},
        {"frequency": "weekly", "times": 101},
        {"frequency": "hourly", "times": 3},
        {"frequency": "daily", "times": 3, "interval": 0},
        {"frequency": "daily", "until": "2041-01-01"},
    ],
)
def test_a_series_that_makes_no_sense_is_refused(host: Person, repeat: dict[str, object]) -> None:
    answer = host.browser.ask("POST", "/api/events", {**FORM, "repeat": repeat}, expect=422)

    assert answer["code"] in {"invalid", "bad_repeat"}
    assert Event.objects.count() == 0


def test_a_hundred_events_are_listed_with_a_fixed_number_of_queries(
    host: Person, django_assert_max_num_queries: Any
) -> None:
    weekly(host, times=100)

    with django_assert_max_num_queries(12):
        assert len(listed(host)) == 25
