"""The break card."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.break_card.commands import BreakCommand
from rostrum.rooms.features.break_card.decide import decide
from rostrum.rooms.features.break_card.facts import BreakFact
from rostrum.rooms.features.break_card.sight import BreakPart, concerns, own, sight
from rostrum.rooms.features.break_card.state import BreakState, fold

FEATURE = Feature(
    name="break_card",
    facts=get_args(BreakFact),
    commands=get_args(BreakCommand),
    empty=BreakState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(BreakPart, None),
)
