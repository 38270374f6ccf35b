"""Everybody sees what is open or answered; the crew also what waits and what was replied in private; who asked, what became of it."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.people.facts import PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.core.state import CREW, Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.questions.entries import OwnQuestion, Question
from rostrum.rooms.features.questions.facts import (
    QuestionApproved,
    QuestionAsked,
    QuestionDeleted,
    QuestionDismissed,
    QuestionReopened,
    QuestionRepliedTo,
    QuestionSettled,
    QuestionsRuled,
    QuestionVoted,
    VoteTakenBack,
)
from rostrum.rooms.features.questions.state import QuestionsState
from rostrum.rooms.wire import NOTHING, OF_CREW, Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsPart:
    """`shown`: which is over the stage."""

    questions: Mapping[str, Question]
    shown: str | None
    open: bool
    approve_first: bool
    anonymous_allowed: bool
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnQuestionsPart:
    """`asked`: one's own, the last of them. `voted`: ids of those one is for."""

    asked: Mapping[str, OwnQuestion]
    voted: tuple[str, ...]
    may: tuple[str, ...]


def sight(state: QuestionsState, core: Core, audience: Audience) -> QuestionsPart | None:
    if audience == "lobby":
        return None
    of_crew = audience in OF_CREW
    return QuestionsPart(
        questions=state.questions if of_crew else state.public,
        shown=state.shown,
        open=state.open,
        approve_first=state.approve_first,
        anonymous_allowed=state.anonymous_allowed,
        may=_may(state, core) if of_crew else (),
    )


_OF_CREW = (
    "rule_questions",
    "approve_question",
    "dismiss_question",
    "settle_question",
    "reopen_question",
    "reply_question",
)


def _may(state: QuestionsState, core: Core) -> tuple[str, ...]:
    show = ("show_question",) if core.session.phase == "live" and state.public else ()
    return (*_OF_CREW, *show, *(("hide_question",) if state.shown else ()))


def own(state: QuestionsState, core: Core, person: PersonId) -> OwnQuestionsPart | None:
    if core.audience_of(person) in (None, "lobby"):
        return None
    is_free = state.open or core.role_of(person) in CREW
    return OwnQuestionsPart(
        asked=state.own.get(person, NOTHING),
        voted=state.votes.get(person, ()),
        may=("ask_question", "mark_question", "vote_question", "take_vote_back", "delete_question") if is_free else (),
    )


def concerns(fact: Fact) -> frozenset[PersonId] | None:
    match fact:
        case SessionStarted() | SessionEnded() | QuestionsRuled():
            return None
        case QuestionAsked(person=person) | QuestionApproved(person=person) | QuestionDismissed(person=person):
            return frozenset((person,))
        case QuestionSettled(person=person) | QuestionReopened(person=person) | QuestionDeleted(person=person):
            return frozenset((person,))
        case QuestionRepliedTo(person=person):
            return frozenset((person,))
        case QuestionVoted(person=person) | VoteTakenBack(person=person):
            return frozenset((person,))
        case PersonJoined(person=person) | PersonLeft(person=person) | RoleChanged(person=person):
            return frozenset((person,))
        case SessionTakenOver(person=person):
            return frozenset((person,))
    return NOBODY
