"""Names and titles in the pictures of those on the stage."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.lower_thirds.commands import LowerThirdsCommand
from rostrum.rooms.features.lower_thirds.decide import decide
from rostrum.rooms.features.lower_thirds.facts import LowerThirdsFact
from rostrum.rooms.features.lower_thirds.sight import LowerThirdsPart, concerns, own, sight
from rostrum.rooms.features.lower_thirds.state import LowerThirdsState, fold

FEATURE = Feature(
    name="lower_thirds",
    facts=get_args(LowerThirdsFact),
    commands=get_args(LowerThirdsCommand),
    empty=LowerThirdsState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(LowerThirdsPart, None),
)
