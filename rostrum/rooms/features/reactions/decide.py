"""The stage says whether attendees may react, at any time."""

from collections.abc import Sequence

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.reactions.commands import AllowReactions, ForbidReactions
from rostrum.rooms.features.reactions.facts import ReactionsAllowed, ReactionsForbidden
from rostrum.rooms.features.reactions.state import ReactionsState
from rostrum.rooms.wire import Command


def decide(reactions: ReactionsState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    if core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    match command:
        case AllowReactions():
            return [] if reactions.allowed else [ReactionsAllowed()]
        case ForbidReactions():
            return [ReactionsForbidden()] if reactions.allowed else []
    raise NotAllowed
