"""The recording: asked for and stopped by hosts, and lit only while bytes grow on the disk."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.recording.commands import RecordingCommand
from rostrum.rooms.features.recording.decide import decide
from rostrum.rooms.features.recording.facts import RecordingFact
from rostrum.rooms.features.recording.sight import RecordingPart, concerns, own, sight
from rostrum.rooms.features.recording.state import RecordingState, fold

FEATURE = Feature(
    name="recording",
    facts=get_args(RecordingFact),
    commands=get_args(RecordingCommand),
    empty=RecordingState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(RecordingPart, None),
)
