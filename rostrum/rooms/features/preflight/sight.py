"""The stage sees who has trouble, others nothing of one another; each is told what they themselves have reported."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.people.facts import PersonJoined, PersonLeft
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.preflight.facts import ReadinessReported
from rostrum.rooms.features.preflight.state import PreflightState, Readiness, Trouble
from rostrum.rooms.wire import Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class PreflightPart:
    """`without_sound`: how many will hear nothing; `unheard`: how many of the stage will not be heard; `people`: of so many."""

    troubles: Mapping[PersonId, Trouble]
    without_sound: int
    unheard: int
    people: int
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPreflightPart:
    """`reported`: what this room was told last, by whatever page."""

    reported: Readiness | None
    may: tuple[str, ...]


_MAY = ("report_readiness",)
_NOTHING_REPORTED = OwnPreflightPart(reported=None, may=_MAY)


def sight(state: PreflightState, core: Core, audience: Audience) -> PreflightPart | None:
    if audience not in ("stage", "host"):
        return None
    troubles = state.troubles
    return PreflightPart(
        troubles=troubles,
        without_sound=sum(not trouble.hears for trouble in troubles.values()),
        unheard=sum(not trouble.is_heard for trouble in troubles.values()),
        people=len(core.people.present),
        may=(),
    )


def own(state: PreflightState, core: Core, person: PersonId) -> OwnPreflightPart | None:
    if person not in core.people.present:
        return None
    report = state.reports.get(person)
    return _NOTHING_REPORTED if report is None else OwnPreflightPart(reported=report, may=_MAY)


def concerns(fact: Fact) -> frozenset[PersonId] | None:
    match fact:
        case ReadinessReported(person=person) | PersonJoined(person=person) | PersonLeft(person=person):
            return frozenset((person,))
    return NOBODY
