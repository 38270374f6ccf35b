"""Whether attendees may react."""

from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.reactions.facts import ReactionsAllowed, ReactionsForbidden
from rostrum.rooms.wire import Audience


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionsState:
    """`allowed`: to attendees. It outlives a session, as the chat's settings do."""

    allowed: bool = True


def fold(reactions: ReactionsState, record: Record, core: Core) -> ReactionsState:
    match record.fact:
        case ReactionsAllowed():
            return ReactionsState(allowed=True)
        case ReactionsForbidden():
            return ReactionsState(allowed=False)
    return reactions


def may_react(reactions: ReactionsState, core: Core, audience: Audience | None) -> bool:
    """While the session runs: rehearsing, nobody is there to be moved."""
    if core.session.phase != "live":
        return False
    return audience in ("stage", "host") or (audience in ("everyone", "moderator") and reactions.allowed)
