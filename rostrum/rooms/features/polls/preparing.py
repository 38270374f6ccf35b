"""Preparing polls, in the room or in the panel. They are kept small: all of them are sent to whoever of the stage comes in."""

from collections.abc import Iterable, Sequence

from rostrum.rooms.errors.polls import (
    AnotherPollIsOpen,
    NoSuchPoll,
    PollIsTooLong,
    PollsAreFull,
    PollWasOpened,
    TooManyPolls,
)
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.feature import Decided
from rostrum.rooms.features.polls.commands import ChangePoll, CopyPoll, DeletePoll, OrderPolls, PollDraft, PreparePoll
from rostrum.rooms.features.polls.entries import Poll, content_of, poll_of
from rostrum.rooms.features.polls.facts import (
    PollChanged,
    PollContent,
    PollDeleted,
    PollPrepared,
    PollQuestion,
    PollsOrdered,
)
from rostrum.rooms.features.polls.opening import close_poll
from rostrum.rooms.features.polls.state import PollsState
from rostrum.rooms.features.polls.windows import MOST_BYTES, MOST_POLL_BYTES, MOST_POLLS, bytes_of
from rostrum.rooms.ordering import in_order
from rostrum.rooms.wire import Command


def prepare(state: PollsState, command: Command) -> Sequence[Decided]:
    match command:
        case PreparePoll(content=draft):
            content = _content(draft)
            _check_room(state, content)
            return [PollPrepared(content=content)]
        case CopyPoll(poll=key):
            content = content_of(known_poll(state, key))
            _check_room(state, content)
            return [PollPrepared(content=content)]
        case ChangePoll(poll=key, content=draft):
            _never_opened(state, key)
            content = _content(draft)
            _check_bytes(content, [poll for poll in state.polls.values() if poll.id != key])
            return [PollChanged(poll=key, content=content)]
        case OrderPolls(order=order):
            after = tuple(in_order(state.polls, order))
            return [PollsOrdered(order=after)] if after != tuple(state.polls) else []
        case DeletePoll(poll=key):
            poll, current = known_poll(state, key), state.current
            if current is not None and current.is_open and current.run.poll == poll.id:
                raise AnotherPollIsOpen(question=poll.questions[0].text)
            return [*close_poll(state, poll), PollDeleted(poll=key)]
    raise NotAllowed


def take_over(state: PollsState, contents: Sequence[PollContent]) -> Sequence[Decided]:
    """As many as fit beside those that stay because they were opened. Those are not prepared twice."""
    stay = [poll for poll in state.polls.values() if poll.opened]
    kept = [content_of(poll) for poll in stay]
    facts: list[Decided] = [PollDeleted(poll=poll.id) for poll in state.polls.values() if not poll.opened]
    size = sum(map(bytes_of, stay))
    for content in contents:
        more = bytes_of(poll_of(content, "0" * 10))
        if content in kept or len(kept) >= MOST_POLLS or size + more > MOST_BYTES:
            continue
        size += more
        kept.append(content)
        facts.append(PollPrepared(content=content))
    return facts


def _content(draft: PollDraft) -> PollContent:
    questions = tuple(
        PollQuestion(
            text=one.text,
            form=one.form,
            options=one.options,
            right=tuple(sorted(set(one.right))),
            pictures=one.pictures if any(one.pictures) else (),
        )
        for one in draft.questions
    )
    return PollContent(
        questions=questions,
        is_test=draft.is_test,
        feedback=draft.feedback,
        results=draft.results,
        is_anonymous=draft.is_anonymous,
        may_change=draft.may_change,
        seconds=draft.seconds,
    )


def _check_room(state: PollsState, content: PollContent) -> None:
    if len(state.polls) >= MOST_POLLS:
        raise TooManyPolls(limit=MOST_POLLS)
    _check_bytes(content, state.polls.values())


def _check_bytes(content: PollContent, others: Iterable[Poll]) -> None:
    size = bytes_of(poll_of(content, "0" * 10))
    if size > MOST_POLL_BYTES:
        raise PollIsTooLong
    if size + sum(map(bytes_of, others)) > MOST_BYTES:
        raise PollsAreFull


def known_poll(state: PollsState, key: str) -> Poll:
    poll = state.polls.get(key)
    if poll is None:
        raise NoSuchPoll
    return poll


def _never_opened(state: PollsState, key: str) -> None:
    if known_poll(state, key).opened:
        raise PollWasOpened
