"""The crew approves, dismisses, replies and shows; everybody votes. Asking has a file of its own."""

from collections.abc import Sequence

from rostrum.rooms.core.state import CREW, Core
from rostrum.rooms.errors.questions import NoSuchQuestion, QuestionsAreClosed, QuestionsAreFull, TooManyReplies
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.feature import Asked, Blank, Decided
from rostrum.rooms.features.questions.asking import ask, mark
from rostrum.rooms.features.questions.commands import (
    ApproveQuestion,
    AskQuestion,
    DeleteQuestion,
    DismissQuestion,
    HideQuestion,
    MarkQuestion,
    ReopenQuestion,
    ReplyQuestion,
    RuleQuestions,
    SettleQuestion,
    ShowQuestion,
    TakeVoteBack,
    VoteQuestion,
)
from rostrum.rooms.features.questions.entries import MOST_REPLIES, Question, Standing, is_full
from rostrum.rooms.features.questions.facts import (
    QuestionApproved,
    QuestionDeleted,
    QuestionDismissed,
    QuestionHidden,
    QuestionReopened,
    QuestionRepliedTo,
    QuestionSettled,
    QuestionShown,
    QuestionsRuled,
    QuestionVoted,
    VoteTakenBack,
)
from rostrum.rooms.features.questions.state import QuestionsState
from rostrum.rooms.wire import Command, PersonId


def decide(state: QuestionsState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    if core.audience_of(asked.by) == "lobby":
        raise NotLive
    match command:
        case AskQuestion():
            return ask(state, core, command, asked)
        case MarkQuestion():
            return mark(state, core, command, asked)
        case VoteQuestion() | TakeVoteBack():
            return _vote(state, core, command, asked.by)
        case DeleteQuestion(question=key):
            return _delete(state, core, key, asked.by)
    if core.role_of(asked.by) not in CREW:
        raise NotAllowed
    return _lead(state, core, command, asked)


def _lead(state: QuestionsState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case RuleQuestions():
            return _rule(state, command)
        case ShowQuestion(question=key):
            return _show(state, core, _question(state, key))
        case HideQuestion():
            return [QuestionHidden(question=state.shown)] if state.shown else []
        case ReplyQuestion(question=key):
            return _reply(state, core, _question(state, key), command, asked.by)
    return _judge(state, command)


def _judge(state: QuestionsState, command: Command) -> Sequence[Decided]:
    match command:
        case ApproveQuestion(question=key) if _stands(state, key, "waiting"):
            return [QuestionApproved(question=key, person=state.askers[key])]
        case SettleQuestion(question=key) if _stands(state, key, "waiting", "open"):
            return [QuestionSettled(question=key, person=state.askers[key]), *_off_stage(state, key)]
        case ReopenQuestion(question=key) if _stands(state, key, "answered"):
            return [QuestionReopened(question=key, person=state.askers[key])]
        case DismissQuestion(question=key) if _stands(state, key, "waiting", "open", "answered"):
            return [QuestionDismissed(question=key, person=state.askers[key])]
    return []


def _stands(state: QuestionsState, key: str, *standings: Standing) -> bool:
    """Raises NoSuchQuestion. Two of the crew who press the same button want the same."""
    return _question(state, key).standing in standings


def _rule(state: QuestionsState, command: RuleQuestions) -> Sequence[Decided]:
    ruled = QuestionsRuled(
        open=state.open if command.open is None else command.open,
        approve_first=state.approve_first if command.approve_first is None else command.approve_first,
        anonymous_allowed=state.anonymous_allowed if command.anonymous_allowed is None else command.anonymous_allowed,
    )
    before = (state.open, state.approve_first, state.anonymous_allowed)
    return [] if (ruled.open, ruled.approve_first, ruled.anonymous_allowed) == before else [ruled]


def _show(state: QuestionsState, core: Core, question: Question) -> Sequence[Decided]:
    """What is shown has been approved by that."""
    if core.session.phase != "live":
        raise NotLive
    key = question.id
    if state.shown == key:
        return []
    approved = [QuestionApproved(question=key, person=state.askers[key])] if question.standing == "waiting" else []
    return [*approved, QuestionShown(question=key)]


def _off_stage(state: QuestionsState, key: str) -> Sequence[Decided]:
    return [QuestionHidden(question=key)] if state.shown == key else []


def _reply(
    state: QuestionsState, core: Core, question: Question, command: ReplyQuestion, by: PersonId
) -> Sequence[Decided]:
    if len(question.replies) >= MOST_REPLIES:
        raise TooManyReplies(limit=MOST_REPLIES)
    if is_full(state.questions, len(command.text)):
        raise QuestionsAreFull
    return [
        QuestionRepliedTo(
            question=question.id,
            person=state.askers[question.id],
            by_name=core.people.present[by].name,
            text=command.text,
            private=command.private,
        )
    ]


def _vote(state: QuestionsState, core: Core, command: VoteQuestion | TakeVoteBack, by: PersonId) -> Sequence[Decided]:
    key = command.question
    of_crew = core.role_of(by) in CREW
    question = (state.questions if of_crew else state.public).get(key)
    if question is None:
        raise NoSuchQuestion
    if not state.open and not of_crew:
        raise QuestionsAreClosed
    if state.askers[key] == by or question.standing != "open":
        raise NotAllowed
    has_voted = key in state.votes.get(by, ())
    if isinstance(command, VoteQuestion):
        return [] if has_voted else [QuestionVoted(question=key, person=by)]
    return [VoteTakenBack(question=key, person=by)] if has_voted else []


def _delete(state: QuestionsState, core: Core, key: str, by: PersonId) -> Sequence[Decided]:
    question = _question(state, key)
    if core.role_of(by) not in CREW and state.askers[key] != by:
        raise NotAllowed
    blanks = [Blank(int(key)), *(Blank(int(reply.id)) for reply in question.replies)]
    return [QuestionDeleted(question=key, person=state.askers[key]), *blanks]


def _question(state: QuestionsState, key: str) -> Question:
    question = state.questions.get(key)
    if question is None:
        raise NoSuchQuestion
    return question
