"""A poll while it is open: counting what comes.

An anonymous poll keeps who answered and what was answered apart:

1. While it is open, what somebody answered is needed so that they can change their mind. It lies in the fact of their answer, which
   carries their name, and in this state.
2. An answer that is replaced is blanked in the log at once: at most one of each person can be read.
3. Closing writes the counts and the texts as one fact, the texts in the order of the alphabet, and blanks every answer in the same
   transaction; the state forgets them, and kept states are written anew. From then on the log tells who answered, and what was
   answered, and no more which belongs to whom.
4. What fewer than three answered is not even counted at closing: with one answer, the count is the answer.
5. A session's end is no command of this feature: it stops the run, and the command that looks after it closes it soon after.
"""

from dataclasses import dataclass, replace
from itertools import chain

from rostrum.rooms.features.polls.ballots import (
    NO_BALLOTS,
    Ballot,
    Ballots,
    Tallies,
    Texts,
    ballot_of,
    counted,
    nothing_counted,
    texts_of,
    with_ballot,
)
from rostrum.rooms.features.polls.entries import LEAST_ANONYMOUS, Poll, PollRun
from rostrum.rooms.features.polls.facts import PollAnswered, PollClosed, PollQuestion
from rostrum.rooms.features.polls.windows import MOST_TEXT_BYTES, MOST_TEXTS, bytes_of
from rostrum.rooms.wire import Millis


@dataclass(frozen=True, slots=True)
class Current:
    """`run`: as the stage sees it. `tallies`: all that was counted, also what nobody is shown yet. `is_open`: not when the session
    has ended meanwhile."""

    run: PollRun
    questions: tuple[PollQuestion, ...]
    closes_at: Millis | None
    is_open: bool
    is_anonymous: bool
    tallies: Tallies
    ballots: Ballots

    def is_of(self, poll: str, run: int) -> bool:
        return (self.run.poll, self.run.number) == (poll, run)


def opened(poll: Poll, at: Millis, closes_at: Millis | None) -> Current:
    tallies = nothing_counted(poll.questions)
    return Current(
        run=PollRun(poll.id, poll.opened, at, None, 0, () if poll.is_anonymous else tallies, ()),
        questions=poll.questions,
        closes_at=closes_at,
        is_open=True,
        is_anonymous=poll.is_anonymous,
        tallies=tallies,
        ballots=NO_BALLOTS,
    )


def answered(current: Current, fact: PollAnswered, seq: int) -> tuple[Ballot | None, Current]:
    """The answer that this one replaces, and the run with it."""
    before = ballot_of(current.ballots, fact.person)
    tallies = counted(current.tallies, before.answers, -1) if before else current.tallies
    tallies = counted(tallies, fact.answers, 1)
    number = current.run.answered + (before is None)
    run = replace(current.run, answered=number, tallies=seen_tallies(current, number, tallies))
    ballots = with_ballot(current.ballots, fact.person, Ballot(seq, fact.answers))
    return before, replace(current, run=run, tallies=tallies, ballots=ballots)


def seen_tallies(current: Current, number: int, tallies: Tallies) -> Tallies:
    return () if current.is_anonymous and number < LEAST_ANONYMOUS else tallies


def texts_at_close(current: Current, fact: PollClosed) -> Texts:
    return fact.texts if current.is_anonymous else texts_of(current.ballots, current.questions)


def bounded_texts(texts: Texts) -> Texts:
    """As many of each question as are sent to whoever comes in."""
    left = MOST_TEXT_BYTES
    taken: set[tuple[int, int]] = set()
    places = [(rank, question) for question, of_one in enumerate(texts) for rank in range(len(of_one))]
    for rank, question in sorted(places)[:MOST_TEXTS]:
        left -= bytes_of(texts[question][rank])
        if left < 0:
            break
        taken.add((question, rank))
    if len(taken) == len(list(chain.from_iterable(texts))):
        return texts
    return tuple(
        tuple(text for rank, text in enumerate(of_one) if (question, rank) in taken)
        for question, of_one in enumerate(texts)
    )
