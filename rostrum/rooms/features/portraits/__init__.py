"""Portraits: a picture in place of the initials of who is on the stage's side."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.portraits.commands import PortraitsCommand
from rostrum.rooms.features.portraits.decide import decide
from rostrum.rooms.features.portraits.facts import PortraitsFact
from rostrum.rooms.features.portraits.sight import OwnPortraitsPart, PortraitsPart, concerns, own, sight
from rostrum.rooms.features.portraits.state import PortraitsState, fold, pictures

FEATURE = Feature(
    name="portraits",
    facts=get_args(PortraitsFact),
    commands=get_args(PortraitsCommand),
    empty=PortraitsState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    pictures=pictures,
    parts=(PortraitsPart, OwnPortraitsPart),
)
