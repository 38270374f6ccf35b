"""Calls to action: a message with a button that leads somewhere."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.call_to_action.commands import CallCommand
from rostrum.rooms.features.call_to_action.decide import decide
from rostrum.rooms.features.call_to_action.facts import CallFact
from rostrum.rooms.features.call_to_action.sight import CallPart, concerns, own, sight
from rostrum.rooms.features.call_to_action.state import CallState, fold

FEATURE = Feature(
    name="call_to_action",
    facts=get_args(CallFact),
    commands=get_args(CallCommand),
    empty=CallState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(CallPart, None),
)
