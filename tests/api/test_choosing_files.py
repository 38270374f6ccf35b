"""What a tool of the room is offered from the library: files of the kinds that it can show, page by page."""

from typing import Any

import pytest

from rostrum.kit.paging import PAGE_SIZE
from rostrum.library.models import File
from tests.people import Person, member_named, signed_in

pytestmark = pytest.mark.django_db

ONE_OF_EACH = ["Deck.pdf", "Photo.png", "Film.mp4", "Song.mp3"]


def announced(person: Person, *names: str) -> None:
    for name in names:
        person.browser.ask("POST", "/api/library/files", {"name": name, "bytes": 10}, expect=201)


def asked(person: Person, query: str) -> Any:
    return person.browser.ask("GET", f"/api/library/files?{query}")


def names(answer: Any) -> list[str]:
    return [file["name"] for file in answer["items"]]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("", ["Song.mp3", "Film.mp4", "Photo.png", "Deck.pdf"]),
        ("kinds=document", ["Deck.pdf"]),
        ("kinds=document&kinds=picture", ["Photo.png", "Deck.pdf"]),
        ("kinds=audio&kinds=audio", ["Song.mp3"]),
        ("kinds=video&kinds=document&words=FILM", ["Film.mp4"]),
    ],
)
def test_files_of_the_kinds_that_are_asked_for_are_listed(host: Person, query: str, found: list[str]) -> None:
    announced(host, *ONE_OF_EACH)

    answer = asked(host, query)

    assert (names(answer), answer["total"]) == (found, len(found))


def test_a_deck_is_offered_however_many_films_are_newer(host: Person) -> None:
    announced(host, "Deck.pdf", *(f"Film {number}.mp4" for number in range(PAGE_SIZE + 1)))

    assert names(asked(host, "kinds=document&kinds=picture")) == ["Deck.pdf"]


def test_pages_are_counted_within_the_kinds(host: Person) -> None:
    for number in range(PAGE_SIZE + 2):
        announced(host, f"Deck {number}.pdf", f"Film {number}.mp4")

    first, second = asked(host, "kinds=document"), asked(host, "kinds=document&page=2")

    assert (len(first["items"]), first["total"]) == (PAGE_SIZE, PAGE_SIZE + 2)
    assert (names(second), second["total"]) == (["Deck 1.pdf", "Deck 0.pdf"], PAGE_SIZE + 2)


def test_what_was_refused_is_left_out_where_it_is_not_wanted_and_takes_no_place_on_a_page(host: Person) -> None:
    announced(host, "Deck.pdf", "Locked.pdf")
    File.objects.filter(name="Locked.pdf").update(state="refused", refusal="encrypted")

    wanted, unwanted = asked(host, "kinds=document"), asked(host, "kinds=document&with_refused=false")

    assert (names(wanted), wanted["total"]) == (["Locked.pdf", "Deck.pdf"], 2)
    assert (names(unwanted), unwanted["total"]) == (["Deck.pdf"], 1)


def test_files_of_other_accounts_are_of_no_kind(host: Person) -> None:
    announced(signed_in(member_named("Olga")), *ONE_OF_EACH)

    answer = asked(host, "kinds=document&kinds=picture&kinds=video&kinds=audio")

    assert (answer["items"], answer["total"]) == ([], 0)


@pytest.mark.parametrize("query", ["kinds=hologram", "kinds=document&kinds=hologram", "kinds="])
def test_a_kind_that_there_is_not_is_refused(host: Person, query: str) -> None:
    answer = host.browser.ask("GET", f"/api/library/files?{query}", expect=422)

    assert answer["code"] == "invalid"
