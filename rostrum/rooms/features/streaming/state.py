"""The live streams that run."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import SessionEnded
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.streaming.facts import (
    Service,
    StreamAsked,
    StreamRan,
    StreamStalled,
    StreamStopped,
    StreamTrouble,
)
from rostrum.rooms.wire import Layout, Millis

MOST_STREAMS = 5
"""At once: each takes as much of the installation's line as a viewer in the hall."""
Light = Literal["starting", "running", "stalled"]


@dataclass(frozen=True, slots=True)
class Stream:
    """`id` is the zero-padded number of the fact that began it, ten digits. `began_at`: when its first bytes arrived."""

    id: str
    target: str
    name: str
    service: Service
    asked_at: Millis
    light: Light
    began_at: Millis | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StreamingState:
    """`troubles`: of those that are stalled, by their ids. `changed_with`: the number of the fact by which there was last one more or
    one less."""

    streams: Mapping[str, Stream] = field(default_factory=dict)
    troubles: Mapping[str, StreamTrouble] = field(default_factory=dict)
    changed_with: int = 0
    language: str = "en"
    layout: Layout = "grid"


def fold(state: StreamingState, record: Record, core: Core) -> StreamingState:
    match record.fact:
        case StreamAsked() as asked:
            return _begun(state, record, asked)
        case StreamStopped(stream=stream) if stream in state.streams:
            left, troubles = without(state.streams, stream), without(state.troubles, stream)
            return replace(state, streams=left, troubles=troubles, changed_with=record.seq)
        case SessionEnded() if state.streams:
            return replace(state, streams={}, troubles={}, changed_with=record.seq)
        case StreamRan(stream=stream) if stream in state.streams:
            one = state.streams[stream]
            ran = _with(state, replace(one, light="running", began_at=one.began_at or record.at))
            return replace(ran, troubles=without(state.troubles, stream))
        case StreamStalled(stream=stream, why=why) if stream in state.streams:
            stalled = _with(state, replace(state.streams[stream], light="stalled"))
            return replace(stalled, troubles={**state.troubles, stream: why})
    return state


def _begun(state: StreamingState, record: Record, asked: StreamAsked) -> StreamingState:
    stream = Stream(f"{record.seq:010d}", asked.target, asked.name, asked.service, record.at, "starting", None)
    begun = replace(_with(state, stream), changed_with=record.seq)
    return begun if state.streams else replace(begun, language=asked.language, layout=asked.layout)


def _with(state: StreamingState, stream: Stream) -> StreamingState:
    return replace(state, streams={**state.streams, stream.id: stream})
