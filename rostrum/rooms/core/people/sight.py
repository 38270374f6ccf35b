"""What each audience sees of the people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostrum.rooms.core.people.facts import PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.people.state import Blocked, Contact, PeopleState, Person
from rostrum.rooms.core.session.facts import SessionTakenOver
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId, Role

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePart:
    """In the lobby one sees counts; attendees also see the stage's people; the stage sees everybody; hosts also
    contacts, and who is blocked or removed."""

    present: Mapping[PersonId, Person]
    contacts: Mapping[PersonId, Contact]
    blocked: Mapping[PersonId, Blocked]
    removed: Mapping[PersonId, Blocked]
    attendees: int
    peak: int
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPeoplePart:
    id: PersonId
    name: str
    role: Role
    may: tuple[str, ...]


def sight(people: PeopleState, core: Core, audience: Audience) -> PeoplePart:
    host = audience == "host"
    present: Mapping[PersonId, Person] = NOTHING
    if host or audience == "stage":
        present = people.present
    elif audience != "lobby":
        present = people.stage
    return PeoplePart(
        present=present,
        contacts=people.contacts if host else NOTHING,
        blocked=people.blocked if host else NOTHING,
        removed=people.removed if host else NOTHING,
        attendees=people.attendees,
        peak=people.peak,
        may=("remove_person", "block_person", "unblock_person", "change_role") if host else (),
    )


def own(people: PeopleState, core: Core, person: PersonId) -> OwnPeoplePart | None:
    present = people.present.get(person)
    if present is None:
        return None
    return OwnPeoplePart(id=person, name=present.name, role=present.role, may=("leave",))


def concerns(fact: Fact) -> frozenset[PersonId] | None:
    match fact:
        case PersonJoined(person=person) | PersonLeft(person=person) | RoleChanged(person=person):
            return frozenset((person,))
        case SessionTakenOver(person=person):
            return frozenset((person,))
    return NOBODY
