"""What each audience sees of the people."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostrum.rooms.core.people.facts import PeopleAdmitted, PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.people.state import Blocked, Contact, PeopleState, Person
from rostrum.rooms.core.session.facts import SessionTakenOver
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.wire import NOTHING, OF_CREW, Audience, Fact, PersonId, Role

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


@dataclass(frozen=True, slots=True, kw_only=True)
class PeoplePart:
    """In the lobby one sees counts; attendees also see the crew; the crew sees everybody; hosts also contacts, and who is blocked
    or removed, of whom moderators see the attendees. `by_hand`: attendees are let in one by one; `waiting`, for the crew: who has
    yet to be."""

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
    of_crew = audience in OF_CREW
    present: Mapping[PersonId, Person] = NOTHING
    if of_crew:
        present = people.present
    elif audience != "lobby":
        present = people.crew
    return PeoplePart(
        present=present,
        by_hand=people.by_hand,
        waiting=people.waiting if of_crew else NOTHING,
        contacts=people.contacts if audience == "host" else NOTHING,
        blocked=_shut_out(people, people.blocked, audience),
        removed=_shut_out(people, people.removed, audience),
        attendees=people.attendees,
        peak=people.peak,
        may=_may(people, audience),
    )


def _shut_out(people: PeopleState, out: Mapping[PersonId, Blocked], audience: Audience) -> Mapping[PersonId, Blocked]:
    """Those whom this audience could let in again."""
    match audience:
        case "host":
            return out
        case "moderator":
            return {key: one for key, one in out.items() if people.known[key].role == "attendee"}
        case _:
            return NOTHING


def _may(people: PeopleState, audience: Audience) -> tuple[str, ...]:
    if audience not in ("host", "moderator"):
        return ()
    admit = ("admit_people",) if people.waiting else ()
    order = ("remove_person", "block_person", "unblock_person", *admit)
    if audience == "moderator":
        return order
    return (*order, "change_role", "admit_freely" if people.by_hand else "admit_by_hand")


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
