"""The floor: hands that go up, and invitations to speak."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.floor.commands import FloorCommand
from rostrum.rooms.features.floor.decide import decide
from rostrum.rooms.features.floor.facts import FloorFact
from rostrum.rooms.features.floor.sight import FloorPart, OwnFloorPart, concerns, own, sight
from rostrum.rooms.features.floor.state import FloorState, fold

FEATURE = Feature(
    name="floor",
    facts=get_args(FloorFact),
    commands=get_args(FloorCommand),
    empty=FloorState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(FloorPart, OwnFloorPart),
)
