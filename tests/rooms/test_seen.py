"""The link of a document on the stage lasts as long as people see it."""

from datetime import timedelta

import pytest

from rostrum.kit.ids import RoomId
from rostrum.library import shelf
from rostrum.library.links import forget_links
from rostrum.library.models import File, FileLink
from rostrum.rooms.core.stage.commands import HideContent
from rostrum.rooms.features.slides.commands import AddDocument
from rostrum.rooms.features.slides.facts import DocumentAdded
from rostrum.rooms.models import ConnectionRow
from rostrum.rooms.seen import AHEAD, lengthen_seen
from rostrum.rooms.wire import SYSTEM
from tests.clock import StandingClock
from tests.people import member_named
from tests.rooms.cast import HANA
from tests.rooms.sample_files import sample
from tests.rooms.stored import StoredRoom, live_stored_room

pytestmark = pytest.mark.django_db(databases=["default", "rooms"], transaction=True)


@pytest.fixture
def stored(clock: StandingClock) -> StoredRoom:
    """A document is on the stage, its link ends in a minute, and Hana is there."""
    room = live_stored_room()
    added = DocumentAdded.model_validate_json(sample("document_added"))
    file = File.objects.create(
        account=member_named("Hana").account, name="Deck.pdf", ending="pdf", kind="document", bytes=1, state="ready"
    )
    link = FileLink.objects.create(key=added.key, file=file, room=room.room, expires_at=clock() + timedelta(minutes=1))
    shelf.made_of(file.id)
    shelf.show(file.id, link.key)
    room.do(SYSTEM, AddDocument(document=added))
    ConnectionRow.objects.create(room=RoomId(room.room), person=HANA, connection="c", browser="b", process="p")
    return room


def is_fetched() -> bool:
    """The worker has been there."""
    lengthen_seen()
    forget_links()
    return bool(shelf.shown_keys())


def test_a_document_that_people_see_is_fetched_as_long_as_they_do(stored: StoredRoom, clock: StandingClock) -> None:
    for _ in range(20):
        assert is_fetched()
        clock.advance(seconds=AHEAD.total_seconds())

    stored.do(HANA, HideContent())

    clock.advance(seconds=2 * AHEAD.total_seconds())
    assert not is_fetched()


def test_its_link_outlives_the_hour_after_which_the_room_asks_again(stored: StoredRoom, clock: StandingClock) -> None:
    assert is_fetched()
    stored.do(HANA, HideContent())

    clock.advance(hours=2)

    assert is_fetched()


def test_where_nobody_is_connected_it_ends_with_its_time(stored: StoredRoom, clock: StandingClock) -> None:
    ConnectionRow.objects.all().delete()
    assert is_fetched()

    clock.advance(minutes=2)

    assert not is_fetched()
