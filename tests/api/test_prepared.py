"""Polls and calls to action are prepared in the panel and lie in the event's room."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from rostrum.library.models import File, FileLink
from tests.api.open_door import opened_door
from tests.api.schedule import scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

CLOSED_DOOR = "http://127.0.0.1:9"
CALL = {"message": "Get the guide", "button": "Download", "url": "https://example.org/guide", "seconds": 60}


@pytest.fixture(autouse=True)
def _door(settings: Settings, db: None) -> Iterator[None]:
    with opened_door(settings):
        yield


def poll(text: str = "Tea?", **more: object) -> dict[str, object]:
    return {"questions": [{"text": text, "form": "single", "options": ["Yes", "No"], **more}]}


# Any: an answer's body.
def prepare(host: Person, event: dict[str, Any], kind: str, expect: int = 200, /, **more: object) -> Any:
    return host.browser.ask(
        "POST", f"/api/events/{event['id']}/prepared", {"command": {"kind": kind, **more}}, expect=expect
    )


def prepared(host: Person, event: dict[str, Any]) -> Any:
    return host.browser.ask("GET", f"/api/events/{event['id']}/prepared")


def reuse(host: Person, event: dict[str, Any], source: dict[str, Any], expect: int = 200, **what: object) -> Any:
    form = {"from_event_id": source["id"], **what}
    return host.browser.ask("POST", f"/api/events/{event['id']}/prepared/reuse", form, expect=expect)


def texts(view: Any) -> list[str]:
    return [one["questions"][0]["text"] for one in view["polls"]]


def test_a_new_event_has_nothing_prepared(host: Person) -> None:
    assert prepared(host, scheduled(host)) == {"polls": [], "calls": []}


def test_polls_are_prepared_changed_copied_ordered_and_deleted(host: Person) -> None:
    event = scheduled(host)
    [first] = prepare(host, event, "prepare_poll", content=poll("First?"))["polls"]
    [_, second] = prepare(host, event, "prepare_poll", content=poll("Second?"))["polls"]

    changed = prepare(host, event, "change_poll", poll=first["id"], content=poll("Changed?"))
    assert texts(changed) == ["Changed?", "Second?"]
    [_, _, copy] = prepare(host, event, "copy_poll", poll=first["id"])["polls"]
    prepare(host, event, "order_polls", order=[copy["id"], second["id"]])
    prepare(host, event, "delete_poll", poll=first["id"])

    assert texts(prepared(host, event)) == ["Changed?", "Second?"]
    assert prepared(host, event)["polls"][0]["id"] == copy["id"]
    assert prepare(host, event, "delete_poll", 404, poll=first["id"]) == {"code": "no_such_poll"}


def test_calls_are_prepared_changed_copied_ordered_and_deleted(host: Person) -> None:
    event = scheduled(host)
    [first] = prepare(host, event, "prepare_call", **CALL)["calls"]
    prepare(host, event, "change_call", call=first["id"], **{**CALL, "message": "Get it"})
    [_, copy] = prepare(host, event, "copy_call", call=first["id"])["calls"]
    after = prepare(host, event, "order_calls", order=[copy["id"], first["id"]])

    assert [(one["id"], one["message"]) for one in after["calls"]] == [(copy["id"], "Get it"), (first["id"], "Get it")]
    assert prepare(host, event, "delete_call", call=first["id"])["calls"] == [copy | {"followed": 0}]


@pytest.mark.parametrize(
    "command",
    [
        {"kind": "open_poll", "poll": "0000000001"},
        {"kind": "start_session"},
        {"kind": "take_over_polls", "contents": []},
        {"kind": "prepare_poll", "content": {"questions": []}},
        {"kind": "prepare_call", **CALL, "url": "javascript:alert(1)"},
        {"kind": "prepare_call", **CALL, "message": "x" * 55},
        {},
    ],
)
def test_nothing_else_is_done_from_outside_and_nothing_that_is_wrong(host: Person, command: dict[str, object]) -> None:
    event = scheduled(host)

    refused = host.browser.ask("POST", f"/api/events/{event['id']}/prepared", {"command": command}, expect=422)

    assert refused["code"] == "invalid"
    assert prepared(host, event) == {"polls": [], "calls": []}


def test_what_a_room_has_no_place_for_is_refused_with_the_number(host: Person) -> None:
    event = scheduled(host)
    for _ in range(20):
        prepare(host, event, "prepare_call", **CALL)

    refused = prepare(host, event, "prepare_call", 409, **CALL)

    assert refused == {"code": "too_many_calls", "limit": 20}


def test_without_a_live_process_nothing_is_prepared_and_it_is_said(host: Person, settings: Settings) -> None:
    event = scheduled(host)
    settings.DOORS = [CLOSED_DOOR]

    assert prepare(host, event, "prepare_poll", 503, content=poll()) == {"code": "unavailable"}


def test_polls_and_calls_of_another_event_are_reused_in_the_order_they_are_named(host: Person) -> None:
    source, event = scheduled(host, title="Spring"), scheduled(host)
    prepare(host, source, "prepare_poll", content=poll("First?"))
    [first, second] = prepare(host, source, "prepare_poll", content=poll("Second?"))["polls"]
    [call] = prepare(host, source, "prepare_call", **CALL)["calls"]

    after = reuse(host, event, source, polls=[second["id"], first["id"]], calls=[call["id"]])

    assert texts(after) == ["Second?", "First?"]
    assert [one["message"] for one in after["calls"]] == ["Get the guide"]
    assert texts(prepared(host, source)) == ["First?", "Second?"]
    assert reuse(host, event, source, expect=404, polls=["0000000099"]) == {"code": "no_such_poll"}


def test_events_that_have_something_prepared_are_listed_without_this_one_and_others(
    host: Person, stranger: Person
) -> None:
    event, source, _empty = scheduled(host), scheduled(host, title="Spring"), scheduled(host, title="Empty")
    foreign = scheduled(stranger)
    for owner, one in ((host, event), (host, source), (stranger, foreign)):
        prepare(owner, one, "prepare_poll", content=poll())

    elsewhere = host.browser.ask("GET", f"/api/events/{event['id']}/prepared/elsewhere")

    assert [(one["event_id"], one["title"]) for one in elsewhere] == [(source["id"], "Spring")]


def given_picture(host: Person, event: dict[str, Any], name: str = "cat.png") -> str:
    file = host.browser.ask("POST", "/api/library/files", {"name": name, "bytes": 9}, expect=201)
    File.objects.filter(id=file["id"]).update(state="ready", pages=1)
    key: str = host.browser.ask("POST", f"/api/events/{event['id']}/pictures", {"file_id": file["id"]})["key"]
    return key


def test_pictures_come_along_under_a_key_of_their_own(host: Person) -> None:
    source, event = scheduled(host), scheduled(host)
    key = given_picture(host, source)
    [made] = prepare(host, source, "prepare_poll", content=poll(pictures=[key, ""]))["polls"]

    [taken] = reuse(host, event, source, polls=[made["id"]])["polls"]

    own, none = taken["questions"][0]["pictures"]
    assert (FileLink.objects.get(key=own).room, none) == (event["room_id"], "")
    assert own != key


def test_pictures_of_another_account_do_not_come_along(host: Person, stranger: Person) -> None:
    source, event = scheduled(host), scheduled(host)
    key = given_picture(stranger, scheduled(stranger))
    [made] = prepare(host, source, "prepare_poll", content=poll(pictures=[key, ""]))["polls"]

    [taken] = reuse(host, event, source, polls=[made["id"]])["polls"]

    assert taken["questions"][0]["pictures"] == []


def test_a_list_of_many_events_asks_as_often_as_one_of_few(host: Person) -> None:
    event = scheduled(host)

    def asked() -> int:
        with (
            CaptureQueriesContext(connections["default"]) as ours,
            CaptureQueriesContext(connections["rooms"]) as rooms,
        ):
            host.browser.ask("GET", f"/api/events/{event['id']}/prepared/elsewhere")
        return len(ours) + len(rooms)

    prepare(host, scheduled(host), "prepare_poll", content=poll())
    few = asked()
    for _ in range(3):
        prepare(host, scheduled(host), "prepare_poll", content=poll())

    assert asked() == few
