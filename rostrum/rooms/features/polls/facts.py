"""Polls: prepared, opened, answered, closed, shown. A poll's id is the number of the fact that prepared it."""

from dataclasses import dataclass
from typing import Literal

from rostrum.rooms.wire import Fact, Millis, PersonId, Wire

Form = Literal["single", "multiple", "short"]
Results = Literal["live", "on_release"]
Feedback = Literal["at_close", "at_once"]
Closing = Literal["by_hand", "in_time", "with_session"]


@dataclass(frozen=True, slots=True)
class PollQuestion:
    """`right`: in a test, the places of the options that are right, from 0. A short answer has no options. `pictures`: of the options,
    in their order, the key under which each lies (`/shown/<key>/page-1.jpg`) or nothing; empty when none has one."""

    text: str
    form: Form
    options: tuple[str, ...]
    right: tuple[int, ...]
    pictures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PollAnswer:
    """To one question: the places of the chosen options, or a text; neither when it was passed over."""

    options: tuple[int, ...]
    text: str


class PollContent(Wire):
    """`results`: attendees see the bars while it is open, or once they are released. `feedback`: when who takes a test sees their
    score. `seconds`: how long it is open, none until somebody closes it."""

    questions: tuple[PollQuestion, ...]
    is_test: bool
    feedback: Feedback
    results: Results
    is_anonymous: bool
    may_change: bool
    seconds: int | None


class PollPrepared(Fact):
    kind: Literal["poll_prepared"] = "poll_prepared"
    content: PollContent


class PollChanged(Fact):
    kind: Literal["poll_changed"] = "poll_changed"
    poll: str
    content: PollContent


class PollDeleted(Fact):
    kind: Literal["poll_deleted"] = "poll_deleted"
    poll: str


class PollsOrdered(Fact):
    """`order`: of all that are prepared."""

    kind: Literal["polls_ordered"] = "polls_ordered"
    order: tuple[str, ...]


class PollOpened(Fact):
    """`run`: how often it has been opened, this time counted."""

    kind: Literal["poll_opened"] = "poll_opened"
    poll: str
    run: int
    closes_at: Millis | None


class PollAnswered(Fact):
    """The answers to all questions, in their order; a later one of the same person replaces it. In an anonymous poll `answers` is
    blanked when that happens and when the poll closes: who answered stays, what they answered does not."""

    kind: Literal["poll_answered"] = "poll_answered"
    poll: str
    run: int
    person: PersonId
    name: str
    answers: tuple[PollAnswer, ...]


class PollClosed(Fact):
    """`tallies`: for each question how often each option was chosen, for a short answer how many there are. `texts`: of an anonymous
    poll, in the order of the alphabet. An anonymous poll that fewer than three answered has neither."""

    kind: Literal["poll_closed"] = "poll_closed"
    poll: str
    run: int
    how: Closing
    answered: int
    tallies: tuple[tuple[int, ...], ...]
    texts: tuple[tuple[str, ...], ...]


class ResultsReleased(Fact):
    """To everybody; `with_texts`: also what was written, without names."""

    kind: Literal["results_released"] = "results_released"
    poll: str
    run: int
    with_texts: bool


class ResultsHidden(Fact):
    kind: Literal["results_hidden"] = "results_hidden"
    poll: str
    run: int


PollFact = (
    PollPrepared
    | PollChanged
    | PollDeleted
    | PollsOrdered
    | PollOpened
    | PollAnswered
    | PollClosed
    | ResultsReleased
    | ResultsHidden
)
