"""Who may ask, how much, and what becomes of a message that is marked."""

from collections.abc import Sequence

from rostrum.rooms.core.state import CREW, Core
from rostrum.rooms.errors.questions import (
    NoAnonymousQuestions,
    QuestionsAreClosed,
    QuestionsAreFull,
    QuestionTooLong,
    TooManyQuestions,
)
from rostrum.rooms.errors.room import NoSuchPerson, NotAllowed
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.questions.commands import AskQuestion, MarkQuestion
from rostrum.rooms.features.questions.entries import MOST_OWN, UNANSWERED, is_full
from rostrum.rooms.features.questions.facts import QuestionAsked
from rostrum.rooms.features.questions.state import QuestionsState
from rostrum.rooms.wire import PersonId

MOST_TEXT = 500
"""Of one question, be it typed in or a message that is marked."""


def ask(state: QuestionsState, core: Core, command: AskQuestion, asked: Asked) -> Sequence[Decided]:
    _check_free(state, core, asked.by)
    if command.anonymous and not state.anonymous_allowed:
        raise NoAnonymousQuestions
    _check_own(state, core, asked.by)
    _check_text(state, command.text)
    return [
        QuestionAsked(
            person=asked.by,
            name=core.people.present[asked.by].name,
            text=command.text,
            anonymous=command.anonymous,
            waits=_waits(state, core, asked.by),
            message=None,
            marked_by=None,
        )
    ]


def mark(state: QuestionsState, core: Core, command: MarkQuestion, asked: Asked) -> Sequence[Decided]:
    _check_free(state, core, asked.by)
    is_own = command.person == asked.by
    if not is_own and core.role_of(asked.by) not in CREW:
        raise NotAllowed
    if _is_marked(state, command):
        return []
    known = core.people.known.get(command.person)
    if known is None:
        raise NoSuchPerson
    if is_own:
        _check_own(state, core, asked.by)
    _check_text(state, command.text)
    return [
        QuestionAsked(
            person=command.person,
            name=known.name,
            text=command.text,
            anonymous=False,
            waits=_waits(state, core, asked.by),
            message=command.message,
            marked_by=None if is_own else asked.by,
        )
    ]


def _is_marked(state: QuestionsState, command: MarkQuestion) -> bool:
    """As a question of whom it is: who says of another's message that it is theirs does not keep that one from being marked."""
    return any(
        question.message == command.message and state.askers[key] == command.person
        for key, question in state.questions.items()
    )


def _check_free(state: QuestionsState, core: Core, person: PersonId) -> None:
    if not state.open and core.role_of(person) not in CREW:
        raise QuestionsAreClosed


def _check_own(state: QuestionsState, core: Core, person: PersonId) -> None:
    unanswered = sum(
        asker == person and state.questions[key].standing in UNANSWERED for key, asker in state.askers.items()
    )
    if core.role_of(person) not in CREW and unanswered >= MOST_OWN - 1:
        raise TooManyQuestions(limit=MOST_OWN - 1)


def _check_text(state: QuestionsState, text: str) -> None:
    if len(text) > MOST_TEXT:
        raise QuestionTooLong(limit=MOST_TEXT)
    if is_full(state.questions, len(text)):
        raise QuestionsAreFull


def _waits(state: QuestionsState, core: Core, person: PersonId) -> bool:
    return state.approve_first and core.role_of(person) not in CREW
