"""Handouts: files of the library that everybody in the room may take along."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.handouts.commands import HandoutsCommand
from rostrum.rooms.features.handouts.decide import decide
from rostrum.rooms.features.handouts.facts import HandoutsFact
from rostrum.rooms.features.handouts.sight import HandoutsPart, concerns, own, sight
from rostrum.rooms.features.handouts.state import HandoutsState, fold

FEATURE = Feature(
    name="handouts",
    facts=get_args(HandoutsFact),
    commands=get_args(HandoutsCommand),
    empty=HandoutsState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(HandoutsPart, None),
)
