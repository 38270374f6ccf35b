"""Live streams: the session is shown at other addresses, too, each of them lit only while bytes arrive there."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.streaming.commands import StreamingCommand
from rostrum.rooms.features.streaming.decide import decide
from rostrum.rooms.features.streaming.facts import StreamingFact
from rostrum.rooms.features.streaming.sight import StreamingPart, concerns, own, sight
from rostrum.rooms.features.streaming.state import StreamingState, fold

FEATURE = Feature(
    name="streaming",
    facts=get_args(StreamingFact),
    commands=get_args(StreamingCommand),
    empty=StreamingState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(StreamingPart, None),
)
