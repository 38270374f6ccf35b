"""What may be asked of a session as a whole."""

from typing import ClassVar, Literal

from rostrum.rooms.core.session.facts import RoomDescribed
from rostrum.rooms.wire import Command, Millis


class StartSession(Command):
    kind: Literal["start_session"] = "start_session"


class EndSession(Command):
    kind: Literal["end_session"] = "end_session"


class LockRoom(Command):
    kind: Literal["lock_room"] = "lock_room"


class UnlockRoom(Command):
    kind: Literal["unlock_room"] = "unlock_room"


class TakeOverSession(Command):
    """A presenter leads on when the host has been gone for 60 s."""

    kind: Literal["take_over_session"] = "take_over_session"


class DescribeRoom(Command):
    """System only: the event behind the room, as it is now."""

    system_only: ClassVar[bool] = True
    kind: Literal["describe_room"] = "describe_room"
    description: RoomDescribed


class WarnAbandoned(Command):
    """System only, scheduled when the last of the stage left; void if one came back since."""

    system_only: ClassVar[bool] = True
    kind: Literal["warn_abandoned"] = "warn_abandoned"
    empty_since: Millis


class EndAbandoned(Command):
    """System only, scheduled with the warning."""

    system_only: ClassVar[bool] = True
    kind: Literal["end_abandoned"] = "end_abandoned"
    empty_since: Millis


SessionCommand = (
    StartSession | EndSession | LockRoom | UnlockRoom | TakeOverSession | DescribeRoom | WarnAbandoned | EndAbandoned
)
