"""The stage prepares and shows; whoever sees a call may follow it."""

from collections.abc import Sequence

from rostrum.rooms.core.state import CREW, STAGE, Core
from rostrum.rooms.errors.call_to_action import CallIsShown, NoSuchCall, TooManyCalls
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.feature import Asked, Decided, Later, NotLater
from rostrum.rooms.features.call_to_action.commands import (
    MOST_CALLS,
    CallContent,
    ChangeCall,
    CloseCall,
    CopyCall,
    DeleteCall,
    EndCall,
    FollowCall,
    OrderCalls,
    PrepareCall,
    ShowCall,
    TakeOverCalls,
)
from rostrum.rooms.features.call_to_action.facts import (
    CallChanged,
    CallClosed,
    CallDeleted,
    CallFollowed,
    CallPrepared,
    CallShown,
    CallsOrdered,
)
from rostrum.rooms.features.call_to_action.state import Call, CallState
from rostrum.rooms.ordering import in_order
from rostrum.rooms.wire import SYSTEM, Command

_END = "end_call"


def decide(state: CallState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case EndCall(call=call_id, closes_at=closes_at):
            return _end(state, call_id, closes_at)
        case FollowCall(call=call_id):
            return _follow(state, core, call_id, asked)
        case TakeOverCalls(contents=contents):
            return _take_over(state, contents)
    if asked.by != SYSTEM and core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    match command:
        case ShowCall(call=call_id):
            return _show(state, core, _call(state, call_id), asked)
        case CloseCall():
            return [CallClosed(call=state.showing.call, how="by_hand"), NotLater(_END)] if state.showing else []
    return _prepare(state, command)


def _prepare(state: CallState, command: Command) -> Sequence[Decided]:
    match command:
        case PrepareCall(message=message, button=button, url=url, seconds=seconds):
            return _prepared(state, CallContent(message=message, button=button, url=url, seconds=seconds))
        case CopyCall(call=call_id):
            return _prepared(state, content_of(_call(state, call_id)))
        case OrderCalls(order=order):
            after = tuple(in_order(state.calls, order))
            return [CallsOrdered(order=after)] if after != tuple(state.calls) else []
        case ChangeCall(call=call_id, message=message, button=button, url=url, seconds=seconds):
            _hidden(state, call_id)
            return [CallChanged(call=call_id, message=message, button=button, url=url, seconds=seconds)]
        case DeleteCall(call=call_id):
            _hidden(state, call_id)
            return [CallDeleted(call=call_id)]
    raise NotAllowed


def _prepared(state: CallState, content: CallContent) -> Sequence[Decided]:
    if len(state.calls) >= MOST_CALLS:
        raise TooManyCalls(limit=MOST_CALLS)
    return [CallPrepared(**content.model_dump())]


def _take_over(state: CallState, contents: Sequence[CallContent]) -> Sequence[Decided]:
    """As many as fit beside those that stay because they were followed, or are shown. Those are not prepared twice."""
    shown = state.showing.call if state.showing else None
    stay = [call for call in state.calls.values() if call.followed or call.id == shown]
    kept = [content_of(call) for call in stay]
    facts: list[Decided] = [CallDeleted(call=call.id) for call in state.calls.values() if call not in stay]
    for content in contents:
        if content not in kept and len(kept) < MOST_CALLS:
            kept.append(content)
            facts.append(CallPrepared(**content.model_dump()))
    return facts


def content_of(call: Call) -> CallContent:
    return CallContent(message=call.message, button=call.button, url=call.url, seconds=call.seconds)


def _show(state: CallState, core: Core, call: Call, asked: Asked) -> Sequence[Decided]:
    if core.session.phase != "live":
        raise NotLive
    closes_at = None if call.seconds is None else asked.at + 1000 * call.seconds
    before = [CallClosed(call=state.showing.call, how="by_another")] if state.showing else []
    ending = NotLater(_END) if closes_at is None else Later(_END, closes_at, EndCall(call=call.id, closes_at=closes_at))
    return [*before, CallShown(call=call.id, closes_at=closes_at), ending]


def _end(state: CallState, call_id: str, closes_at: int) -> Sequence[Decided]:
    showing = state.showing
    if showing is None or (showing.call, showing.closes_at) != (call_id, closes_at):
        return []
    return [CallClosed(call=call_id, how="in_time")]


def _follow(state: CallState, core: Core, call_id: str, asked: Asked) -> Sequence[Decided]:
    """A press that comes after it was closed counts for nothing and is no fault."""
    person = core.people.present[asked.by]
    is_shown = state.showing is not None and state.showing.call == call_id
    if not is_shown or person.role in CREW or person.id in state.followers:
        return []
    return [CallFollowed(call=call_id, person=person.id, name=person.name)]


def _call(state: CallState, call_id: str) -> Call:
    call = state.calls.get(call_id)
    if call is None:
        raise NoSuchCall
    return call


def _hidden(state: CallState, call_id: str) -> None:
    _call(state, call_id)
    if state.showing is not None and state.showing.call == call_id:
        raise CallIsShown
