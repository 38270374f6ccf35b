"""Pictures in place of initials, over HTTP: whose seat it is, what is taken, what is left of the one before."""

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from rostrum.events.models import Event
from rostrum.library.files import picture_file as kept_file
from rostrum.library.models import Picture
from tests.api.door import Door
from tests.api.schedule import join, scheduled
from tests.library.uploads import SVG, picture_file
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def presenting(host: Person, presenter: Person) -> dict[str, Any]:
    event = scheduled(host)
    code = Event.objects.get(id=event["id"]).presenter_code
    side: dict[str, Any] = {"as": "presenter", "code": code}
    return dict(join(presenter, event["room_id"], **side))


def choose(
    person: Person, admission: dict[str, Any], content: bytes, *, room: str | None = None, expect: int = 204
) -> Any:
    answer = person.browser.post(
        f"/api/rooms/{room or admission['room_id']}/portrait",
        {"file": SimpleUploadedFile("me.png", content)},
        headers={"Authorization": f"Seat {admission['seat_ticket']}"},
    )
    assert answer.status_code == expect, answer.content
    return answer.json() if answer.content else None


def test_a_presenter_who_is_a_guest_chooses_a_picture_and_the_room_is_told(
    host: Person, presenter: Person, door: Door
) -> None:
    admission = presenting(host, presenter)

    choose(presenter, admission, picture_file())

    picture = Picture.objects.get(kind="portrait")
    told = {"kind": "show_portrait", "person": admission["seat"], "picture": picture.id}
    assert (door.given[-1]["room"], door.given[-1]["command"]) == (admission["room_id"], told)
    assert (picture.width, picture.height, picture.account_id) == (200, 200, Event.objects.get().owner_id)
    assert kept_file(picture.id, ".webp").read_bytes()[8:12] == b"WEBP"


def test_another_picture_leaves_nothing_of_the_first(host: Person, presenter: Person, door: Door) -> None:
    admission = presenting(host, presenter)
    choose(presenter, admission, picture_file())
    first = Picture.objects.get(kind="portrait")

    choose(presenter, admission, picture_file("JPEG"))

    (kept,) = Picture.objects.all()
    assert kept.id != first.id
    assert door.given[-1]["command"]["picture"] == kept.id


def test_attendees_strangers_and_tickets_of_other_rooms_choose_nothing(
    host: Person, presenter: Person, attendee: Person, door: Door
) -> None:
    admission = presenting(host, presenter)
    attending = join(attendee, admission["room_id"])
    elsewhere = scheduled(host, title="Another")["room_id"]

    assert choose(attendee, attending, picture_file(), expect=403)["code"] == "not_allowed"
    assert choose(presenter, admission, picture_file(), room=elsewhere, expect=401)["code"] == "seat_gone"
    forged = {**admission, "seat_ticket": attending["seat_ticket"][:-2]}
    assert choose(presenter, forged, picture_file(), expect=401)["code"] == "seat_gone"
    assert (Picture.objects.count(), door.given) == (0, [])


@pytest.mark.parametrize(
    ("content", "code"), [(SVG, "svg_not_taken"), (b"no picture", "not_a_picture"), (b"0" * 1_100_000, "too_large")]
)
def test_what_is_no_picture_or_too_large_is_refused(
    host: Person, presenter: Person, door: Door, content: bytes, code: str
) -> None:
    admission = presenting(host, presenter)

    refused = presenter.browser.post(
        f"/api/rooms/{admission['room_id']}/portrait",
        {"file": SimpleUploadedFile("me.png", content)},
        headers={"Authorization": f"Seat {admission['seat_ticket']}"},
    )

    assert refused.json()["code"] == code
    assert (Picture.objects.count(), door.given) == (0, [])


def test_who_changes_it_all_the_time_is_asked_to_wait(host: Person, presenter: Person, door: Door) -> None:
    admission = presenting(host, presenter)
    for _ in range(20):
        choose(presenter, admission, picture_file(size=(20, 20)))

    assert choose(presenter, admission, picture_file(), expect=429)["code"] == "too_many_attempts"


def test_a_picture_that_the_room_does_not_take_is_not_kept(host: Person, presenter: Person) -> None:
    admission = presenting(host, presenter)

    choose(presenter, admission, picture_file(), expect=503)

    assert Picture.objects.count() == 0
