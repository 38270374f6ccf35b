"""Who is here and who has been."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, TypeVar

from rostrum.rooms.core.people.facts import (
    AdmissionChanged,
    PeopleAdmitted,
    PersonBlocked,
    PersonJoined,
    PersonLeft,
    PersonRemoved,
    PersonUnblocked,
    RoleChanged,
)
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.feature import Record
from rostrum.rooms.wire import CREW, STAGE, Millis, PersonId, Role

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


@dataclass(frozen=True, slots=True)
class Person:
    """One who is present, as the stage sees them."""

    id: PersonId
    name: str
    role: Role
    joined_at: Millis


@dataclass(frozen=True, slots=True)
class Contact:
    """What only hosts see of one who is present."""

    email: str


@dataclass(frozen=True, slots=True)
class Known:
    """One who has ever been here, last in `role`. `given`: the role that a host gave, which outlives leaving.
    `in_session`: the last session they were here for (a lock lets them return to it); `admitted_in`: the last
    one that they were let into by hand."""

    id: PersonId
    name: str
    role: Role
    in_session: int
    given: Role | None = None
    admitted_in: int = 0


@dataclass(frozen=True, slots=True)
class Blocked:
    id: PersonId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleState:
    """`crew`: those of `present` who run the event, `stage` those of them who are hosts or presenters; `waiting`: those who
    have yet to be let in.
    `session`: the one that runs or is waited for. `peak`: the most attendees at once in it.
    `stand_ins`: who took over in it and is a host until it ends, with the role that a host had given them before."""

    present: Mapping[PersonId, Person] = field(default_factory=dict)
    crew: Mapping[PersonId, Person] = field(default_factory=dict)
    stage: Mapping[PersonId, Person] = field(default_factory=dict)
    by_hand: bool = False
    waiting: Mapping[PersonId, Person] = field(default_factory=dict)
    contacts: Mapping[PersonId, Contact] = field(default_factory=dict)
    known: Mapping[PersonId, Known] = field(default_factory=dict)
    removed: Mapping[PersonId, Blocked] = field(default_factory=dict)
    blocked: Mapping[PersonId, Blocked] = field(default_factory=dict)
    stand_ins: Mapping[PersonId, Role | None] = field(default_factory=dict)
    attendees: int = 0
    peak: int = 0
    session: int = 1
    stage_empty_since: Millis | None = None
    hosts_gone_since: Millis | None = None


def fold(people: PeopleState, record: Record, core: Core) -> PeopleState:  # noqa: C901  one case per fact
    match record.fact:
        case PersonJoined() as joined:
            return _joined(people, joined, record.at)
        case PersonLeft(person=person, left_at=left_at):
            return _left(people, person, record.at, left_at)
        case PersonRemoved(person=person):
            return replace(people, removed={**people.removed, person: _named(people, person)})
        case PersonBlocked(person=person):
            return replace(people, blocked={**people.blocked, person: _named(people, person)})
        case PersonUnblocked(person=person):
            return replace(people, blocked=without(people.blocked, person), removed=without(people.removed, person))
        case RoleChanged(person=person, role=role):
            people = _given(people, person, role, record.at)
            return replace(people, stand_ins=without(people.stand_ins, person))
        case SessionTakenOver(person=person):
            return _taken_over(people, person, record.at)
        case AdmissionChanged(by_hand=by_hand):
            return _doors(people, by_hand=by_hand, is_live=core.session.phase == "live")
        case PeopleAdmitted(people=admitted):
            return _admitted(people, admitted)
        case SessionStarted(session=session):
            return replace(people, session=session, peak=people.attendees)
        case SessionEnded(session=session):
            return _stay_for(_without_stand_ins(people, record.at), session + 1)
    return people


def _joined(people: PeopleState, joined: PersonJoined, at: Millis) -> PeopleState:
    key = joined.person
    before = people.known.get(key)
    person = Person(key, joined.name, joined.role, at)
    known = Known(
        key,
        joined.name,
        joined.role,
        people.session,
        before.given if before else None,
        before.admitted_in if before else 0,
    )
    waits = people.by_hand and person.role == "attendee" and known.admitted_in != people.session
    attendees = people.attendees + (joined.role == "attendee")
    people = replace(
        people,
        present={**people.present, key: person},
        contacts={**people.contacts, key: Contact(joined.email)} if joined.email else people.contacts,
        known={**people.known, key: known},
        waiting={**people.waiting, key: person} if waits else people.waiting,
        attendees=attendees,
        peak=max(people.peak, attendees),
    )
    return _with_crew(people, person, at)


def _left(people: PeopleState, key: PersonId, at: Millis, left_at: Millis) -> PeopleState:
    person = people.present[key]
    people = replace(
        people,
        present=without(people.present, key),
        waiting=without(people.waiting, key),
        contacts=without(people.contacts, key),
        crew=without(people.crew, key),
        attendees=people.attendees - (person.role == "attendee"),
    )
    return _with_stage(people, without(people.stage, key), at, left_at)


def _given(people: PeopleState, key: PersonId, role: Role, at: Millis) -> PeopleState:
    known = replace(people.known[key], role=role, given=role, admitted_in=people.session)
    people = replace(people, known={**people.known, key: known}, waiting=without(people.waiting, key))
    before = people.present.get(key)
    if before is None or before.role == role:
        return people
    person = replace(before, role=role)
    attendees = people.attendees + (role == "attendee") - (before.role == "attendee")
    people = replace(
        people,
        present={**people.present, key: person},
        attendees=attendees,
        peak=max(people.peak, attendees),
    )
    return _with_crew(people, person, at)


def _taken_over(people: PeopleState, key: PersonId, at: Millis) -> PeopleState:
    """Who is a host already only leads: a member, who stays one after the end."""
    known = people.known[key]
    if known.role == "host":
        return people
    return replace(_given(people, key, "host", at), stand_ins={**people.stand_ins, key: known.given})


def _without_stand_ins(people: PeopleState, at: Millis) -> PeopleState:
    """They are presenters again, also those who have left."""
    for key, given in people.stand_ins.items():
        people = _given(people, key, "presenter", at)
        people = replace(people, known={**people.known, key: replace(people.known[key], given=given)})
    return replace(people, stand_ins={}) if people.stand_ins else people


def _with_crew(people: PeopleState, person: Person, at: Millis) -> PeopleState:
    """`person` came, or became another."""
    crew = {**people.crew, person.id: person} if person.role in CREW else without(people.crew, person.id)
    stage = {**people.stage, person.id: person} if person.role in STAGE else without(people.stage, person.id)
    return _with_stage(people if crew is people.crew else replace(people, crew=crew), stage, at, at)


def _with_stage(people: PeopleState, stage: Mapping[PersonId, Person], at: Millis, left_at: Millis) -> PeopleState:
    if stage is people.stage:
        return people
    had_host = any(person.role == "host" for person in people.stage.values())
    has_host = any(person.role == "host" for person in stage.values())
    emptied = bool(people.stage) and not stage
    return replace(
        people,
        stage=stage,
        stage_empty_since=None if stage else at if emptied else people.stage_empty_since,
        hosts_gone_since=None if has_host else left_at if had_host else people.hosts_gone_since,
    )


def _stay_for(people: PeopleState, session: int) -> PeopleState:
    """Who stays after the end belongs to the next session; who was removed may come again."""
    staying = {
        key: replace(
            people.known[key],
            in_session=session,
            admitted_in=people.known[key].admitted_in if key in people.waiting else session,
        )
        for key in people.present
    }
    return replace(people, session=session, known={**people.known, **staying}, removed={})


def _doors(people: PeopleState, *, by_hand: bool, is_live: bool) -> PeopleState:
    attendees = {key: person for key, person in people.present.items() if person.role == "attendee"}
    people = replace(people, by_hand=by_hand)
    if not by_hand or is_live:
        return _admitted(people, attendees) if by_hand else people
    return replace(people, waiting=attendees)


def _admitted(people: PeopleState, admitted: Iterable[PersonId]) -> PeopleState:
    known = {key: replace(people.known[key], admitted_in=people.session) for key in admitted}
    waiting = {key: person for key, person in people.waiting.items() if key not in known}
    return replace(people, known={**people.known, **known}, waiting=waiting)


def _named(people: PeopleState, key: PersonId) -> Blocked:
    return Blocked(key, people.known[key].name)


Entry = TypeVar("Entry")


def without(entries: Mapping[str, Entry], key: str) -> Mapping[str, Entry]:
    """The same mapping, by identity, when there is nothing to take out."""
    if key not in entries:
        return entries
    rest = dict(entries)
    del rest[key]
    return rest
