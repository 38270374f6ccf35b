"""Reactions: what a hall answers without words."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.reactions.commands import ReactionsCommand
from rostrum.rooms.features.reactions.decide import decide
from rostrum.rooms.features.reactions.facts import ReactionsFact
from rostrum.rooms.features.reactions.sight import ReactionsPart, concerns, own, sight
from rostrum.rooms.features.reactions.signals import REACTING
from rostrum.rooms.features.reactions.state import ReactionsState, fold

FEATURE = Feature(
    name="reactions",
    facts=get_args(ReactionsFact),
    commands=get_args(ReactionsCommand),
    empty=ReactionsState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(ReactionsPart, None),
    signals=(REACTING,),
)
