import pytest

from tests.api.schedule import scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_a_host_enters_their_event_and_gets_a_seat_as_host(host: Person, settings: object) -> None:
    event = scheduled(host)

    admission = host.browser.ask("POST", f"/api/events/{event['id']}/enter", {"browser": host.browser.id})

    assert admission["room_id"] == event["room_id"]


def test_anybody_joins_an_open_event_with_a_name(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    admission = join(attendee, event["room_id"])

    assert admission["seat"].startswith("p_")


def join(person: Person, room_id: str, **what: object) -> dict[str, str]:
    form = {"name": person.name, "email": person.email, "as": "attendee", "browser": person.browser.id, **what}
    admission: dict[str, str] = person.browser.ask("POST", f"/api/rooms/{room_id}/join", form)
    return admission
