"""What flits by in the chat."""

from typing import Literal

from rostrum.rooms.wire import Signal


class Typing(Signal):
    """Somebody of the stage sees who writes; at most one every two seconds."""

    kind: Literal["typing"] = "typing"


ChatSignal = Typing
