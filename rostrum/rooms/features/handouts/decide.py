"""Hosts add through `web`; the stage takes away."""

from collections.abc import Sequence

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.handouts import NoSuchHandout, TooManyHandouts
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.feature import Asked, Decided, Later, NotLater
from rostrum.rooms.features.handouts.commands import AddHandout, ExpireHandout, RemoveHandout
from rostrum.rooms.features.handouts.facts import HandoutAdded, HandoutRemoved
from rostrum.rooms.features.handouts.state import MOST_HANDOUTS, Handout, HandoutsState
from rostrum.rooms.wire import Command


def decide(state: HandoutsState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case AddHandout(handout=added):
            return _add(state, added)
        case ExpireHandout(key=key):
            return [HandoutRemoved(handout=one.id) for one in state.handouts.values() if one.key == key]
    if core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    match command:
        case RemoveHandout(handout=file):
            known = state.handouts.get(file)
            if known is None:
                raise NoSuchHandout
            return [HandoutRemoved(handout=file), NotLater(_expiry(known))]
    raise NotAllowed


def _add(state: HandoutsState, added: HandoutAdded) -> Sequence[Decided]:
    """The same again with the same link changes nothing."""
    known = state.handouts.get(added.handout)
    if known is not None and known.key == added.key:
        return []
    if known is None and len(state.handouts) >= MOST_HANDOUTS:
        raise TooManyHandouts(limit=MOST_HANDOUTS)
    ends = Later(_name(added.key), added.until, ExpireHandout(key=added.key))
    return [added, *([NotLater(_expiry(known))] if known else []), ends]


def _expiry(handout: Handout) -> str:
    return _name(handout.key)


def _name(key: str) -> str:
    return f"expire_handout:{key}"
