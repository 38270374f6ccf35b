"""What happens to live streams. The id of one is the number of the fact that began it. Of its target the room knows no more than people
may see: never an address, never a key."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rostrum.rooms.wire import Fact, Layout

StreamId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]
TargetId = Annotated[str, StringConstraints(pattern=r"^o_[0-9a-z]{16}$")]
TargetName = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Service = Literal["youtube", "facebook", "other"]

StreamTrouble = Literal[
    "no_recorder",
    "busy",
    "no_browser",
    "no_bytes",
    "lost",
    "unreachable",
    "insecure",
    "not_allowed",
    "refused",
    "cut",
    "too_slow",
    "gone",
]
"""`no_recorder`, `busy`, `no_browser`, `no_bytes`, `lost`: as with recordings, for all streams of a room.

Of one target: `unreachable`: no connection. `insecure`: its certificate is not good. `not_allowed`: the address lies in the
installation's own network. `refused`: it takes nothing, as it does with a wrong key. `cut`: it closed what ran. `too_slow`: it takes
less than there is. `gone`: the account has it no more, or its key cannot be read."""


class StreamAsked(Fact):
    """Words and layout are those of the first of all that run together."""

    kind: Literal["stream_asked"] = "stream_asked"
    target: TargetId
    name: TargetName
    service: Service
    language: str
    layout: Layout


class StreamRan(Fact):
    """Bytes arrive, for the first time or again."""

    kind: Literal["stream_ran"] = "stream_ran"
    stream: StreamId


class StreamStalled(Fact):
    """Nothing arrives. It is tried on and on."""

    kind: Literal["stream_stalled"] = "stream_stalled"
    stream: StreamId
    why: StreamTrouble


class StreamStopped(Fact):
    """By a host. The end of the session stops it, too, without this."""

    kind: Literal["stream_stopped"] = "stream_stopped"
    stream: StreamId


StreamingFact = StreamAsked | StreamRan | StreamStalled | StreamStopped
