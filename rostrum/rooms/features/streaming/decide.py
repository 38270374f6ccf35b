"""Streams on and off by hosts; whether one is lit says the streamer alone."""

from collections.abc import Sequence

from rostrum.rooms.core.state import Core
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.errors.streaming import TooManyStreams
from rostrum.rooms.feature import Asked, Decided, Later, NotLater
from rostrum.rooms.features.streaming.commands import DoubtStreams, StartStream, StopStream, TellStream
from rostrum.rooms.features.streaming.facts import (
    StreamAsked,
    StreamRan,
    StreamStalled,
    StreamStopped,
    StreamTrouble,
)
from rostrum.rooms.features.streaming.state import MOST_STREAMS, StreamingState
from rostrum.rooms.wire import Command, Millis

DOUBT_AFTER_MS = 12_000
"""Streamers tell of each stream every four seconds."""
FIRST_DOUBT_AFTER_MS = 25_000
"""A browser is to start, and a target to answer."""
_DOUBT = "doubt_streams"


def decide(state: StreamingState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case StartStream():
            return _start(state, core, command, asked)
        case TellStream(stream=stream, trouble=trouble):
            return _tell(state, stream, trouble, asked)
        case DoubtStreams():
            return _doubt(state)
    if core.role_of(asked.by) != "host":
        raise NotAllowed
    match command:
        case StopStream(stream=stream) if stream in state.streams:
            return [StreamStopped(stream=stream), *([NotLater(_DOUBT)] if len(state.streams) == 1 else [])]
        case StopStream():
            return []
    raise NotAllowed


def _start(state: StreamingState, core: Core, command: StartStream, asked: Asked) -> Sequence[Decided]:
    described = core.session.described
    if core.session.phase != "live" or described is None:
        raise NotLive
    if any(stream.target == command.target for stream in state.streams.values()):
        return []
    if len(state.streams) >= MOST_STREAMS:
        raise TooManyStreams(limit=MOST_STREAMS)
    begun = StreamAsked(
        target=command.target,
        name=command.name,
        service=command.service,
        language=described.language,
        layout=core.stage.layout,
    )
    return [begun, _doubt_later(asked.at + FIRST_DOUBT_AFTER_MS)]


def _tell(state: StreamingState, stream: str, trouble: StreamTrouble | None, asked: Asked) -> Sequence[Decided]:
    """Of one that was stopped meanwhile there is nothing to tell."""
    told = state.streams.get(stream)
    if told is None:
        return []
    if trouble is None:
        news: list[Decided] = [] if told.light == "running" else [StreamRan(stream=stream)]
    else:
        news = [] if state.troubles.get(stream) == trouble else [StreamStalled(stream=stream, why=trouble)]
    return [*news, _doubt_later(asked.at + DOUBT_AFTER_MS)]


def _doubt(state: StreamingState) -> Sequence[Decided]:
    """A light is lit only while bytes arrive, also when nobody is left to say that they do not."""
    doubted = [stream for stream in state.streams.values() if stream.light != "stalled"]
    return [StreamStalled(stream=one.id, why="no_recorder" if one.light == "starting" else "lost") for one in doubted]


def _doubt_later(due: Millis) -> Later:
    return Later(_DOUBT, due, DoubtStreams())
