"""REC on and off by hosts; whether it is lit says the recorder alone."""

from collections.abc import Sequence

from rostrum.rooms.core.state import Core
from rostrum.rooms.errors.recording import RecordingTimeUsedUp
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.feature import Asked, Decided, Later, NotLater
from rostrum.rooms.features.recording.commands import (
    DoubtRecording,
    StartRecording,
    StopRecording,
    TellRecording,
)
from rostrum.rooms.features.recording.facts import (
    RecordingAsked,
    RecordingRan,
    RecordingStalled,
    RecordingStopped,
    Trouble,
)
from rostrum.rooms.features.recording.state import RecordingState
from rostrum.rooms.wire import Command, Millis

FIRST_DOUBT_AFTER_MS = 20_000
"""A recorder that is there tells sooner when its browser does not begin."""
DOUBT_AFTER_MS = 12_000
"""Recorders tell of themselves every four seconds."""
_DOUBT = "doubt_recording"


def decide(state: RecordingState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case TellRecording(recording=recording, trouble=trouble):
            return _tell(state, recording, trouble, asked)
        case DoubtRecording():
            return _doubt(state)
    if core.role_of(asked.by) != "host":
        raise NotAllowed
    match command:
        case StartRecording():
            return _start(state, core, asked)
        case StopRecording() if state.running is not None:
            return [RecordingStopped(recording=state.running.id), NotLater(_DOUBT)]
        case StopRecording():
            return []
    raise NotAllowed


def _start(state: RecordingState, core: Core, asked: Asked) -> Sequence[Decided]:
    described = core.session.described
    if core.session.phase != "live" or described is None:
        raise NotLive
    if state.running is not None:
        return []
    if described.limits.recording_minutes_left == 0 and state.in_session != core.session.number:
        raise RecordingTimeUsedUp(minutes=described.limits.recording_minutes)
    return [
        RecordingAsked(language=described.language, layout=core.stage.layout),
        _doubt_later(asked.at + FIRST_DOUBT_AFTER_MS),
    ]


def _tell(state: RecordingState, recording: str, trouble: Trouble | None, asked: Asked) -> Sequence[Decided]:
    """Of one that was stopped meanwhile there is nothing to tell."""
    running = state.running
    if running is None or running.id != recording:
        return []
    if trouble is None:
        news = [] if running.light == "running" else [RecordingRan(recording=recording)]
        return [*news, _doubt_later(asked.at + DOUBT_AFTER_MS)]
    is_known = running.light == "stalled" and running.trouble == trouble
    return [] if is_known else [RecordingStalled(recording=recording, why=trouble)]


def _doubt(state: RecordingState) -> Sequence[Decided]:
    """The light is lit only while bytes grow, also when nobody is left to say that they do not."""
    running = state.running
    if running is None or running.light == "stalled":
        return []
    why: Trouble = "no_recorder" if running.light == "starting" else "lost"
    return [RecordingStalled(recording=running.id, why=why)]


def _doubt_later(due: Millis) -> Later:
    return Later(_DOUBT, due, DoubtRecording())
