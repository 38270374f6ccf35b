"""The player: films and sounds of the library and videos of YouTube, at the same moment for everybody."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.player.commands import PlayerCommand
from rostrum.rooms.features.player.decide import decide
from rostrum.rooms.features.player.facts import PlayerFact
from rostrum.rooms.features.player.sight import PlayerPart, concerns, own, sight
from rostrum.rooms.features.player.state import PlayerState, fold

FEATURE = Feature(
    name="player",
    facts=get_args(PlayerFact),
    commands=get_args(PlayerCommand),
    empty=PlayerState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(PlayerPart, None),
)
