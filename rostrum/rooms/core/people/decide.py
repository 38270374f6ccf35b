"""Coming and going, removing, blocking, and who becomes what."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from rostrum.rooms.core.people.admission import admit, check_crew, let_in
from rostrum.rooms.core.people.commands import (
    AdmitByHand,
    AdmitFreely,
    AdmitPeople,
    BlockPerson,
    ChangeRole,
    DropPerson,
    Join,
    Leave,
    RemovePerson,
    UnblockPerson,
)
from rostrum.rooms.core.people.facts import (
    PersonBlocked,
    PersonLeft,
    PersonRemoved,
    PersonUnblocked,
    RoleChanged,
)
from rostrum.rooms.core.people.state import PeopleState
from rostrum.rooms.core.session.abandoned import stage_left_empty
from rostrum.rooms.core.session.facts import SessionTakenOver
from rostrum.rooms.errors.room import NoSuchPerson, NotAllowed
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.wire import Command, Millis, PersonId, Role

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


def decide(people: PeopleState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case Join():
            return admit(people, core, command)
        case Leave():
            return _go(people, core, asked.by, "left", asked.at, asked.at)
        case DropPerson(person=person, last_seen=last_seen):
            if person not in people.present:
                return []
            return _go(people, core, person, "lost", min(last_seen, asked.at), asked.at)
    role = core.role_of(asked.by)
    if role == "host":
        return _lead(people, core, command, asked)
    if role == "moderator":
        return _keep_order(people, core, command, asked)
    raise NotAllowed


def _lead(people: PeopleState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case ChangeRole(person=person, role=role):
            return _change_role(people, core, person, role, asked)
        case AdmitByHand() | AdmitFreely():
            return let_in(people, command)
    return _keep_order(people, core, command, asked)


def _keep_order(people: PeopleState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    """By hosts, and among attendees also by moderators."""
    match command:
        case RemovePerson(person=person):
            _check_target(people, core, person, asked)
            gone = _sent_away(people, core, person, asked)
            return [] if person in people.removed else [*gone, PersonRemoved(person=person)]
        case BlockPerson(person=person):
            _check_target(people, core, person, asked)
            gone = _sent_away(people, core, person, asked)
            return [] if person in people.blocked else [*gone, PersonBlocked(person=person)]
        case UnblockPerson(person=person):
            if person not in people.blocked and person not in people.removed:
                raise NoSuchPerson
            _check_target(people, core, person, asked)
            return [PersonUnblocked(person=person)]
        case AdmitPeople():
            return let_in(people, command)
    raise NotAllowed


def _go(
    people: PeopleState,
    core: Core,
    person: PersonId,
    reason: Literal["left", "lost", "removed"],
    left_at: Millis,
    at: Millis,
) -> Sequence[Decided]:
    left = PersonLeft(person=person, reason=reason, left_at=left_at)
    if people.stage.keys() == {person}:
        return [left, *stage_left_empty(core.session, at)]
    return [left]


def _sent_away(people: PeopleState, core: Core, person: PersonId, asked: Asked) -> Sequence[Decided]:
    if person not in people.present:
        return []
    return _go(people, core, person, "removed", asked.at, asked.at)


def _check_target(people: PeopleState, core: Core, person: PersonId, asked: Asked) -> None:
    known = people.known.get(person)
    if known is None:
        raise NoSuchPerson
    is_host = person in people.present and known.role == "host"
    if person == asked.by or is_host or (core.role_of(asked.by) == "moderator" and known.role != "attendee"):
        raise NotAllowed


def _change_role(people: PeopleState, core: Core, person: PersonId, role: Role, asked: Asked) -> Sequence[Decided]:
    """Hosts are members: nobody is made one here. One who took over may be made a presenter again by another
    host, who then leads."""
    known = people.known.get(person)
    if known is None:
        raise NoSuchPerson
    if person == asked.by or role == "host":
        raise NotAllowed
    present = people.present.get(person)
    if role == (present.role if present else known.given):
        return []
    if core.session.described is not None:
        check_crew(people, core.session.described.limits, role)
    changed = RoleChanged(person=person, role=role)
    if core.session.phase == "live" and core.session.host == person:
        return [changed, SessionTakenOver(person=asked.by)]
    return [changed]
