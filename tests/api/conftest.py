"""One fixture per role; each has a browser of their own."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from tests.api import linked_youtube
from tests.api.door import CLOSED_DOOR, Door
from tests.api.linked_dropbox import link, use
from tests.clock import StandingClock
from tests.library.dropbox import Dropbox, dropbox_server
from tests.people import Person, guest_named, member_named, signed_in
from tests.recordings.google import Google, google_server
from tests.served import served


@pytest.fixture
def host(db: None) -> Person:
    return signed_in(member_named("Hana"))


@pytest.fixture
def presenter() -> Person:
    return guest_named("Piotr")


@pytest.fixture
def attendee() -> Person:
    return guest_named("Anna")


@pytest.fixture
def other_attendee() -> Person:
    return guest_named("Boris")


@pytest.fixture
def stranger(db: None) -> Person:
    """Signed in to another account."""
    return signed_in(member_named("Stefan"))


@pytest.fixture
def door(settings: Settings) -> Iterator[Door]:
    opened = Door()
    settings.DOORS = [CLOSED_DOOR, f"http://127.0.0.1:{opened.server_port}"]
    settings.DOOR_SECRET = "knock"
    with served(opened):
        yield opened


@pytest.fixture
def dropbox(settings: Settings) -> Iterator[Dropbox]:
    with dropbox_server() as server:
        use(server, settings)
        yield server


@pytest.fixture
def linked(host: Person, dropbox: Dropbox, clock: StandingClock) -> Dropbox:
    """Hana's."""
    link(host, dropbox)
    return dropbox


@pytest.fixture
def google(settings: Settings) -> Iterator[Google]:
    with google_server() as server:
        linked_youtube.use(server, settings)
        yield server


@pytest.fixture
def channel(host: Person, google: Google, clock: StandingClock) -> Google:
    """Hana's."""
    linked_youtube.link_channel(host, google)
    return google
