"""What the account's stream targets refuse, and what stands between one and a streamer.

Refusal
├── NoSuchTarget              also another account's
├── TooManyTargets
├── StreamKeyNeeded           none is kept, or one for another place
└── StreamAddressNotTaken     no rtmp(s) address, or one of the installation's own network

Exception
└── NoWay                     a target cannot be streamed to now
"""

from dataclasses import dataclass
from typing import Literal

from rostrum.kit.refusal import Refusal
from rostrum.rooms.features.streaming.facts import StreamTrouble


@dataclass(eq=False)
class NoSuchTarget(Refusal):
    code = "no_such_stream_target"


@dataclass(eq=False)
class TooManyTargets(Refusal):
    code = "too_many_stream_targets"
    limit: int


@dataclass(eq=False)
class StreamKeyNeeded(Refusal):
    code = "stream_key_needed"


@dataclass(eq=False)
class StreamAddressNotTaken(Refusal):
    code = "stream_address_not_taken"
    why: Literal["form", "private"]


@dataclass(eq=False)
class NoWay(Exception):
    why: StreamTrouble
