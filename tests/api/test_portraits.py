"""Pictures in place of initials, over HTTP: what is taken, what the room is told. What becomes of the one before is in
tests/rooms/test_dropped_pictures.py, whose ticket counts in test_stage_files.py."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rostrum.events.models import Event
from rostrum.library.files import picture_file as kept_file
from rostrum.library.models import Picture
from rostrum.recordings.tidying import forget_pictures_of_gone_rooms
from tests.api.door import Door
from tests.api.on_stage import Seated, seated
from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.library.uploads import SVG, picture_file
from tests.people import Person
from tests.recordings.made import kept

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture
def piotr(host: Person, presenter: Person, door: Door) -> Seated:
    return seated(presenter, scheduled(host), door)


# Any: an answer's body.
def choose(one: Seated, content: bytes, *, expect: int = 204) -> Any:
    answer = one.person.browser.post(
        f"/api/rooms/{one.room}/portrait",
        {"file": SimpleUploadedFile("me.png", content)},
        headers={"Authorization": f"Seat {one.ticket}"},
    )
    assert answer.status_code == expect, answer.content
    return answer.json() if answer.content else None


def test_a_presenter_who_is_a_guest_chooses_a_picture_and_the_room_is_told(piotr: Seated, door: Door) -> None:
    choose(piotr, picture_file())

    picture = Picture.objects.get()
    told = {"kind": "show_portrait", "person": piotr.seat, "picture": picture.id}
    assert (door.given[-1]["room"], door.given[-1]["command"]) == (piotr.room, told)
    assert (picture.kind, picture.width, picture.height) == ("portrait", 200, 200)
    assert picture.account_id == Event.objects.get().owner_id
    assert kept_file(picture.id, ".webp").read_bytes()[8:12] == b"WEBP"


@pytest.mark.parametrize("role", ["attendee", None])
def test_whoever_is_not_on_the_stages_side_chooses_nothing(piotr: Seated, door: Door, role: str | None) -> None:
    piotr.becomes(role)

    choose(piotr, picture_file(), expect=403 if role else 409)

    assert (Picture.objects.count(), door.given) == (0, [])


@pytest.mark.parametrize(
    ("content", "code"), [(SVG, "svg_not_taken"), (b"no picture", "not_a_picture"), (b"0" * 1_100_000, "too_large")]
)
def test_what_is_no_picture_or_too_large_is_refused(piotr: Seated, door: Door, content: bytes, code: str) -> None:
    refused = piotr.person.browser.post(
        f"/api/rooms/{piotr.room}/portrait",
        {"file": SimpleUploadedFile("me.png", content)},
        headers={"Authorization": f"Seat {piotr.ticket}"},
    )

    assert refused.json()["code"] == code
    assert (Picture.objects.count(), door.given) == (0, [])


@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
@pytest.mark.parametrize("page", ["branding", "lobby"])
def test_a_picture_stays_whatever_is_saved_for_the_event_later(
    clock: StandingClock, piotr: Seated, host: Person, page: str
) -> None:
    choose(piotr, picture_file())
    clock.advance(seconds=timedelta(hours=25).total_seconds())

    host.browser.ask("PUT", f"/api/events/{Event.objects.get().id}/{page}", {})

    assert kept_file(Picture.objects.get().id, ".webp").exists()


@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_a_picture_goes_with_the_event_and_with_the_recordings_of_its_room(piotr: Seated, host: Person) -> None:
    choose(piotr, picture_file())
    picture = Picture.objects.get()
    with_event = forget_pictures_of_gone_rooms()
    recording = kept(host, room=piotr.room)
    Event.objects.all().delete()
    with_replay = forget_pictures_of_gone_rooms()
    recording.delete()

    assert (with_event, with_replay, forget_pictures_of_gone_rooms()) == (0, 0, 1)
    assert not kept_file(picture.id, ".webp").exists()


def test_who_changes_it_all_the_time_is_asked_to_wait(piotr: Seated) -> None:
    for _ in range(20):
        choose(piotr, picture_file(size=(20, 20)))

    assert choose(piotr, picture_file(), expect=429)["code"] == "too_many_attempts"
