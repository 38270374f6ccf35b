import pytest
from pytest_django import DjangoAssertNumQueries

from rostrum.registration.models import EntryToken
from tests.api.schedule import scheduled, token_for
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_each_person_gets_a_token_of_their_own(host: Person) -> None:
    event = scheduled(host, access="token")
    people = [{"name": "Anna", "email": "ANNA@example.com"}, {"name": "", "email": ""}]

    made = host.browser.ask("POST", f"/api/events/{event['id']}/tokens", {"people": people}, expect=201)

    assert [(token["name"], token["email"]) for token in made] == [("Anna", "anna@example.com"), ("", "")]
    assert len({token["token"] for token in made}) == 2
    assert host.browser.ask("GET", f"/api/events/{event['id']}/tokens") == made
    assert host.browser.ask("GET", f"/api/events/{event['id']}")["token_count"] == 2


def test_an_address_has_one_token_of_an_event_however_often_it_is_asked_for(host: Person) -> None:
    event, other = scheduled(host, access="token"), scheduled(host, access="token")
    token_for(host, event, "Anna", "anna@example.com")
    token_for(host, other, "Boris", "boris@example.com")
    people = [
        {"name": "Anna again", "email": "ANNA@example.com"},
        {"name": "Boris", "email": "boris@example.com"},
        {"name": "", "email": "boris@example.com"},
        {"name": "Clara", "email": ""},
        {"name": "Clara", "email": ""},
    ]

    made = host.browser.ask("POST", f"/api/events/{event['id']}/tokens", {"people": people}, expect=201)

    assert [token["name"] for token in made] == ["Boris", "Clara", "Clara"]


def test_so_many_tokens_for_whoever_they_are_given_to(host: Person) -> None:
    event = scheduled(host, access="token")

    made = host.browser.ask("POST", f"/api/events/{event['id']}/tokens", {"count": 30}, expect=201)

    assert len({token["token"] for token in made}) == 30


def test_a_deleted_token_is_gone(host: Person) -> None:
    event = scheduled(host, access="token")
    token = token_for(host, event, "Anna")

    host.browser.ask("DELETE", f"/api/events/{event['id']}/tokens/{token['id']}", expect=204)

    again = host.browser.ask("DELETE", f"/api/events/{event['id']}/tokens/{token['id']}", expect=404)
    assert again == {"code": "no_such_token"}


def test_a_token_is_deleted_through_its_own_event_only(host: Person) -> None:
    event, other = scheduled(host, access="token"), scheduled(host, access="token")
    token = token_for(host, event, "Anna")

    host.browser.ask("DELETE", f"/api/events/{other['id']}/tokens/{token['id']}", expect=404)

    assert EntryToken.objects.count() == 1


def test_an_event_has_no_more_than_two_thousand(host: Person) -> None:
    event = scheduled(host, access="token")
    for _ in range(4):
        host.browser.ask("POST", f"/api/events/{event['id']}/tokens", {"count": 500}, expect=201)

    answer = host.browser.ask("POST", f"/api/events/{event['id']}/tokens", {"count": 1}, expect=409)

    assert answer == {"code": "too_many_tokens", "most": 2000}


@pytest.mark.parametrize(
    "wanted",
    [
        {},
        {"count": 0},
        {"count": -1},
        {"count": 501},
        {"count": 10**40},
        {"people": []},
        {"people": [{"name": "Anna"}], "count": 1},
        {"people": [{"name": "Anna", "email": "not an address"}]},
        {"people": [{"name": "x" * 101}]},
        {"people": [{"name": "Anna", "token": "MINE2345"}]},
        {"people": "Anna"},
    ],
)
def test_what_does_not_do_is_refused_and_nothing_is_stored(host: Person, wanted: dict[str, object]) -> None:
    event = scheduled(host, access="token")

    answer = host.browser.ask("POST", f"/api/events/{event['id']}/tokens", wanted, expect=422)

    assert answer["code"] == "invalid"
    assert EntryToken.objects.count() == 0


@pytest.mark.parametrize("tokens", [1, 3])
def test_the_list_costs_the_same_queries_however_long_it_is(
    host: Person, tokens: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    event = scheduled(host, access="token")
    for _ in range(tokens):
        token_for(host, event, "Anna")

    with django_assert_num_queries(4):
        assert len(host.browser.ask("GET", f"/api/events/{event['id']}/tokens")) == tokens
