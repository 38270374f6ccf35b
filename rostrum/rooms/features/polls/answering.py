"""Everybody who is in a running session answers, once for each run."""

from collections.abc import Sequence

from rostrum.kit.text import is_seen
from rostrum.rooms.core.state import Core
from rostrum.rooms.errors.polls import AlreadyAnswered, AnswerDoesNotFit, PollIsClosed
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.feature import Asked, Blank, Decided
from rostrum.rooms.features.polls.ballots import ballot_of
from rostrum.rooms.features.polls.commands import AnswerPoll, GivenAnswer
from rostrum.rooms.features.polls.facts import PollAnswer, PollAnswered, PollQuestion
from rostrum.rooms.features.polls.state import PollsState


def answer(state: PollsState, core: Core, command: AnswerPoll, asked: Asked) -> Sequence[Decided]:
    if core.session.phase != "live":
        raise NotLive
    current = state.current
    if current is None or not current.is_open or not current.is_of(command.poll, command.run):
        raise PollIsClosed
    if current.closes_at is not None and asked.at >= current.closes_at:
        raise PollIsClosed
    answers = _fitting(current.questions, command.answers)
    before = ballot_of(current.ballots, asked.by)
    if before is not None:
        if not state.polls[command.poll].can_be_changed:
            raise AlreadyAnswered
        if before.answers == answers:
            return []
    person = core.people.present[asked.by]
    fact = PollAnswered(poll=command.poll, run=command.run, person=person.id, name=person.name, answers=answers)
    return [fact, Blank(before.seq)] if before is not None and current.is_anonymous else [fact]


def _fitting(questions: tuple[PollQuestion, ...], given: tuple[GivenAnswer, ...]) -> tuple[PollAnswer, ...]:
    if len(given) != len(questions):
        raise AnswerDoesNotFit
    answers = tuple(_one(question, one) for question, one in zip(questions, given, strict=True))
    if not any(one.options or one.text for one in answers):
        raise AnswerDoesNotFit
    return answers


def _one(question: PollQuestion, given: GivenAnswer) -> PollAnswer:
    options = tuple(sorted(set(given.options)))
    text = given.text if is_seen(given.text) else ""
    too_many = question.form == "single" and len(options) > 1
    of_another = (bool(options) if question.form == "short" else bool(text)) or too_many
    if of_another or any(place >= len(question.options) for place in options):
        raise AnswerDoesNotFit
    return PollAnswer(options, text)
