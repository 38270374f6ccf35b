"""The schedule: in which order, by page, and whose."""

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.api.schedule import read, scheduled, titles, token_for
from tests.clock import StandingClock
from tests.people import Person, member_named, signed_in

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_upcoming_events_come_soonest_first_and_past_ones_latest_first(host: Person, clock: StandingClock) -> None:
    for day in ("2031-06-08", "2031-06-06", "2031-06-02", "2031-06-04"):
        scheduled(host, title=day, local_start=f"{day}T18:00")

    clock.advance(days=3)

    assert titles(host, "upcoming") == ["2031-06-06", "2031-06-08"]
    assert titles(host, "past") == ["2031-06-04", "2031-06-02"]


def test_an_event_is_upcoming_until_its_time_is_over(host: Person, clock: StandingClock) -> None:
    scheduled(host, local_start="2031-06-02T14:00", duration_minutes=60)

    clock.advance(minutes=59)
    assert (titles(host, "upcoming"), titles(host, "past")) == (["Autumn lecture"], [])

    clock.advance(minutes=1)
    assert (titles(host, "upcoming"), titles(host, "past")) == ([], ["Autumn lecture"])


def test_a_long_schedule_comes_by_page(host: Person) -> None:
    for number in range(27):
        scheduled(host, title=f"{number:02}", local_start=f"2031-11-24T18:{number:02}")

    second = host.browser.ask("GET", "/api/events?page=2")

    assert ([event["title"] for event in second["items"]], second["total"]) == (["25", "26"], 27)
    assert host.browser.ask("GET", "/api/events?page=99")["items"] == []


@pytest.mark.parametrize("query", ["page=0", "page=-1", "page=x", f"page={10**20}", "when=someday", "page=1%00"])
def test_a_page_that_cannot_be_is_refused(host: Person, query: str) -> None:
    assert host.browser.ask("GET", f"/api/events?{query}", expect=422)["code"] == "invalid"


@pytest.mark.parametrize("events", [1, 3])
def test_the_list_costs_the_same_queries_however_long_it_is(
    host: Person, events: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for _ in range(events):
        token_for(host, scheduled(host), "Anna")

    with django_assert_num_queries(7):
        assert len(host.browser.ask("GET", "/api/events")["items"]) == events


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", ""),
        ("PATCH", ""),
        ("DELETE", ""),
        ("POST", "/cancel"),
        ("POST", "/restore"),
        ("POST", "/presenter-code"),
        ("POST", "/moderator-code"),
        ("POST", "/enter"),
        ("GET", "/tokens"),
        ("POST", "/tokens"),
        ("DELETE", "/tokens/t_0123456789abcdef"),
    ],
)
def test_another_accounts_event_is_not_there(host: Person, stranger: Person, method: str, path: str) -> None:
    event = scheduled(host)
    bodies: dict[str, object] = {"/enter": {"browser": "browser-1"}, "/tokens": {"count": 1}}

    answer = stranger.browser.ask(method, f"/api/events/{event['id']}{path}", bodies.get(path, {}), expect=404)

    assert answer == {"code": "no_such_event"}
    assert read(host, event) == event


def test_a_stranger_sees_none_of_the_schedule(host: Person, stranger: Person) -> None:
    scheduled(host)

    assert stranger.browser.ask("GET", "/api/events") == {"items": [], "total": 0}


def test_members_of_one_account_share_its_schedule(host: Person) -> None:
    colleague = member_named("Karel")
    colleague.account = host.account_member.account
    colleague.save()
    scheduled(host)

    assert titles(signed_in(colleague), "upcoming") == ["Autumn lecture"]


@pytest.mark.parametrize("event_id", ["1", "e_", "e_0123456789abcdef", "%00", "..", "e_" + "9" * 500, "%F0%9F%98%80"])
def test_a_forged_id_finds_nothing(host: Person, event_id: str) -> None:
    assert host.browser.send("GET", f"/api/events/{event_id}").status_code in {404, 422}


def test_a_calendars_page_shows_what_begins_within_it(host: Person, stranger: Person) -> None:
    for day in ("2031-11-30", "2031-12-01", "2031-12-31", "2032-01-01"):
        scheduled(host, title=day, local_start=f"{day}T12:00", zone="UTC")
    scheduled(stranger, title="Theirs", local_start="2031-12-05T12:00", zone="UTC")

    span = "start=2031-12-01T00:00:00Z&end=2032-01-01T00:00:00Z"
    found = host.browser.ask("GET", f"/api/events/between?{span}")

    assert [event["title"] for event in found] == ["2031-12-01", "2031-12-31"]


@pytest.mark.parametrize(
    "span", ["", "start=2031-12-01T00:00:00Z", "start=2031-12-01&end=x", "start=1&end=99999999999999999"]
)
def test_a_calendars_page_needs_two_moments(host: Person, span: str) -> None:
    assert host.browser.ask("GET", f"/api/events/between?{span}", expect=422)["code"] == "invalid"
