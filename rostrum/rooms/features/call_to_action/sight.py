"""Everybody the call that is shown; the stage all of them and how often they were followed, hosts also by whom."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.call_to_action.state import Call, CallState, Showing
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId

MOST_NAMED = 500
"""Of those who followed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CallPart:
    """`order`: of the calls. `followers`, for hosts: who pressed the button of what is shown, or was last."""

    shown: Showing | None
    calls: Mapping[str, Call]
    order: tuple[str, ...]
    followers: Mapping[PersonId, str]
    may: tuple[str, ...]


def sight(state: CallState, core: Core, audience: Audience) -> CallPart | None:
    if audience == "lobby":
        return None
    of_stage = audience in ("stage", "host")
    return CallPart(
        shown=state.showing,
        calls=state.calls if of_stage else NOTHING,
        order=tuple(state.calls) if of_stage else (),
        followers=_named(state) if audience == "host" else NOTHING,
        may=_may(state, core, of_stage=of_stage),
    )


def _named(state: CallState) -> Mapping[PersonId, str]:
    if len(state.followers) <= MOST_NAMED:
        return state.followers
    return dict(list(state.followers.items())[:MOST_NAMED])


def _may(state: CallState, core: Core, *, of_stage: bool) -> tuple[str, ...]:
    if not of_stage:
        return ("follow_call",) if state.showing else ()
    show = ("show_call",) if state.calls and core.session.phase == "live" else ()
    close = ("close_call",) if state.showing else ()
    return ("prepare_call", "change_call", "copy_call", "delete_call", "order_calls", *show, *close)


def own(state: CallState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
