"""What is sent of polls: the stage's list, the runs and their results, what everybody is shown."""

from dataclasses import dataclass
from typing import Literal

from rostrum.rooms.features.polls.ballots import Tallies, Texts
from rostrum.rooms.features.polls.facts import Feedback, Form, PollAnswer, PollContent, PollQuestion, Results
from rostrum.rooms.wire import Millis, PersonId

LEAST_ANONYMOUS = 3
"""Answers to an anonymous poll before anybody is shown what they are: from fewer one could tell whose they are."""


@dataclass(frozen=True, slots=True)
class Poll:
    """`opened`: how often."""

    id: str
    questions: tuple[PollQuestion, ...]
    is_test: bool
    feedback: Feedback
    results: Results
    is_anonymous: bool
    may_change: bool
    seconds: int | None
    opened: int

    @property
    def can_be_changed(self) -> bool:
        """An answer; not by who has been told the right ones."""
        return self.may_change and not (self.is_test and self.feedback == "at_once")


@dataclass(frozen=True, slots=True)
class PollRun:
    """`tallies`: for each question how often each option was chosen, for a short answer how many there are; empty while too few have
    answered an anonymous poll. `texts`: short answers to each question in the order of the alphabet, once it is closed."""

    poll: str
    number: int
    opened_at: Millis
    closed_at: Millis | None
    answered: int
    tallies: Tallies
    texts: Texts


@dataclass(frozen=True, slots=True)
class NamedAnswer:
    """`id`: the number of its fact."""

    id: str
    at: Millis
    person: PersonId
    name: str
    answers: tuple[PollAnswer, ...]


@dataclass(frozen=True, slots=True)
class ShownQuestion:
    """As everybody may see it: which options are right is not told."""

    text: str
    form: Form
    options: tuple[str, ...]
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ShownPoll:
    """`phase`: open for answers, closed without results (who took a test sees their score), or with results. `seconds`: how long it
    is open in all, for a bar that runs down to `closes_at`."""

    poll: str
    run: int
    phase: Literal["open", "closed", "released"]
    questions: tuple[ShownQuestion, ...]
    is_test: bool
    is_anonymous: bool
    results: Results
    seconds: int | None
    closes_at: Millis | None
    with_texts: bool

    def is_of(self, poll: str, run: int) -> bool:
        return (self.poll, self.run) == (poll, run)


def run_key(poll: str, run: int) -> str:
    return f"{poll}-{run:04d}"


def poll_of(content: PollContent, poll_id: str) -> Poll:
    return Poll(
        id=poll_id,
        questions=content.questions,
        is_test=content.is_test,
        feedback=content.feedback,
        results=content.results,
        is_anonymous=content.is_anonymous,
        may_change=content.may_change,
        seconds=content.seconds,
        opened=0,
    )


def content_of(poll: Poll) -> PollContent:
    return PollContent(
        questions=poll.questions,
        is_test=poll.is_test,
        feedback=poll.feedback,
        results=poll.results,
        is_anonymous=poll.is_anonymous,
        may_change=poll.may_change,
        seconds=poll.seconds,
    )


def paper(
    poll: Poll,
    run: int,
    phase: Literal["open", "released"],
    *,
    closes_at: Millis | None = None,
    with_texts: bool = False,
) -> ShownPoll:
    return ShownPoll(
        poll=poll.id,
        run=run,
        phase=phase,
        questions=tuple(ShownQuestion(one.text, one.form, one.options, one.pictures) for one in poll.questions),
        is_test=poll.is_test,
        is_anonymous=poll.is_anonymous,
        results=poll.results,
        seconds=poll.seconds,
        closes_at=closes_at,
        with_texts=with_texts,
    )
