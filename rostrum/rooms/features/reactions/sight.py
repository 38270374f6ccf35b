"""Who may react follows from the audience alone: nobody has a part of their own."""

from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.reactions.state import ReactionsState, may_react
from rostrum.rooms.wire import Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ReactionsPart:
    """`allowed`: to attendees. `may_react`: this audience may send the signal now."""

    allowed: bool
    may_react: bool
    may: tuple[str, ...]


def sight(reactions: ReactionsState, core: Core, audience: Audience) -> ReactionsPart | None:
    if audience == "lobby":
        return None
    may: tuple[str, ...] = ()
    if audience in ("stage", "host"):
        may = ("forbid_reactions" if reactions.allowed else "allow_reactions",)
    return ReactionsPart(allowed=reactions.allowed, may_react=may_react(reactions, core, audience), may=may)


def own(reactions: ReactionsState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
