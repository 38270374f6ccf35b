"""What the stories about polls have in common."""

from rostrum.rooms.features.polls.commands import (
    MOST_QUESTIONS,
    AnswerPoll,
    GivenAnswer,
    OpenPoll,
    PollDraft,
    PreparePoll,
    QuestionDraft,
)
from rostrum.rooms.features.polls.sight import OwnPollsPart, PollsPart
from rostrum.rooms.wire import PersonId
from tests.rooms.cast import HANA, PIOTR
from tests.rooms.story import Story

TEA = QuestionDraft(text="Tea or coffee?", form="single", options=("Tea", "Coffee"))
DAYS = QuestionDraft(text="Which days?", form="multiple", options=("Mon", "Tue", "Wed"))
WHY = QuestionDraft(text="Why?", form="short")
CAPITAL = QuestionDraft(text="The capital of Poland?", form="single", options=("Cracow", "Warsaw"), right=(1,))
PRIMES = QuestionDraft(text="Which are prime?", form="multiple", options=("2", "4", "5"), right=(0, 2))
LONG = (QuestionDraft(text="Why? " * 60, form="short"),) * MOST_QUESTIONS
"""Six such polls fill a room."""


def draft(*questions: QuestionDraft, **settings: object) -> PollDraft:
    """Of `TEA` alone when no questions are given."""
    return PollDraft.model_validate({"questions": questions or (TEA,), **settings})


def prepared(story: Story, content: PollDraft) -> str:
    story.do(PIOTR, PreparePoll(content=content))
    return f"{story.state.seq:010d}"


def opened(story: Story, content: PollDraft) -> str:
    poll = prepared(story, content)
    story.do(HANA, OpenPoll(poll=poll))
    return poll


def answering(poll: str, *given: int | tuple[int, ...] | str, run: int = 1) -> AnswerPoll:
    """One of `given` for each question: an option, several, or a text."""
    return AnswerPoll(poll=poll, run=run, answers=tuple(_given(one) for one in given))


def _given(one: int | tuple[int, ...] | str) -> GivenAnswer:
    match one:
        case str():
            return GivenAnswer(text=one)
        case int():
            return GivenAnswer(options=(one,))
    return GivenAnswer(options=one)


def polls_of(story: Story, person: PersonId) -> PollsPart:
    part: PollsPart = story.sees(person)["polls"]
    return part


def own_polls(story: Story, person: PersonId) -> OwnPollsPart:
    part: OwnPollsPart = story.own(person)["polls"]
    return part
