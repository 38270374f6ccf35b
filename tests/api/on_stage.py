"""People in a room who ask `web` for something by their seat ticket."""

from dataclasses import dataclass
from typing import Any

from tests.api.door import Door
from tests.api.schedule import join
from tests.people import Answer, Person


@dataclass
class Seated:
    """One who has joined. What they are in the room says the door."""

    person: Person
    room: str
    seat: str
    ticket: str
    door: Door

    def becomes(self, role: str | None) -> None:
        path = f"/roles/{self.room}/{self.seat}"
        if role is None:
            self.door.roles.pop(path, None)
        else:
            self.door.roles[path] = role

    # Any: an answer's body.
    def ask(self, method: str, path: str, body: Any = None, *, expect: int = 200, **headers: str) -> Any:
        address = f"/api/rooms/{self.room}{path}"
        return self.person.browser.ask(
            method, address, body, expect=expect, Authorization=f"Seat {self.ticket}", **headers
        )

    def send(self, method: str, path: str, body: Any = None, **headers: str) -> Answer:
        address = f"/api/rooms/{self.room}{path}"
        return self.person.browser.send(method, address, body, Authorization=f"Seat {self.ticket}", **headers)


def at_home(host: Person, event: dict[str, Any], door: Door) -> Seated:
    """The host, who has come in from the panel."""
    admission = host.browser.ask("POST", f"/api/events/{event['id']}/enter", {"browser": host.browser.id})
    one = Seated(host, event["room_id"], admission["seat"], admission["seat_ticket"], door)
    one.becomes("host")
    return one


def seated(person: Person, event: dict[str, Any], door: Door, *, role: str | None = "presenter") -> Seated:
    """As an attendee at the entrance, who is `role` in the room by now."""
    admission = join(person, event["room_id"])
    one = Seated(person, event["room_id"], admission["seat"], admission["seat_ticket"], door)
    one.becomes(role)
    return one
