"""An account's Dropbox, linked as a member links it, and files that the worker moves."""

import random
from typing import Any
from urllib.parse import parse_qs, urlsplit

from django.core.cache import cache
from pytest_django import Settings

from rostrum.accounts.models import Account
from rostrum.kit.ids import RoomId
from rostrum.library import shelf
from rostrum.library.models import File
from rostrum.library.moving import delete_next_there, move_next
from tests.library.dropbox import KEY, SECRET, Dropbox
from tests.people import Answer, Person

LINK = "/api/account/links/dropbox"
MOVES = "/api/library/files/moves"
MEGABYTE = 1024 * 1024
LARGE = random.Random(7).randbytes(20 * MEGABYTE + 17)
ROOM = RoomId("123456789")


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


def account_of(person: Person) -> Account:
    return person.account_member.account


def ready(person: Person, name: str = "Film.mp4", content: bytes = b"0123456789") -> File:
    """As the converter leaves it."""
    account = account_of(person)
    file = File.objects.create(
        account=account, name=name, ending=name[-3:], kind="video", bytes=len(content), state="ready"
    )
    shelf.make_room_for(file.id)
    shelf.original_of(file.id, file.ending).write_bytes(content)
    (shelf.made_of(file.id) / "media.mp4").write_bytes(b"made")
    return file


def is_here(file: File) -> bool:
    return shelf.original_of(file.id, file.ending).exists()


# Any: an answer's body.
def room(person: Person) -> Any:
    return person.browser.ask("GET", "/api/library/dropbox")


def used(person: Person) -> int:
    bytes_used: int = person.browser.ask("GET", "/api/library/files")["used_bytes"]
    return bytes_used


def download(person: Person, file: File) -> Any:
    return person.browser.send("GET", f"/api/library/files/{file.id}/download")


def fill(person: Person) -> File:
    """A plan's 64 MB."""
    return File.objects.create(
        account=account_of(person), name="Full.mp4", ending="mp4", kind="video", bytes=64 * MEGABYTE, state="ready"
    )


# Any: an answer's body.
def announce(person: Person, size: int = 10, *, name: str = "More.mp4", expect: int = 201) -> Any:
    return person.browser.ask("POST", "/api/library/files", {"name": name, "bytes": size}, expect=expect)


def away(host: Person, **more: Any) -> File:
    file = ready(host, **more)
    move(host, file)
    steps()
    return file
