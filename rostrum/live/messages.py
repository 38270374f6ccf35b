"""Messages of `rooms/protocol.py` as they go out: encoded once, sent to any number of sockets without a copy."""

from collections.abc import Mapping

import orjson
from pydantic import BaseModel

from rostrum.rooms.wire import Wire

HEADROOM = 14
"""Bytes left free in front, for picows to write a frame's header there."""
_HEADROOM = bytes(HEADROOM)

Message = bytearray


def encode(model: type[Wire], **fields: object) -> Message:
    """Not validated: what goes out is made of frozen values that already were. Tests read every message as its model."""
    message = {"t": model.model_fields["t"].default, **fields}
    return Message(_HEADROOM + orjson.dumps(message, default=_plain))


def _plain(value: object) -> object:
    if isinstance(value, BaseModel):
        return dict(value)
    if isinstance(value, Mapping):
        return dict(value)
    if isinstance(value, (frozenset, set)):
        return sorted(value)
    raise TypeError(f"cannot go over the wire: {type(value).__name__}")
