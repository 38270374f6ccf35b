"""What was reported, and what trouble it means for who reported it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from rostrum.rooms.core.people.facts import PersonLeft, RoleChanged
from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import SessionEnded, SessionTakenOver
from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.preflight.facts import Hearing, Line, ReadinessReported, Speaking, Via
from rostrum.rooms.wire import Millis, PersonId, Role

Why = Literal[
    "needs_tap",
    "no_media",
    "no_device",
    "unheard",
    "slow_line",
    "microphone_denied",
    "microphone_missing",
    "microphone_busy",
    "microphone_failed",
]
_OF_HEARING: Mapping[Hearing, Why] = {
    "needs_tap": "needs_tap",
    "no_media": "no_media",
    "no_device": "no_device",
    "unheard": "unheard",
}
_OF_SPEAKING: Mapping[Speaking, Why] = {
    "denied": "microphone_denied",
    "missing": "microphone_missing",
    "busy": "microphone_busy",
    "failed": "microphone_failed",
}


@dataclass(frozen=True, slots=True)
class Readiness:
    """The latest of one who is present."""

    hearing: Hearing
    speaking: Speaking
    via: Via
    line: Line
    browser: str
    at: Millis


@dataclass(frozen=True, slots=True)
class Trouble:
    """`hears`, `is_heard`: False when it is known that they do or are not. `since`: of this reason."""

    person: PersonId
    name: str
    role: Role
    hears: bool
    is_heard: bool
    why: tuple[Why, ...]
    via: Via
    browser: str
    since: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class PreflightState:
    reports: Mapping[PersonId, Readiness] = field(default_factory=dict)
    troubles: Mapping[PersonId, Trouble] = field(default_factory=dict)


def fold(state: PreflightState, record: Record, core: Core) -> PreflightState:
    match record.fact:
        case ReadinessReported(person=person) as told:
            report = Readiness(told.hearing, told.speaking, told.via, told.line, told.browser, record.at)
            return _judged(replace(state, reports={**state.reports, person: report}), core, person, record.at)
        case RoleChanged(person=person) | SessionTakenOver(person=person) if person in state.reports:
            return _judged(state, core, person, record.at)
        case SessionEnded():
            # Who took over is a presenter again.
            for person, trouble in state.troubles.items():
                if trouble.role != core.role_of(person):
                    state = _judged(state, core, person, record.at)
            return state
        case PersonLeft(person=person) if person in state.reports:
            reports = without(state.reports, person)
            return PreflightState(reports=reports, troubles=without(state.troubles, person))
    return state


def _judged(state: PreflightState, core: Core, person: PersonId, at: Millis) -> PreflightState:
    report, present = state.reports[person], core.people.present.get(person)
    why = reasons(report, present.role) if present else ()
    if present is None or not why:
        return replace(state, troubles=without(state.troubles, person))
    before = state.troubles.get(person)
    trouble = Trouble(
        person=person,
        name=present.name,
        role=present.role,
        hears=report.hearing == "ok",
        is_heard=not any(reason in _OF_SPEAKING.values() for reason in why),
        why=why,
        via=report.via,
        browser=report.browser,
        since=before.since if before and before.why == why else at,
    )
    return replace(state, troubles={**state.troubles, person: trouble})


def reasons(report: Readiness, role: Role) -> tuple[Why, ...]:
    """That an attendee has no microphone is no trouble; a line that carries sound alone is one to who sends a picture."""
    of_stage = role in STAGE
    found: list[Why] = []
    if report.hearing in _OF_HEARING:
        found.append(_OF_HEARING[report.hearing])
    if of_stage and report.speaking in _OF_SPEAKING:
        found.append(_OF_SPEAKING[report.speaking])
    if report.line == "none" or (of_stage and report.line == "audio"):
        found.append("slow_line")
    return tuple(found)


def is_well(report: Readiness) -> bool:
    """In whatever role."""
    return not reasons(report, "presenter")
