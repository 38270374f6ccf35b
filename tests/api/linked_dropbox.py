"""An account's Dropbox, linked as a member links it, and files that the worker moves."""

from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.core.cache import cache
from pytest_django import Settings

from rostrum.library.moving import delete_next_there, move_next
from tests.library.dropbox import KEY, SECRET, Dropbox
from tests.people import Answer, Person

LINK = "/api/account/links/dropbox"
MOVES = "/api/library/files/moves"
MEGABYTE = 1024 * 1024


def use(dropbox: Dropbox, settings: Settings) -> None:
    cache.clear()
    settings.DROPBOX_KEY, settings.DROPBOX_SECRET = KEY, SECRET
    settings.DROPBOX_URL = settings.DROPBOX_API_URL = settings.DROPBOX_CONTENT_URL = dropbox.url


def permitted(person: Person, dropbox: Dropbox) -> str:
    """Where Dropbox sends them back to."""
    address = urlsplit(person.browser.ask("POST", LINK)["address"])
    assert f"{address.scheme}://{address.netloc}{address.path}" == f"{dropbox.url}/oauth2/authorize"
    return dropbox.permit({name: values[0] for name, values in parse_qs(address.query).items()})


def come_back(person: Person, address: str) -> Answer:
    parts = urlsplit(address)
    return person.browser.send("GET", f"{parts.path}?{parts.query}")


def outcome(person: Person, address: str) -> str:
    """The word with which they arrive at the settings."""
    answer = come_back(person, address)
    assert answer.status_code == 302, answer.content
    before, _, word = answer["Location"].partition("?dropbox=")
    assert before == "http://localhost:8000/settings"
    return word.removesuffix("#dropbox")


def link(person: Person, dropbox: Dropbox) -> None:
    assert outcome(person, permitted(person, dropbox)) == "linked"


def steps() -> int:
    """What the worker does until nothing is due; how many steps that were."""
    done = 0
    while move_next() or delete_next_there():
        done += 1
        assert done < 100
    return done


# Any: an answer's body.
def move(person: Person, *files: Any, to: str = "dropbox", expect: int = 200) -> Any:
    ids = [file if isinstance(file, str) else file.id for file in files]
    return person.browser.ask("POST", MOVES, {"to": to, "file_ids": ids}, expect=expect)


def shown(person: Person, file: Any) -> tuple[str, int, str]:
    file_id = file if isinstance(file, str) else file.id
    now = person.browser.ask("GET", f"/api/library/files/{file_id}")
    return now["place"], now["place_progress"], now["place_problem"]
