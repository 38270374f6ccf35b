"""The stage prepares, opens, closes and shows; everybody answers."""

from collections.abc import Iterable, Sequence

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors import (
    AnotherPollIsOpen,
    NoSuchPoll,
    NotAllowed,
    NotLive,
    PollIsTooLong,
    PollsAreFull,
    PollWasOpened,
    TooManyPolls,
)
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.polls.answering import answer
from rostrum.rooms.features.polls.commands import (
    AnswerPoll,
    ChangePoll,
    ClosePoll,
    CopyPoll,
    DeletePoll,
    EndPoll,
    HideResults,
    OpenPoll,
    PollDraft,
    PreparePoll,
    ReleaseResults,
)
from rostrum.rooms.features.polls.entries import Poll, content_of, poll_of
from rostrum.rooms.features.polls.facts import (
    PollChanged,
    PollContent,
    PollDeleted,
    PollPrepared,
    PollQuestion,
    ResultsHidden,
)
from rostrum.rooms.features.polls.opening import close_poll, end_poll, open_poll, release
from rostrum.rooms.features.polls.state import PollsState
from rostrum.rooms.features.polls.windows import MOST_BYTES, MOST_POLL_BYTES, MOST_POLLS, bytes_of
from rostrum.rooms.wire import Command


def decide(state: PollsState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case EndPoll(poll=key, run=run):
            return end_poll(state, key, run, asked.at)
        case AnswerPoll():
            return answer(state, core, command, asked)
    if core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    match command:
        case OpenPoll() | ClosePoll() | ReleaseResults() | HideResults() if core.session.phase != "live":
            raise NotLive
        case OpenPoll(poll=key):
            return open_poll(state, _poll(state, key), asked.at)
        case ClosePoll(poll=key):
            return close_poll(state, _poll(state, key))
        case ReleaseResults(poll=key, run=run, with_texts=with_texts):
            return release(state, _poll(state, key), run, with_texts=with_texts)
        case HideResults():
            shown = state.shown
            hidden = shown is not None and shown.phase != "open"
            return [ResultsHidden(poll=shown.poll, run=shown.run)] if shown and hidden else []
    return _prepare(state, command)


def _prepare(state: PollsState, command: Command) -> Sequence[Decided]:
    match command:
        case PreparePoll(content=draft):
            content = _content(draft)
            _check_room(state, content)
            return [PollPrepared(content=content)]
        case CopyPoll(poll=key):
            content = content_of(_poll(state, key))
            _check_room(state, content)
            return [PollPrepared(content=content)]
        case ChangePoll(poll=key, content=draft):
            _never_opened(state, key)
            content = _content(draft)
            _check_bytes(content, [poll for poll in state.polls.values() if poll.id != key])
            return [PollChanged(poll=key, content=content)]
        case DeletePoll(poll=key):
            poll, current = _poll(state, key), state.current
            if current is not None and current.is_open and current.run.poll == poll.id:
                raise AnotherPollIsOpen(question=poll.questions[0].text)
            return [*close_poll(state, poll), PollDeleted(poll=key)]
    raise NotAllowed


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


def _poll(state: PollsState, key: str) -> Poll:
    poll = state.polls.get(key)
    if poll is None:
        raise NoSuchPoll
    return poll


def _never_opened(state: PollsState, key: str) -> None:
    if _poll(state, key).opened:
        raise PollWasOpened
