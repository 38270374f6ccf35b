"""Presenters who are no members upload from the room: for as long as they are presenters, and what is theirs."""

from typing import Any

import pytest
from pytest_django import DjangoAssertNumQueries, Settings

from rostrum.api.app import api
from rostrum.library import shelf
from rostrum.library.models import File, FileLink
from tests.api.door import CLOSED_DOOR, Door
from tests.api.on_stage import Seated, seated
from tests.api.schedule import scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

MEGABYTE = 1024 * 1024
DECK = {"name": "Deck.pdf", "bytes": 10}


BODIES: dict[str, object] = {
    "GET /api/rooms/{room_id}/stage": None,
    "GET /api/rooms/{room_id}/stage/youtube": None,
    "GET /api/rooms/{room_id}/files": None,
    "POST /api/rooms/{room_id}/files": DECK,
    "PATCH /api/rooms/{room_id}/uploads/{file_id}": b"x",
    "POST /api/rooms/{room_id}/files/{file_id}/show": None,
    "DELETE /api/rooms/{room_id}/files/{file_id}": None,
    "POST /api/rooms/{room_id}/portrait": None,
}
"""Of every route that takes a seat ticket."""


@pytest.fixture
def event(host: Person) -> dict[str, Any]:
    return scheduled(host)


@pytest.fixture
def piotr(presenter: Person, event: dict[str, Any], door: Door) -> Seated:
    return seated(presenter, event, door)


def announced(one: Seated, name: str = "Deck.pdf", size: int = 10) -> Any:
    return one.ask("POST", "/files", {"name": name, "bytes": size}, expect=201)


def sent(one: Seated, file: Any, piece: bytes, *, offset: int, expect: int = 204) -> Any:
    return one.ask("PATCH", f"/uploads/{file['id']}", piece, expect=expect, **{"Upload-Offset": str(offset)})


def ready(one: Seated, name: str = "Deck.pdf") -> Any:
    file = announced(one, name)
    sent(one, file, b"0123456789", offset=0)
    File.objects.filter(id=file["id"]).update(state="ready", pages=3, duration_ms=9000)
    return file


def names(one: Seated) -> list[str]:
    return [file["name"] for file in one.ask("GET", "/files")]


def test_a_guests_file_comes_in_pieces_goes_on_after_a_cut_and_lies_in_the_accounts_library(
    host: Person, event: dict[str, Any], piotr: Seated
) -> None:
    file = announced(piotr)
    sent(piotr, file, b"012345678", offset=0)

    again = announced(piotr)
    assert (again["id"], again["received"]) == (file["id"], 9)
    assert sent(piotr, file, b"x", offset=3, expect=409) == {"code": "not_the_offset", "offset": 9}
    sent(piotr, file, b"9", offset=9)

    library = host.browser.ask("GET", "/api/library/files")
    assert [(kept["name"], kept["state"]) for kept in library["items"]] == [("Deck.pdf", "waiting")]
    assert [(folder["name"], folder["held"]) for folder in library["folders"]] == [(event["title"], 1)]
    assert library["used_bytes"] == 10
    assert shelf.original_of(file["id"], "pdf").read_bytes() == b"0123456789"


def test_what_is_ready_has_a_picture_and_is_shown_to_everybody(piotr: Seated, door: Door) -> None:
    deck, talk = ready(piotr), ready(piotr, "Talk.mp4")

    piotr.ask("POST", f"/files/{deck['id']}/show", expect=204)
    piotr.ask("POST", f"/files/{talk['id']}/show", expect=204)

    keys = {file["name"]: file["key"] for file in piotr.ask("GET", "/files")}
    document, clip = (given["command"] for given in door.given)
    assert (document["kind"], document["document"]["key"]) == ("add_document", keys["Deck.pdf"])
    assert (clip["kind"], clip["clip"]["key"]) == ("add_clip", keys["Talk.mp4"])
    assert set(keys.values()) <= shelf.shown_keys()


def test_what_is_not_ready_is_not_shown(piotr: Seated, door: Door) -> None:
    file = announced(piotr)

    assert piotr.ask("POST", f"/files/{file['id']}/show", expect=409)["code"] == "file_not_ready"
    assert piotr.ask("GET", "/files")[0]["key"] == ""
    assert door.given == []


def test_a_guest_sees_and_touches_only_what_they_have_uploaded(
    host: Person, other_attendee: Person, event: dict[str, Any], piotr: Seated, door: Door
) -> None:
    boris = seated(other_attendee, event, door)
    of_boris = ready(boris, "Boris.pdf")
    of_host = host.browser.ask("POST", "/api/library/files", DECK, expect=201)
    announced(piotr, "Mine.pdf")

    assert names(piotr) == ["Mine.pdf"]
    for other in (of_boris, of_host):
        assert piotr.ask("DELETE", f"/files/{other['id']}", expect=404) == {"code": "no_such_file"}
        assert piotr.ask("POST", f"/files/{other['id']}/show", expect=404) == {"code": "no_such_file"}
        assert sent(piotr, other, b"x", offset=0, expect=404) == {"code": "no_such_file"}
    piotr.person.browser.ask("GET", f"/api/library/files/{of_host['id']}", expect=401)


