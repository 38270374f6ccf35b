"""What may be asked about live streams. Starting one goes through `web`, which knows whose target it is."""

from typing import ClassVar, Literal

from rostrum.rooms.features.streaming.facts import Service, StreamId, StreamTrouble, TargetId, TargetName
from rostrum.rooms.wire import Command


class StartStream(Command):
    """System only: `web` gives it for a host, once it has looked whose target it is."""

    system_only: ClassVar[bool] = True
    kind: Literal["start_stream"] = "start_stream"
    target: TargetId
    name: TargetName
    service: Service


class StopStream(Command):
    kind: Literal["stop_stream"] = "stop_stream"
    stream: StreamId


class TellStream(Command):
    """System only: the streamer says whether bytes arrive; `trouble` is why they do not."""

    system_only: ClassVar[bool] = True
    kind: Literal["tell_stream"] = "tell_stream"
    stream: StreamId
    trouble: StreamTrouble | None = None


class DoubtStreams(Command):
    """System only: nothing was heard of the streamer for a while. Scheduled with each start and anew with each word of the streamer."""

    system_only: ClassVar[bool] = True
    kind: Literal["doubt_streams"] = "doubt_streams"


StreamingCommand = StartStream | StopStream | TellStream | DoubtStreams
