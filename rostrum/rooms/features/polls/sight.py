"""The stage sees all polls, their runs, and who answered what unless it is anonymous; everybody what they are shown."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rostrum.rooms.core.people.facts import PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.polls.ballots import ballot_of
from rostrum.rooms.features.polls.entries import LEAST_ANONYMOUS, NamedAnswer, Poll, PollRun, ShownPoll, run_key
from rostrum.rooms.features.polls.facts import (
    PollAnswer,
    PollAnswered,
    PollClosed,
    PollDeleted,
    PollOpened,
    PollQuestion,
    ResultsHidden,
    ResultsReleased,
)
from rostrum.rooms.features.polls.state import PollsState, ballots_of
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId


@dataclass(frozen=True, slots=True)
class PollScore:
    """`options`: for each question the places of the right ones."""

    right: int
    of: int
    options: tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PollsPart:
    """`shown`: what everybody has before them, `results` what of it this audience may see. For the stage: `polls`; `runs`, the open one
    among them; `named`, the latest answers of the run that is open or was last, unless it is anonymous. `least_anonymous`: so many
    answers to an anonymous poll make results that are shown. `order`: of the polls."""

    shown: ShownPoll | None
    results: PollRun | None
    polls: Mapping[str, Poll]
    order: tuple[str, ...]
    runs: Mapping[str, PollRun]
    named: Mapping[str, NamedAnswer]
    least_anonymous: int
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPollsPart:
    """To what everybody is shown: one's own answers, empty when there are none (any more, if it was anonymous and is closed)."""

    answers: tuple[PollAnswer, ...]
    score: PollScore | None
    may: tuple[str, ...]


def sight(state: PollsState, core: Core, audience: Audience) -> PollsPart | None:
    if audience == "lobby":
        return None
    of_stage = audience in ("stage", "host")
    return PollsPart(
        shown=state.shown,
        results=_results(state),
        polls=state.polls if of_stage else NOTHING,
        order=tuple(state.polls) if of_stage else (),
        runs=_runs(state) if of_stage else NOTHING,
        named=state.named.entries if of_stage else NOTHING,
        least_anonymous=LEAST_ANONYMOUS,
        may=_may(state, core) if of_stage else (),
    )


def _results(state: PollsState) -> PollRun | None:
    """As attendees see it; the stage looks into the runs."""
    shown, current = state.shown, state.current
    if shown is None:
        return None
    if shown.phase == "open":
        return current.run if current is not None and shown.results == "live" else None
    run = state.runs.get(run_key(shown.poll, shown.run)) if shown.phase == "released" else None
    return run if run is None or shown.with_texts or not run.texts else replace(run, texts=())


def _runs(state: PollsState) -> Mapping[str, PollRun]:
    if state.current is None:
        return state.runs
    run = state.current.run
    return {**state.runs, run_key(run.poll, run.number): run}


def _may(state: PollsState, core: Core) -> tuple[str, ...]:
    may: tuple[str, ...] = ("prepare_poll", "change_poll", "copy_poll", "delete_poll", "order_polls")
    if core.session.phase != "live":
        return may
    if state.current is not None and state.current.is_open:
        return (*may, "close_poll")
    hide = ("hide_results",) if state.shown else ()
    return (*may, *(("open_poll",) if state.polls else ()), *(("release_results",) if state.runs else ()), *hide)


def own(state: PollsState, core: Core, person: PersonId) -> OwnPollsPart | None:
    if core.audience_of(person) in (None, "lobby"):
        return None
    shown = state.shown
    poll = state.polls.get(shown.poll) if shown else None
    if shown is None or poll is None:
        return _NOTHING_SHOWN
    ballot = ballot_of(ballots_of(state, shown.poll, shown.run), person)
    is_open = shown.phase == "open"
    score = None
    if poll.is_test and ballot is not None and not (is_open and poll.feedback == "at_close"):
        score = _score(poll.questions, ballot.answers)
    may_answer = is_open and (ballot is None or poll.can_be_changed)
    return OwnPollsPart(
        answers=ballot.answers if ballot else (),
        score=score,
        may=("answer_poll",) if may_answer else (),
    )


_NOTHING_SHOWN = OwnPollsPart(answers=(), score=None, may=())


def _score(questions: tuple[PollQuestion, ...], answers: tuple[PollAnswer, ...]) -> PollScore:
    pairs = [(question, answer) for question, answer in zip(questions, answers, strict=True) if question.options]
    right = sum(question.right == answer.options for question, answer in pairs)
    return PollScore(right=right, of=len(pairs), options=tuple(question.right for question in questions))


def concerns(fact: Fact) -> frozenset[PersonId] | None:
    match fact:
        case SessionStarted() | SessionEnded() | PollOpened() | PollClosed() | PollDeleted():
            return None
        case ResultsReleased() | ResultsHidden():
            return None
        case PollAnswered(person=person):
            return frozenset((person,))
        case PersonJoined(person=person) | PersonLeft(person=person) | RoleChanged(person=person):
            return frozenset((person,))
        case SessionTakenOver(person=person):
            return frozenset((person,))
    return NOBODY
