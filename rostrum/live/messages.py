"""Messages of `rooms/protocol.py` as they go out: encoded once, sent to any number of sockets without a copy."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import orjson
from picows import WSMsgType, WSTransport
from pydantic import BaseModel

from rostrum.live.metrics import LARGE_SECONDS
from rostrum.live.pieces import LARGE_BYTES, cut
from rostrum.rooms.wire import Wire

HEADROOM_BYTES = 14
"""Left free in front, for picows to write a frame's header there."""
_HEADROOM = bytes(HEADROOM_BYTES)


@dataclass(frozen=True, slots=True)
class Message:
    """One text frame, or the pieces of a large message."""

    kind: WSMsgType
    frames: tuple[bytearray, ...]

    @property
    def is_large(self) -> bool:
        return self.kind == WSMsgType.BINARY

    @property
    def size_bytes(self) -> int:
        """On the wire."""
        return sum(map(len, self.frames))


def encode(model: type[Wire], **fields: object) -> Message:
    """Not validated: what goes out is made of frozen values that already were. Tests read every message as its model."""
    message = {"t": model.model_fields["t"].default, **fields}
    body = orjson.dumps(message, default=_plain)
    if len(body) <= LARGE_BYTES:
        return Message(WSMsgType.TEXT, (bytearray(_HEADROOM + body),))
    # On the loop: 2 MB take 4 to 5 ms, as long as their encoding, and so whatever is told later stays behind it.
    with LARGE_SECONDS.time():
        return Message(WSMsgType.BINARY, tuple(bytearray(_HEADROOM + piece) for piece in cut(body)))


def send(transport: WSTransport, message: Message) -> None:
    for frame in message.frames:
        transport.send_reuse_external_bytearray(message.kind, frame, HEADROOM_BYTES)


def weight_bytes(messages: Iterable[Message]) -> int:
    return sum(message.size_bytes for message in messages)


def _plain(value: object) -> object:
    if isinstance(value, BaseModel):
        return dict(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    raise TypeError(f"cannot go over the wire: {type(value).__name__}")
