"""The stage: audio modes, who is on air, sources, layout."""

from typing import get_args

from rostrum.rooms.core.stage.commands import StageCommand
from rostrum.rooms.core.stage.decide import decide
from rostrum.rooms.core.stage.facts import StageFact
from rostrum.rooms.core.stage.sight import OwnStagePart, StagePart, concerns, own, sight
from rostrum.rooms.core.stage.state import StageState, fold
from rostrum.rooms.feature import Feature

FEATURE = Feature(
    name="stage",
    facts=get_args(StageFact),
    commands=get_args(StageCommand),
    empty=StageState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(StagePart, OwnStagePart),
)
