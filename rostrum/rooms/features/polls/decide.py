"""The stage prepares, opens, closes and shows; everybody answers."""

from collections.abc import Sequence

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.polls.answering import answer
from rostrum.rooms.features.polls.commands import (
    AnswerPoll,
    ClosePoll,
    EndPoll,
    HideResults,
    OpenPoll,
    ReleaseResults,
    TakeOverPolls,
)
from rostrum.rooms.features.polls.facts import ResultsHidden
from rostrum.rooms.features.polls.opening import close_poll, end_poll, open_poll, release
from rostrum.rooms.features.polls.preparing import known_poll, prepare, take_over
from rostrum.rooms.features.polls.state import PollsState
from rostrum.rooms.wire import SYSTEM, Command


def decide(state: PollsState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case EndPoll(poll=key, run=run):
            return end_poll(state, key, run, asked.at)
        case AnswerPoll():
            return answer(state, core, command, asked)
        case TakeOverPolls(contents=contents):
            return take_over(state, contents)
    if asked.by != SYSTEM and core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    match command:
        case OpenPoll() | ClosePoll() | ReleaseResults() | HideResults() if core.session.phase != "live":
            raise NotLive
        case OpenPoll(poll=key):
            return open_poll(state, known_poll(state, key), asked.at)
        case ClosePoll(poll=key):
            return close_poll(state, known_poll(state, key))
        case ReleaseResults(poll=key, run=run, with_texts=with_texts):
            return release(state, known_poll(state, key), run, with_texts=with_texts)
        case HideResults():
            shown = state.shown
            hidden = shown is not None and shown.phase != "open"
            return [ResultsHidden(poll=shown.poll, run=shown.run)] if shown and hidden else []
    return prepare(state, command)
