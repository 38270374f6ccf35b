"""The questions at hand, who asked them, who voted for which, and the rules."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.questions.entries import (
    MOST_QUESTIONS,
    OwnQuestion,
    Question,
    Reply,
    Standing,
    as_everybody_sees,
    last_own,
    own_of,
    that_must_go,
)
from rostrum.rooms.features.questions.facts import (
    QuestionApproved,
    QuestionAsked,
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
from rostrum.rooms.wire import Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsState:
    """`questions` as the crew sees them, `public` as everybody does, `own` as who asked. `ended_at_seq`: what was asked before it
    belongs to a session that is over, and goes when the next one starts."""

    questions: Mapping[str, Question] = field(default_factory=dict)
    public: Mapping[str, Question] = field(default_factory=dict)
    askers: Mapping[str, PersonId] = field(default_factory=dict)
    own: Mapping[PersonId, Mapping[str, OwnQuestion]] = field(default_factory=dict)
    votes: Mapping[PersonId, tuple[str, ...]] = field(default_factory=dict)
    shown: str | None = None
    open: bool = True
    approve_first: bool = False
    anonymous_allowed: bool = False
    ended_at_seq: int = 0


def fold(state: QuestionsState, record: Record, core: Core) -> QuestionsState:
    match record.fact:
        case QuestionAsked() as asked:
            return _asked(state, asked, record)
        case QuestionRepliedTo(question=key) as replied if key in state.questions:
            question = state.questions[key]
            reply = Reply(f"{record.seq:010d}", record.at, replied.by_name, replied.text, replied.private)
            return _trimmed(_with(state, replace(question, replies=(*question.replies, reply))))
        case QuestionDeleted(question=key, person=person):
            own = {**state.own, person: without(state.own[person], key)} if person in state.own else state.own
            return replace(_without(state, [key]), own=own)
        case QuestionsRuled(open=is_open, approve_first=approve_first, anonymous_allowed=anonymous):
            return replace(state, open=is_open, approve_first=approve_first, anonymous_allowed=anonymous)
        case QuestionShown(question=key) if key in state.public:
            return replace(state, shown=key)
        case QuestionHidden():
            return replace(state, shown=None)
        case QuestionVoted() | VoteTakenBack() as vote if vote.question in state.questions:
            return _voted(state, vote)
        case SessionEnded():
            return replace(state, shown=None, ended_at_seq=record.seq)
        case SessionStarted():
            return _begun(state)
    return _stands(state, record.fact)


def _stands(state: QuestionsState, fact: Fact) -> QuestionsState:
    match fact:
        case QuestionApproved(question=key) | QuestionReopened(question=key):
            return _standing(state, key, "open")
        case QuestionSettled(question=key):
            return _trimmed(_standing(state, key, "answered"))
        case QuestionDismissed(question=key):
            return _without(_standing(state, key, "dismissed"), [key])
    return state


def _asked(state: QuestionsState, asked: QuestionAsked, record: Record) -> QuestionsState:
    key = f"{record.seq:010d}"
    question = Question(
        id=key,
        at=record.at,
        person="" if asked.anonymous else asked.person,
        name="" if asked.anonymous else asked.name,
        text=asked.text,
        message=asked.message,
        standing="waiting" if asked.waits else "open",
        votes=0,
        replies=(),
    )
    return _trimmed(_with(replace(state, askers={**state.askers, key: asked.person}), question))


def _with(state: QuestionsState, question: Question) -> QuestionsState:
    key, person = question.id, state.askers[question.id]
    public = as_everybody_sees(question)
    mine = {**state.own.get(person, {}), key: own_of(question)}
    return replace(
        state,
        questions={**state.questions, key: question},
        public={**state.public, key: public} if public else without(state.public, key),
        own={**state.own, person: last_own(mine)},
    )


def _standing(state: QuestionsState, key: str, standing: Standing) -> QuestionsState:
    question = state.questions.get(key)
    return _with(state, replace(question, standing=standing)) if question else state


def _voted(state: QuestionsState, vote: QuestionVoted | VoteTakenBack) -> QuestionsState:
    """Only counts change: what who asked is shown holds none."""
    key, before = vote.question, state.votes.get(vote.person, ())
    is_for = isinstance(vote, QuestionVoted)
    theirs = (*before, key)[-MOST_QUESTIONS:] if is_for else tuple(other for other in before if other != key)
    question = state.questions[key]
    question = replace(question, votes=question.votes + (1 if is_for else -1))
    public = as_everybody_sees(question)
    return replace(
        state,
        questions={**state.questions, key: question},
        public={**state.public, key: public} if public else state.public,
        votes={**state.votes, vote.person: theirs},
    )


def _trimmed(state: QuestionsState) -> QuestionsState:
    going = that_must_go(state.questions)
    return _without(state, going) if going else state


def _begun(state: QuestionsState) -> QuestionsState:
    """A session starts with what was asked since the last one ended."""
    old = [key for key in state.questions if int(key) <= state.ended_at_seq]
    own = {
        person: {key: one for key, one in theirs.items() if int(key) > state.ended_at_seq}
        for person, theirs in state.own.items()
    }
    votes = {
        person: tuple(key for key in theirs if int(key) > state.ended_at_seq) for person, theirs in state.votes.items()
    }
    return replace(
        _without(state, old),
        own={person: theirs for person, theirs in own.items() if theirs},
        votes={person: theirs for person, theirs in votes.items() if theirs},
    )


def _without(state: QuestionsState, keys: list[str]) -> QuestionsState:
    """What people voted for is left as it is: to look through a thousand people's votes would hold the room up."""
    gone = set(keys)
    return replace(
        state,
        questions=_less(state.questions, gone),
        public=_less(state.public, gone),
        askers={key: person for key, person in state.askers.items() if key not in gone},
        shown=None if state.shown in gone else state.shown,
    )


def _less(questions: Mapping[str, Question], gone: set[str]) -> Mapping[str, Question]:
    return {key: question for key, question in questions.items() if key not in gone}
