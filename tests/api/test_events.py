from typing import Any

import pytest

from rostrum.events.models import Event
from rostrum.events.passwords import seal
from rostrum.registration.models import EntryToken
from tests.api.schedule import FORM, join, read, scheduled, titles, token_for
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def change(host: Person, event: dict[str, Any], *, expect: int = 200, **changes: object) -> dict[str, Any]:
    answer: dict[str, Any] = host.browser.ask("PATCH", f"/api/events/{event['id']}", changes, expect=expect)
    return answer


def test_a_host_schedules_an_event(host: Person) -> None:
    event = scheduled(host)

    assert read(host, event) == event
    assert {key: event[key] for key in FORM} == FORM
    assert (event["starts_at"], event["status"], event["phase"]) == ("2031-11-24T17:00:00Z", "scheduled", "waiting")
    assert (event["running_since"], event["password"], event["token_count"]) == (None, None, 0)
    assert len(event["room_id"]) == 9
    assert len(event["presenter_code"]) == 12


def test_the_host_reads_the_password_that_the_database_does_not_show(host: Person) -> None:
    event = scheduled(host, access="password", password="Öffne dich")

    assert read(host, event)["password"] == "Öffne dich"
    assert "dich" not in Event.objects.get().password_encrypted


def test_access_by_password_needs_a_password(host: Person) -> None:
    answer = host.browser.ask("POST", "/api/events", {**FORM, "access": "password"}, expect=422)

    assert answer == {"code": "password_needed"}
    assert Event.objects.count() == 0


def test_a_password_of_three_characters_is_refused(host: Person) -> None:
    form = {**FORM, "access": "password", "password": " abc "}

    answer = host.browser.ask("POST", "/api/events", form, expect=422)

    assert answer == {"code": "event_password_too_short", "least": 4}
    assert scheduled(host, access="password", password="abcd")["password"] == "abcd"


def test_a_short_password_from_before_stands_until_it_is_changed(host: Person) -> None:
    event = scheduled(host, access="password", password="abcd")
    Event.objects.update(password_encrypted=seal("abc"))

    changed = change(host, event, title="Another title", password="abc")
    refused = change(host, event, password="abd", expect=422)

    assert (changed["title"], changed["password"]) == ("Another title", "abc")
    assert refused["code"] == "event_password_too_short"


def test_an_hour_that_clocks_leap_over_is_refused(host: Person) -> None:
    answer = host.browser.ask("POST", "/api/events", {**FORM, "local_start": "2027-03-28T02:30"}, expect=422)

    assert answer == {"code": "time_is_skipped", "zone": "Europe/Warsaw"}


def test_a_start_that_is_over_is_refused_but_the_minute_that_runs_is_not(host: Person, clock: StandingClock) -> None:
    clock.advance(seconds=42)

    scheduled(host, local_start="2031-06-02T14:00")
    answer = host.browser.ask("POST", "/api/events", {**FORM, "local_start": "2031-06-02T13:59"}, expect=422)

    assert answer == {"code": "starts_in_the_past"}
    assert Event.objects.count() == 1


def test_an_event_that_has_begun_keeps_its_start_and_is_moved_ahead_only(host: Person, clock: StandingClock) -> None:
    event = scheduled(host, local_start="2031-06-02T15:00")
    clock.advance(hours=2)

    changed = change(host, event, title="Still the same hour", local_start="2031-06-02T15:00", duration_minutes=300)
    back = change(host, event, local_start="2031-06-02T15:30", expect=422)
    ahead = change(host, event, local_start="2031-06-02T17:00")

    assert (changed["title"], changed["starts_at"]) == ("Still the same hour", event["starts_at"])
    assert back == {"code": "starts_in_the_past"}
    assert ahead["starts_at"] == "2031-06-02T15:00:00Z"


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"title": ""}, "title", "too_short"),
        ({"title": "x" * 201}, "title", "too_long"),
        ({"title": "a\u0000b"}, "title", "control_characters"),
        ({"title": None}, "title", "type"),
        ({"local_start": "tomorrow"}, "local_start", "pattern_mismatch"),
        ({"local_start": "2026-02-30T10:00"}, "local_start", "local_time"),
        ({"local_start": "9999-12-31T23:59"}, "local_start", "year"),
        ({"local_start": "2026-11-24T18:00Z"}, "local_start", "pattern_mismatch"),
        ({"zone": "Moon/Base"}, "zone", "zone"),
        ({"duration_minutes": 0}, "duration_minutes", "greater_than_equal"),
        ({"duration_minutes": 10**30}, "duration_minutes", "less_than_equal"),
        ({"duration_minutes": "long"}, "duration_minutes", "int_parsing"),
        ({"access": "paid"}, "access", "literal_error"),
        ({"room_id": "123456789"}, "room_id", "extra_forbidden"),
        ({"account_id": "a_0123456789abcdef"}, "account_id", "extra_forbidden"),
    ],
)
def test_a_form_that_does_not_do_is_refused_and_nothing_is_stored(
    host: Person, changes: dict[str, object], field: str, problem: str
) -> None:
    answer = host.browser.ask("POST", "/api/events", {**FORM, **changes}, expect=422)

    assert answer == {"code": "invalid", "errors": [{"field": field, "problem": problem}]}
    assert Event.objects.count() == 0


