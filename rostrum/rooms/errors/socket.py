"""Said by the gateway, before a room is even asked or as the last word on a socket."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class SocketRefusal(Refusal):
    """Said by the gateway, before a room is even asked or as the last word on a socket."""


@dataclass(eq=False)
class Unavailable(SocketRefusal):
    """The database is locked or gone. Nothing was acknowledged; the same command may be sent again."""

    code: ClassVar[str] = "unavailable"


@dataclass(eq=False)
class TooManyCommands(SocketRefusal):
    retry_after_seconds: float
    code: ClassVar[str] = "too_many_commands"


@dataclass(eq=False)
class TooLarge(SocketRefusal):
    limit_bytes: int
    code: ClassVar[str] = "too_large"


@dataclass(eq=False)
class AlreadyIn(SocketRefusal):
    """From another browser: ask the person, then come back with `move=1`."""

    code: ClassVar[str] = "already_in"


@dataclass(eq=False)
class Moved(SocketRefusal):
    """The same seat is connected anew elsewhere."""

    code: ClassVar[str] = "moved"


@dataclass(eq=False)
class SeatGone(SocketRefusal):
    """The ticket is forged, expired, or for another room."""

    code: ClassVar[str] = "seat_gone"


@dataclass(eq=False)
class Left(SocketRefusal):
    """The answer to who left: no refusal, but a last word like the others."""

    code: ClassVar[str] = "left"
