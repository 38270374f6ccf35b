"""Opening, closing, releasing. One poll is open at a time: closing is never a side effect, somebody may be in the middle of an
answer."""

from collections.abc import Sequence

from rostrum.rooms.errors.polls import AnotherPollIsOpen, NoSuchPoll, TooFewAnswers
from rostrum.rooms.feature import Blank, Decided, Later, NotLater
from rostrum.rooms.features.polls.ballots import all_of, texts_of
from rostrum.rooms.features.polls.commands import EndPoll
from rostrum.rooms.features.polls.entries import LEAST_ANONYMOUS, Poll, run_key
from rostrum.rooms.features.polls.facts import Closing, PollClosed, PollOpened, ResultsReleased
from rostrum.rooms.features.polls.running import Current
from rostrum.rooms.features.polls.state import PollsState
from rostrum.rooms.wire import Millis

_END = "end_poll"
LOOKED_AFTER_MS = 30_000
"""How often it is looked whether the session that an open poll belongs to still runs."""


def open_poll(state: PollsState, poll: Poll, at: Millis) -> Sequence[Decided]:
    current = state.current
    if current is not None and current.is_open:
        raise AnotherPollIsOpen(question=current.questions[0].text)
    left = _closing(current, "with_session") if current else []
    closes_at = None if poll.seconds is None else at + 1000 * poll.seconds
    run = poll.opened + 1
    return [*left, PollOpened(poll=poll.id, run=run, closes_at=closes_at), _look(poll.id, run, closes_at, at)]


def close_poll(state: PollsState, poll: Poll) -> Sequence[Decided]:
    current = state.current
    if current is None or current.run.poll != poll.id:
        return []
    return _closing(current, "by_hand" if current.is_open else "with_session")


def end_poll(state: PollsState, key: str, run: int, at: Millis) -> Sequence[Decided]:
    current = state.current
    if current is None or not current.is_of(key, run):
        return []
    if not current.is_open:
        return _closing(current, "with_session")
    if current.closes_at is not None and at >= current.closes_at:
        return _closing(current, "in_time")
    return [_look(key, run, current.closes_at, at)]


def release(state: PollsState, poll: Poll, number: int, *, with_texts: bool) -> Sequence[Decided]:
    if state.current is not None and state.current.is_open:
        raise AnotherPollIsOpen(question=state.current.questions[0].text)
    run = state.runs.get(run_key(poll.id, number))
    if run is None:
        raise NoSuchPoll
    if not run.tallies:
        raise TooFewAnswers(least=LEAST_ANONYMOUS)
    shown = state.shown
    if shown and shown.is_of(poll.id, number) and (shown.phase, shown.with_texts) == ("released", with_texts):
        return []
    return [ResultsReleased(poll=poll.id, run=number, with_texts=with_texts)]


def _look(poll: str, run: int, closes_at: Millis | None, at: Millis) -> Later:
    due = at + LOOKED_AFTER_MS
    return Later(_END, due if closes_at is None else min(due, closes_at), EndPoll(poll=poll, run=run))


def _closing(current: Current, how: Closing) -> list[Decided]:
    run = current.run
    is_told = not current.is_anonymous or run.answered >= LEAST_ANONYMOUS
    closed = PollClosed(
        poll=run.poll,
        run=run.number,
        how=how,
        answered=run.answered,
        tallies=current.tallies if is_told else (),
        texts=texts_of(current.ballots, current.questions) if current.is_anonymous and is_told else (),
    )
    blanks = [Blank(ballot.seq) for ballot in all_of(current.ballots)] if current.is_anonymous else []
    return [closed, *blanks, NotLater(_END)]
