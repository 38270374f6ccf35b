"""What each audience sees of the people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostrum.rooms.core.people.facts import PeopleAdmitted, PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.people.state import Blocked, Contact, PeopleState, Person
from rostrum.rooms.core.session.facts import SessionTakenOver
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId, Role

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePart:
    """In the lobby one sees counts; attendees also see the stage's people; the stage sees everybody; hosts also
    contacts, and who is blocked or removed. `by_hand`: hosts let attendees in; `waiting`, for the stage: whom they have yet to."""

    present: Mapping[PersonId, Person]
    by_hand: bool
    waiting: Mapping[PersonId, Person]
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
        by_hand=people.by_hand,
        waiting=people.waiting if host or audience == "stage" else NOTHING,
        contacts=people.contacts if host else NOTHING,
        blocked=people.blocked if host else NOTHING,
        removed=people.removed if host else NOTHING,
        attendees=people.attendees,
        peak=people.peak,
        may=_may(people) if host else (),
    )


def _may(people: PeopleState) -> tuple[str, ...]:
    doors = "admit_freely" if people.by_hand else "admit_by_hand"
    admit = ("admit_people",) if people.waiting else ()
    return ("remove_person", "block_person", "unblock_person", "change_role", doors, *admit)


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
        case PeopleAdmitted(people=people):
            return frozenset(people)
    return NOBODY
