"""What flits by over the stage."""

from typing import Literal

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import SignalRule
from rostrum.rooms.features.reactions.state import ReactionsState, may_react
from rostrum.rooms.wire import ALL_WATCHING, PersonId, Signal

Reaction = Literal["clap", "heart", "laugh", "wow", "thumbs"]


class React(Signal):
    """Everybody sees how many, nobody who; at most two a second."""

    kind: Literal["react"] = "react"
    reaction: Reaction


ReactionsSignal = React


def may_signal(reactions: ReactionsState, core: Core, person: PersonId) -> bool:
    return may_react(reactions, core, core.audience_of(person))


REACTING = SignalRule(model=React, heard_by=ALL_WATCHING, per_seconds=0.5, may=may_signal, summed=True)