def test_the_same_name_of_another_person_is_another_file(
    host: Person, other_attendee: Person, event: dict[str, Any], piotr: Seated, door: Door
) -> None:
    ids = {
        announced(piotr)["id"],
        announced(seated(other_attendee, event, door))["id"],
        host.browser.ask("POST", "/api/library/files", DECK, expect=201)["id"],
    }

    assert len(ids) == 3


@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_a_guest_takes_their_own_file_away_and_it_leaves_the_room(piotr: Seated, door: Door) -> None:
    deck = ready(piotr)
    piotr.ask("POST", f"/files/{deck['id']}/show", expect=204)
    key = FileLink.objects.get().key

    piotr.ask("DELETE", f"/files/{deck['id']}", expect=204)

    assert door.given[-1]["command"] == {"kind": "expire_document", "key": key, "at_once": True}
    assert names(piotr) == []
    assert not shelf.folder_of(deck["id"]).exists()


def test_every_route_for_the_stage_is_tried_here() -> None:
    paths = api.get_openapi_schema(path_prefix="api/")["paths"]
    of_stage = {
        f"{method.upper()} {path}"
        for path, methods in paths.items()
        for method, operation in methods.items()
        if {"StageTicket": []} in operation.get("security", [])
    }

    assert of_stage == BODIES.keys()


@pytest.mark.parametrize(("route", "body"), BODIES.items())
@pytest.mark.parametrize(("role", "status", "code"), [("attendee", 403, "not_allowed"), (None, 409, "not_present")])
def test_who_is_no_presenter_any_more_may_nothing_with_the_ticket_they_kept(
    piotr: Seated, route: str, body: object, role: str | None, status: int, code: str
) -> None:
    file = announced(piotr)

    piotr.becomes(role)

    method, path = route.split(" ")
    here = path.removeprefix("/api/rooms/{room_id}").format(file_id=file["id"])
    assert piotr.ask(method, f"{here}?words=sea", body, expect=status) == {"code": code}
    assert File.objects.get().state == "uploading"


def test_another_rooms_ticket_a_forged_one_and_none_are_worth_nothing(
    host: Person, presenter: Person, piotr: Seated, door: Door
) -> None:
    elsewhere = seated(presenter, scheduled(host), door)
    good = piotr.ticket
    heard = len(door.heard)

    for ticket in (elsewhere.ticket, good[:-1] + ("A" if good[-1] != "A" else "B"), ""):
        piotr.ticket = ticket
        assert piotr.ask("POST", "/files", DECK, expect=401) == {"code": "seat_gone"}

    assert len(door.heard) == heard, "nobody was even asked about"
    assert not File.objects.exists()


def test_while_the_rooms_do_not_answer_nothing_is_taken(piotr: Seated, settings: Settings) -> None:
    settings.DOORS = [CLOSED_DOOR]

    assert piotr.ask("POST", "/files", DECK, expect=503) == {"code": "unavailable"}


def test_a_guests_files_fill_the_accounts_space(host: Person, piotr: Seated) -> None:
    announced(piotr, "a.mp4", 64 * MEGABYTE)

    refused = piotr.ask("POST", "/files", DECK, expect=409)

    assert refused == {"code": "storage_full", "most_bytes": 64 * MEGABYTE}
    host.browser.ask("POST", "/api/library/files", DECK, expect=409)


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({"name": "virus.exe", "bytes": 10}, 415, "format_not_taken"),
        ({"name": "film.mp4", "bytes": 600 * MEGABYTE}, 413, "file_too_large"),
        ({"name": "deck.pdf", "bytes": 0}, 422, "invalid"),
        ({"name": "deck.pdf", "bytes": 10, "folder_id": "d_0123456789abcdef"}, 422, "invalid"),
    ],
)
def test_what_is_not_taken_of_members_is_not_taken_of_guests(
    piotr: Seated, body: dict[str, object], status: int, code: str
) -> None:
    assert piotr.ask("POST", "/files", body, expect=status)["code"] == code


def test_one_guest_has_thirty_files_at_most_and_uploads_no_faster_than_people_do(
    piotr: Seated, settings: Settings
) -> None:
    for number in range(30):
        announced(piotr, f"{number}.pdf", 1)

    assert piotr.ask("POST", "/files", DECK, expect=429)["code"] == "too_many_attempts"
    settings.RATE_LIMITS_ON = False
    assert piotr.ask("POST", "/files", DECK, expect=409) == {"code": "too_many_uploads", "most": 30}


@pytest.mark.parametrize("files", [1, 3])
def test_the_list_costs_a_fixed_number_of_queries(
    piotr: Seated, files: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(files):
        ready(piotr, f"{number}.pdf")
    piotr.ask("GET", "/files")

    with django_assert_num_queries(3):
        listed = names(piotr)

    assert len(listed) == files
