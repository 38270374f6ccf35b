"""Of the chat."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.rooms.errors.room import RoomRefusal


@dataclass(eq=False)
class Silenced(RoomRefusal):
    code: ClassVar[str] = "silenced"


@dataclass(eq=False)
class NoSuchMessage(RoomRefusal):
    code: ClassVar[str] = "no_such_message"


@dataclass(eq=False)
class ChatClosed(RoomRefusal):
    code: ClassVar[str] = "chat_closed"


@dataclass(eq=False)
class PrivateChatClosed(RoomRefusal):
    code: ClassVar[str] = "private_chat_closed"


@dataclass(eq=False)
class ChatIsSlow(RoomRefusal):
    """`seconds` until one may write to everybody again."""

    seconds: int
    code: ClassVar[str] = "chat_is_slow"
