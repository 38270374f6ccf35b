"""The prepared calls to action, which is shown, and who has followed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import SessionEnded
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.call_to_action.facts import (
    CallChanged,
    CallClosed,
    CallDeleted,
    CallFollowed,
    CallPrepared,
    CallShown,
    CallsOrdered,
)
from rostrum.rooms.ordering import in_order
from rostrum.rooms.wire import Millis, PersonId


@dataclass(frozen=True, slots=True)
class Call:
    """`followed`: how often its button was pressed, once for each person and showing."""

    id: str
    message: str
    button: str
    url: str
    seconds: int | None
    followed: int


@dataclass(frozen=True, slots=True)
class Showing:
    """As it was when it was shown; `seconds` is how long in all, for a bar that runs down to `closes_at`."""

    call: str
    message: str
    button: str
    url: str
    seconds: int | None
    closes_at: Millis | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallState:
    """`calls` in the order that they were given. `followers` of what is shown, or was last."""

    calls: Mapping[str, Call] = field(default_factory=dict)
    showing: Showing | None = None
    followers: Mapping[PersonId, str] = field(default_factory=dict)


def fold(state: CallState, record: Record, core: Core) -> CallState:
    match record.fact:
        case CallPrepared(message=message, button=button, url=url, seconds=seconds):
            call = Call(f"{record.seq:010d}", message, button, url, seconds, 0)
            return replace(state, calls={**state.calls, call.id: call})
        case CallChanged() as changed:
            return _changed(state, changed)
        case CallDeleted(call=call_id):
            return replace(state, calls=without(state.calls, call_id))
        case CallsOrdered(order=order):
            return replace(state, calls=in_order(state.calls, order))
        case CallShown(call=call_id, closes_at=closes_at):
            return _shown(state, call_id, closes_at)
        case CallClosed():
            return replace(state, showing=None)
        case CallFollowed(call=call_id, person=person, name=name):
            followers = {**state.followers, person: name}
            return replace(state, calls=_followed(state.calls, call_id), followers=followers)
        case SessionEnded():
            return replace(state, showing=None) if state.showing else state
    return state


def _changed(state: CallState, changed: CallChanged) -> CallState:
    known = state.calls.get(changed.call)
    if known is None:
        return state
    call = replace(known, message=changed.message, button=changed.button, url=changed.url, seconds=changed.seconds)
    return replace(state, calls={**state.calls, call.id: call})


def _shown(state: CallState, call_id: str, closes_at: Millis | None) -> CallState:
    call = state.calls.get(call_id)
    if call is None:
        return state
    showing = Showing(call.id, call.message, call.button, call.url, call.seconds, closes_at)
    return replace(state, showing=showing, followers={})


def _followed(calls: Mapping[str, Call], call_id: str) -> Mapping[str, Call]:
    known = calls.get(call_id)
    return {**calls, call_id: replace(known, followed=known.followed + 1)} if known else calls
