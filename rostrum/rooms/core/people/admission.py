"""Who gets in.

Hosts are never locked out. Everybody else: not while blocked or removed; not while the room is locked, unless
they were in this session; not beyond the plan, which counts attendees, and in a meeting everybody. There are at most as many
moderators as presenters. Where people are let in by hand, attendees wait in the lobby of a running session until they are.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, assert_never

from rostrum.rooms.core.people.commands import AdmitByHand, AdmitFreely, AdmitPeople, Join
from rostrum.rooms.core.people.facts import AdmissionChanged, PeopleAdmitted, PersonJoined, RoleChanged
from rostrum.rooms.core.people.state import PeopleState
from rostrum.rooms.core.session.abandoned import stage_is_back
from rostrum.rooms.core.session.facts import Limits
from rostrum.rooms.errors.entry import Blocked, Removed, RoomFull, RoomLocked, TooManyModerators, TooManyPresenters
from rostrum.rooms.feature import Decided
from rostrum.rooms.wire import STAGE, PersonId, Role

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core

RANK: dict[Role, int] = {"attendee": 0, "moderator": 1, "presenter": 2, "host": 3}


def admit(people: PeopleState, core: Core, join: Join) -> Sequence[Decided]:
    present = people.present.get(join.person)
    role = _role(people, join)
    if present is not None and RANK[role] <= RANK[present.role]:
        return []
    if role != "host":
        _check_standing(people, core, join.person)
        _check_places(people, core, join.person, role)
    came: Decided = PersonJoined(person=join.person, name=join.name, role=role, email=join.email)
    if present is not None:
        came = RoleChanged(person=join.person, role=role)
    back = () if role not in STAGE or people.stage_empty_since is None else stage_is_back(core.session)
    return [came, *back]


def let_in(people: PeopleState, command: AdmitByHand | AdmitFreely | AdmitPeople) -> Sequence[Decided]:
    """Whoever waits when the doors are opened to all comes in, too."""
    match command:
        case AdmitByHand():
            return [] if people.by_hand else [AdmissionChanged(by_hand=True)]
        case AdmitFreely():
            return [*_admitted(people, people.waiting), AdmissionChanged(by_hand=False)] if people.by_hand else []
        case AdmitPeople(people=chosen):
            return _admitted(people, people.waiting if chosen is None else dict.fromkeys(chosen))
        case _:
            assert_never(command)


def _admitted(people: PeopleState, chosen: Iterable[PersonId]) -> Sequence[Decided]:
    waiting = tuple(person for person in chosen if person in people.waiting)
    return [PeopleAdmitted(people=waiting)] if waiting else []


def _role(people: PeopleState, join: Join) -> Role:
    known = people.known.get(join.person)
    if join.role == "host" or known is None or known.given is None:
        return join.role
    return known.given


def _check_standing(people: PeopleState, core: Core, key: PersonId) -> None:
    if key in people.blocked:
        raise Blocked
    if key in people.removed:
        raise Removed
    known = people.known.get(key)
    if core.session.locked and (known is None or known.in_session != people.session):
        raise RoomLocked


def _check_places(people: PeopleState, core: Core, key: PersonId, role: Role) -> None:
    if core.session.described is None:
        return
    limits = core.session.described.limits
    meeting = core.session.room_type == "meeting"
    counted = len(people.present) if meeting else people.attendees
    takes_place = key not in people.present and (meeting or role == "attendee")
    if takes_place and counted >= limits.audience(core.session.room_type):
        raise RoomFull(limit=limits.audience(core.session.room_type), plan=limits.plan)
    check_crew(people, limits, role)


def check_crew(people: PeopleState, limits: Limits, role: Role) -> None:
    """Whether there is room for one more of that role. A plan says of moderators nothing: as many as presenters."""
    if role not in ("presenter", "moderator"):
        return
    taken = sum(person.role == role for person in people.crew.values())
    if taken >= limits.presenters:
        too_many = TooManyPresenters if role == "presenter" else TooManyModerators
        raise too_many(limit=limits.presenters)
