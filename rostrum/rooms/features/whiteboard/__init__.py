"""The whiteboard: several boards, drawn upon together."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.whiteboard.commands import WhiteboardCommand
from rostrum.rooms.features.whiteboard.decide import decide
from rostrum.rooms.features.whiteboard.facts import WhiteboardFact
from rostrum.rooms.features.whiteboard.sight import WhiteboardPart, concerns, own, sight
from rostrum.rooms.features.whiteboard.signals import SKETCHING
from rostrum.rooms.features.whiteboard.state import WhiteboardState, fold

FEATURE = Feature(
    name="whiteboard",
    facts=get_args(WhiteboardFact),
    commands=get_args(WhiteboardCommand),
    empty=WhiteboardState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(WhiteboardPart, None),
    signals=(SKETCHING,),
)