def test_a_change_moves_only_what_is_given(host: Person) -> None:
    event = scheduled(host, access="password", password="open")

    changed = change(host, event, local_start="2031-07-01T09:15")

    assert changed == {**event, "local_start": "2031-07-01T09:15", "starts_at": "2031-07-01T07:15:00Z"}


def test_another_zone_keeps_the_wall_clock_and_moves_the_moment(host: Person) -> None:
    event = scheduled(host)

    changed = change(host, event, zone="Asia/Tokyo")

    assert (changed["local_start"], changed["starts_at"]) == ("2031-11-24T18:00", "2031-11-24T09:00:00Z")


def test_an_event_that_is_opened_to_all_forgets_its_password(host: Person) -> None:
    event = scheduled(host, access="password", password="open")

    change(host, event, access="open")

    assert change(host, event, expect=422, access="password") == {"code": "password_needed"}


def test_links_that_were_sent_go_on_working_after_a_change(host: Person) -> None:
    event = scheduled(host)

    changed = change(host, event, title="Another title", zone="UTC")

    assert (changed["room_id"], changed["presenter_code"]) == (event["room_id"], event["presenter_code"])


def test_a_cancelled_event_stays_in_the_list(host: Person) -> None:
    event = scheduled(host)

    for _ in range(2):
        assert host.browser.ask("POST", f"/api/events/{event['id']}/cancel")["status"] == "cancelled"

    assert titles(host, "upcoming") == ["Autumn lecture"]


def test_a_deleted_event_is_gone_with_its_tokens(host: Person) -> None:
    event = scheduled(host)
    token_for(host, event, "Anna")

    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)

    assert host.browser.ask("GET", f"/api/events/{event['id']}", expect=404) == {"code": "no_such_event"}
    assert titles(host, "upcoming") == []


def test_a_deletion_is_taken_back_with_links_and_tokens(host: Person, attendee: Person) -> None:
    event = scheduled(host, access="token")
    token = token_for(host, event, "Anna")["token"]
    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)
    assert join(attendee, event["room_id"], token=token, expect=404) == {"code": "no_such_room"}

    restored = host.browser.ask("POST", f"/api/events/{event['id']}/restore")

    assert restored == {**event, "token_count": 1}
    assert titles(host, "upcoming") == ["Autumn lecture"]
    join(attendee, event["room_id"], token=token)


def test_a_cancellation_is_taken_back_and_what_stands_is_left_alone(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    host.browser.ask("POST", f"/api/events/{event['id']}/cancel")

    for _ in range(2):
        assert host.browser.ask("POST", f"/api/events/{event['id']}/restore") == event

    join(attendee, event["room_id"])


def test_a_cancelled_event_that_was_deleted_comes_back_cancelled(host: Person) -> None:
    event = scheduled(host)
    host.browser.ask("POST", f"/api/events/{event['id']}/cancel")
    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)

    assert host.browser.ask("POST", f"/api/events/{event['id']}/restore")["status"] == "cancelled"


def test_what_was_deleted_a_day_ago_is_forgotten_with_its_tokens(host: Person, clock: StandingClock) -> None:
    lost, kept = scheduled(host), scheduled(host, title="Deleted later")
    token_for(host, lost, "Anna")
    host.browser.ask("DELETE", f"/api/events/{lost['id']}", expect=204)
    clock.advance(seconds=24 * 3600 + 1)

    host.browser.ask("DELETE", f"/api/events/{kept['id']}", expect=204)

    assert host.browser.ask("POST", f"/api/events/{lost['id']}/restore", expect=404) == {"code": "no_such_event"}
    assert [event.title for event in Event.objects.all()] == ["Deleted later"]
    assert EntryToken.objects.count() == 0


def test_after_a_day_nothing_is_restored(host: Person, clock: StandingClock) -> None:
    event = scheduled(host)
    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)
    clock.advance(seconds=24 * 3600 + 1)

    answer = host.browser.ask("POST", f"/api/events/{event['id']}/restore", expect=404)

    assert answer == {"code": "no_such_event"}


def test_a_new_presenters_code_ends_the_old_one(host: Person, presenter: Person) -> None:
    event = scheduled(host)

    renewed = host.browser.ask("POST", f"/api/events/{event['id']}/presenter-code")

    side: dict[str, Any] = {"as": "presenter"}
    assert join(presenter, event["room_id"], **side, code=event["presenter_code"], expect=403) == {"code": "wrong_code"}
    join(presenter, event["room_id"], **side, code=renewed["presenter_code"])


def test_start_now_makes_an_event_of_this_minute_in_the_members_zone(host: Person, clock: StandingClock) -> None:
    clock.advance(seconds=42)

    event = host.browser.ask("POST", "/api/events/start-now", expect=201)

    assert (event["title"], event["local_start"], event["zone"]) == ("Hana", "2031-06-02T14:00", "Europe/Warsaw")
    assert event["starts_at"] == "2031-06-02T12:00:00Z"


def test_start_now_takes_a_title_and_a_room_type(host: Person) -> None:
    form = {"title": "Quick talk", "room_type": "meeting"}

    event = host.browser.ask("POST", "/api/events/start-now", form, expect=201)

    assert (event["title"], event["room_type"]) == ("Quick talk", "meeting")
