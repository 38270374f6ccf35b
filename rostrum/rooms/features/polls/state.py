"""The prepared polls, the one that is open, what came of the earlier ones, and what everybody is shown."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import SessionEnded
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.polls.ballots import NO_BALLOTS, Ballots
from rostrum.rooms.features.polls.entries import NamedAnswer, Poll, PollRun, ShownPoll, paper, poll_of, run_key
from rostrum.rooms.features.polls.facts import (
    PollAnswered,
    PollChanged,
    PollClosed,
    PollDeleted,
    PollOpened,
    PollPrepared,
    PollsOrdered,
    ResultsHidden,
    ResultsReleased,
)
from rostrum.rooms.features.polls.running import Current, answered, bounded_texts, opened, texts_at_close
from rostrum.rooms.features.polls.windows import MOST_KEPT, Window, latest_runs, with_latest
from rostrum.rooms.ordering import in_order
from rostrum.rooms.wire import Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class PollsState:
    """`polls` in the order that they were given. `current`: the run that is open, or that the end of its session left to be closed.
    `runs`: closed ones, the last of them. `kept`: what single people answered in the last of those, but for anonymous ones. `named`:
    the latest answers with names, of the run that is current or was last."""

    polls: Mapping[str, Poll] = field(default_factory=dict)
    current: Current | None = None
    runs: Mapping[str, PollRun] = field(default_factory=dict)
    kept: Mapping[str, Ballots] = field(default_factory=dict)
    named: Window = field(default_factory=Window)
    shown: ShownPoll | None = None


def fold(state: PollsState, record: Record, core: Core) -> PollsState:
    match record.fact:
        case PollPrepared() | PollChanged() | PollsOrdered() | PollDeleted() as fact:
            return _prepared(state, fact, record.seq)
        case PollOpened() as fact if fact.poll in state.polls:
            return _opened(state, fact, record.at)
        case PollAnswered() as fact:
            return _answered(state, fact, record)
        case PollClosed() as fact:
            return _closed(state, fact, record.at)
        case ResultsReleased(poll=key, run=run, with_texts=with_texts) if key in state.polls:
            shown = paper(state.polls[key], run, "released", with_texts=with_texts)
            return replace(state, shown=shown)
        case ResultsHidden():
            return replace(state, shown=None)
        case SessionEnded():
            return _session_ended(state)
    return state


def _prepared(state: PollsState, fact: PollPrepared | PollChanged | PollsOrdered | PollDeleted, seq: int) -> PollsState:
    match fact:
        case PollPrepared(content=content):
            poll = poll_of(content, f"{seq:010d}")
            return replace(state, polls={**state.polls, poll.id: poll})
        case PollChanged(poll=key, content=content) if key in state.polls:
            return replace(state, polls={**state.polls, key: poll_of(content, key)})
        case PollsOrdered(order=order):
            return replace(state, polls=in_order(state.polls, order))
        case PollDeleted(poll=key):
            return _deleted(state, key)
    return state


def _deleted(state: PollsState, key: str) -> PollsState:
    runs = {run_id: run for run_id, run in state.runs.items() if run.poll != key}
    last = max(state.runs.values(), key=lambda run: run.opened_at, default=None)
    return replace(
        state,
        polls=without(state.polls, key),
        runs=runs,
        kept={run_id: ballots for run_id, ballots in state.kept.items() if run_id in runs},
        named=Window() if last is not None and last.poll == key and state.current is None else state.named,
        shown=None if state.shown is not None and state.shown.poll == key else state.shown,
    )


def _opened(state: PollsState, fact: PollOpened, at: Millis) -> PollsState:
    poll = replace(state.polls[fact.poll], opened=fact.run)
    return replace(
        state,
        polls={**state.polls, poll.id: poll},
        current=opened(poll, at, fact.closes_at),
        named=Window(),
        shown=paper(poll, fact.run, "open", closes_at=fact.closes_at),
    )


def _answered(state: PollsState, fact: PollAnswered, record: Record) -> PollsState:
    current = state.current
    if current is None or not current.is_of(fact.poll, fact.run):
        return state
    before, current = answered(current, fact, record.seq)
    if current.is_anonymous:
        return replace(state, current=current)
    entry = NamedAnswer(f"{record.seq:010d}", record.at, fact.person, fact.name, fact.answers)
    return replace(state, current=current, named=with_latest(state.named, entry, before))


def _closed(state: PollsState, fact: PollClosed, at: Millis) -> PollsState:
    current = state.current
    if current is None or not current.is_of(fact.poll, fact.run):
        return state
    key = run_key(fact.poll, fact.run)
    texts = bounded_texts(texts_at_close(current, fact))
    run = replace(current.run, closed_at=at, answered=fact.answered, tallies=fact.tallies, texts=texts)
    kept = state.kept
    if not current.is_anonymous:
        kept = {**kept, key: current.ballots}
        kept = {key: kept[key] for key in list(kept)[-MOST_KEPT:]}
    return replace(
        state,
        current=None,
        runs=latest_runs({**state.runs, key: run}),
        kept=kept,
        shown=_left(state, fact),
    )


def _left(state: PollsState, fact: PollClosed) -> ShownPoll | None:
    """What stays before everybody: bars that they saw all the time, and for who took a test their score."""
    poll, shown = state.polls[fact.poll], state.shown
    if shown is None or not shown.is_of(fact.poll, fact.run):
        return shown
    if poll.results == "live" and fact.tallies:
        return replace(shown, phase="released", closes_at=None)
    return replace(shown, phase="closed", closes_at=None) if poll.is_test else None


def _session_ended(state: PollsState) -> PollsState:
    if state.current is None and state.shown is None:
        return state
    current = replace(state.current, is_open=False) if state.current else None
    return replace(state, current=current, shown=None)


def ballots_of(state: PollsState, poll: str, run: int) -> Ballots:
    if state.current is not None and state.current.is_of(poll, run):
        return state.current.ballots
    return state.kept.get(run_key(poll, run), NO_BALLOTS)
