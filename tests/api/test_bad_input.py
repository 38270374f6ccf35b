"""What no form of ours would send."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import DataError, connection

from rostrum.events.models import Event
from rostrum.rooms.models import Seat
from tests.api.schedule import FORM, join, scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

# Any: as Django hands them on.
Execute = Callable[[str, Any, bool, dict[str, Any]], Any]
TOO_LARGE = b'{"title": "' + b"x" * 1_100_000 + b'"}'


@pytest.mark.parametrize(
    "body", [b"", b"{", b"nonsense", b"\xff\xfe\x00", b'{"title": "\xe9"}', b'{"title": 1e999', b"[" * 100_000]
)
def test_a_body_that_is_no_json_is_malformed(host: Person, body: bytes) -> None:
    answer = host.browser.ask("POST", "/api/events", body, expect=None)

    assert answer["code"] in {"malformed", "invalid"}
    assert Event.objects.count() == 0


@pytest.mark.parametrize("body", [b"7", b"[]", b'"text"', b"null", b"true"])
def test_json_of_another_shape_is_invalid(host: Person, body: bytes) -> None:
    assert host.browser.ask("POST", "/api/events", body, expect=422)["code"] == "invalid"


@pytest.mark.parametrize("edge", ["0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-14:00"])
def test_the_edges_of_the_calendar_are_out_of_reach(host: Person, edge: str) -> None:
    answer = host.browser.ask("GET", f"/api/events/between?start={edge}&end={edge}", expect=422)

    assert answer["errors"][0] == {"field": "start", "problem": "year"}


@pytest.fixture
def keeps_no_nul() -> Iterator[None]:
    """As PostgreSQL does."""

    def refuse(execute: Execute, statement: str, values: Any, many: bool, context: dict[str, Any]) -> object:
        if "\0" in str(values) or r"\x00" in str(values):
            raise DataError("PostgreSQL text fields cannot contain NUL (0x00) bytes")
        return execute(statement, values, many, context)

    with connection.execute_wrapper(refuse):
        yield


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("GET", "/api/pages/a%00b", None),
        ("GET", "/api/calendar/events.ics?key=%00", None),
        ("GET", "/api/contacts?search=%00", None),
        ("POST", "/api/contacts/delete", {"ids": ["\0"]}),
    ],
)
@pytest.mark.usefixtures("keeps_no_nul")
def test_a_nul_that_the_database_does_not_keep_is_malformed(host: Person, method: str, path: str, body: object) -> None:
    assert host.browser.ask(method, path, body, expect=400) == {"code": "malformed"}


@pytest.mark.parametrize("change", [{"label": "a\0b"}, {"options": ["a", "b\0"]}])
def test_a_registration_form_holds_no_control_characters(host: Person, change: dict[str, object]) -> None:
    field = {"id": "seat", "kind": "choice", "label": "Seat", "options": ["a", "b"], **change}
    form = {"is_open": True, "fields": [{"id": "email", "kind": "email"}, field]}

    answer = host.browser.ask("PUT", f"/api/events/{scheduled(host)['id']}/registration", form, expect=422)

    assert [error["problem"] for error in answer["errors"]] == ["control_characters"]


@pytest.mark.parametrize("path", ["/api/events", "/_allauth/browser/v1/auth/login", "/api/rooms/123456789/join"])
def test_a_body_over_a_megabyte_is_turned_away(host: Person, path: str) -> None:
    assert host.browser.ask("POST", path, TOO_LARGE, expect=413) == {"code": "too_large", "most_bytes": 1024 * 1024}


def test_half_a_surrogate_pair_is_refused(host: Person, attendee: Person) -> None:
    body = b'{"title": "\\ud800", "local_start": "2031-11-24T18:00", "zone": "UTC"}'

    assert host.browser.ask("POST", "/api/events", body, expect=422)["code"] == "invalid"
    assert Event.objects.count() == 0


@pytest.mark.parametrize(
    "what",
    [
        {"name": "x" * 101},
        {"name": "a\u0000b"},
        {"name": {"first": "Anna"}},
        {"email": "no address"},
        {"as": "host"},
        {"role": "host"},
        {"browser": ""},
        {"browser": "../../etc"},
        {"browser": "x" * 65},
        {"password": "x" * 101},
        {"token": "x" * 41},
        {"code": ["PRESENT23456"]},
    ],
)
def test_a_join_that_does_not_do_is_refused_and_gives_no_seat(
    host: Person, attendee: Person, what: dict[str, object]
) -> None:
    room_id = scheduled(host)["room_id"]

    assert join(attendee, room_id, **what, expect=422)["code"] == "invalid"
    assert Seat.objects.count() == 0


def test_a_form_posted_as_a_form_is_no_json(host: Person) -> None:
    token = host.browser.cookies["csrftoken"].value

    response = host.browser.post("/api/events", FORM, headers={"X-CSRFToken": token})

    assert response.json()["code"] in {"malformed", "invalid"}


@pytest.mark.parametrize("path", ["/api/nothing", "/api/events/a/b/c/d", "/nothing", "/_allauth/app/v1/config"])
def test_an_address_that_is_nowhere_is_not_found(host: Person, path: str) -> None:
    assert host.browser.ask("GET", path, expect=404) == {"code": "not_found"}


def test_a_wrong_method_is_told_so(host: Person) -> None:
    assert host.browser.ask("PUT", "/api/events", {}, expect=405) == {"code": "wrong_method"}
