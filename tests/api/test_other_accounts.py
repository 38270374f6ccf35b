"""Somebody else's ids: every route that takes one is walked by a member of another account, and finds nothing.

1. In the path: all ids are theirs; or the first is the walker's own and the last is theirs.
2. In the body and the query, where everything else is the walker's own.

Routes and fields are found in the API itself: what is not known here yet fails the first tests."""

import pytest

from rostrum.api.app import api
from rostrum.registration.models import EntryToken
from tests.api.contacts import added
from tests.api.schedule import join, scheduled
from tests.api.walk import (
    BODIES,
    BORROWED,
    FOR_EVERYBODY,
    NO_IDS,
    OWNED,
    asking,
    body_fields,
    borrowing,
    could_be_id,
    ids_in,
    ids_of,
    operations,
    owned_in,
    stored,
    walked,
    with_ids,
)
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_every_id_in_a_path_is_known() -> None:
    unknown = {name for _, path, _ in operations() for name in ids_in(path)} - OWNED.keys() - FOR_EVERYBODY

    assert not unknown, f"put into OWNED, with an id in ids_of(), or into FOR_EVERYBODY: {sorted(unknown)}"


def test_no_route_hides_from_the_walk() -> None:
    hidden = [
        router.prefix + path
        for router in api._get_bound_routers()
        for path, view in router.path_operations.items()
        for operation in view.operations
        if not operation.include_in_schema
    ]

    assert hidden == ["/invitations/{note}/opt-out"], "what the schema leaves out must be for everybody"


def test_the_walk_knows_a_body_for_every_route_that_takes_one() -> None:
    taking = {
        f"{method} {path}" for method, path, operation in operations() if owned_in(path) and "requestBody" in operation
    }

    assert taking == set(BODIES)


def test_every_id_in_a_body_is_known() -> None:
    found = {
        name for _, _, operation in operations() for name, shape in body_fields(operation) if could_be_id(name, shape)
    }

    assert found == {*BORROWED, *NO_IDS}, "put what is new into BORROWED, or into NO_IDS"


def test_every_id_in_a_query_is_known() -> None:
    unknown = {f"{method} {path} {name}" for method, path, name in asking() if name not in OWNED}

    assert not unknown, f"put the names into OWNED: {sorted(unknown)}"


@pytest.mark.parametrize(("method", "path"), walked())
def test_nothing_of_another_account_is_there(host: Person, stranger: Person, method: str, path: str) -> None:
    route = path.format(**ids_of(host))
    before = stored()

    answer = stranger.browser.ask(method, route, BODIES.get(f"{method} {path}"), expect=404)

    assert answer == (None if method == "HEAD" else {"code": OWNED[owned_in(path)[0]]})
    assert stored() == before


@pytest.mark.parametrize(("method", "path"), walked(at_least=2))
def test_nothing_of_another_account_is_there_by_way_of_ones_own(
    host: Person, stranger: Person, method: str, path: str
) -> None:
    last = owned_in(path)[-1]
    route = path.format(**{**ids_of(stranger), last: ids_of(host)[last]})
    before = stored()

    answer = stranger.browser.ask(method, route, BODIES.get(f"{method} {path}"), expect=404)

    assert answer == {"code": OWNED[last]}
    assert stored() == before


@pytest.mark.parametrize(("method", "path", "field"), borrowing())
def test_nothing_of_another_account_is_used_by_a_body(
    host: Person, stranger: Person, method: str, path: str, field: str
) -> None:
    mine, theirs = ids_of(stranger), ids_of(host)
    body, code = BORROWED[field]
    before = stored()

    answer = stranger.browser.ask(method, path.format(**mine), with_ids(body, mine=mine, theirs=theirs), expect=404)

    assert answer == {"code": code}
    assert stored() == before


@pytest.mark.parametrize(("method", "path", "name"), asking())
def test_nothing_of_another_account_is_found_by_a_query(
    host: Person, stranger: Person, method: str, path: str, name: str
) -> None:
    answer = stranger.browser.ask(method, f"{path}?{name}={ids_of(host)[name]}", expect=404)

    assert answer == {"code": OWNED[name]}


def test_a_contact_of_another_account_spoils_a_merging_of_ones_own(host: Person, stranger: Person) -> None:
    mine, other, theirs = ids_of(stranger)["contact_id"], added(stranger, "boris@example.com")["id"], ids_of(host)
    before = stored()

    refusal = stranger.browser.ask(
        "POST", "/api/contacts/merge", {"kept_id": mine, "other_ids": [other, theirs["contact_id"]]}, expect=404
    )

    assert refusal == {"code": "no_such_contact"}
    assert stored() == before


def test_a_chosen_contact_of_another_account_stays_when_ones_own_goes(host: Person, stranger: Person) -> None:
    mine, theirs = ids_of(stranger)["contact_id"], ids_of(host)["contact_id"]

    gone = stranger.browser.ask("POST", "/api/contacts/delete", {"ids": [mine, theirs]})

    assert gone == {"contacts": 1}
    assert host.browser.ask("GET", f"/api/contacts/{theirs}")["email"] == "anna@example.com"


def test_a_token_opens_no_room_of_another_account(host: Person, stranger: Person, attendee: Person) -> None:
    token = EntryToken.objects.get(id=ids_of(host)["token_id"])
    room_id = scheduled(stranger, access="token")["room_id"]

    refusal = join(attendee, room_id, token=token.token, expect=403)

    assert refusal == {"code": "wrong_token"}
