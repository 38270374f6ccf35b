"""What happens to a session as a whole."""

from typing import Literal

from rostrum.rooms.wire import Fact, Millis, PersonId, RoomType, Wire


class Limits(Wire):
    """What the account's plan allows in this room. `hd`: cameras in 720 lines instead of 360. `recording_minutes_left`: None where there
    is no limit."""

    plan: str
    attendees: int
    meeting_attendees: int
    presenters: int
    cameras: int
    parallel_sessions: int | None
    hd: bool = True
    recording_minutes: int = 0
    recording_minutes_left: int | None = None

    def audience(self, room_type: RoomType) -> int:
        """How many get in: a webinar counts attendees, a meeting everybody."""
        return self.meeting_attendees if room_type == "meeting" else self.attendees


class RoomDescribed(Fact):
    """What the room knows of its event; given again whenever that changed. `records_itself`: every session is recorded from its start."""

    kind: Literal["room_described"] = "room_described"
    account: str
    event: str
    title: str
    room_type: RoomType
    starts_at: Millis | None
    duration_minutes: int
    zone: str
    language: str
    limits: Limits
    cancelled: bool = False
    records_itself: bool = False


class SessionStarted(Fact):
    """Attendees are let in; who started leads and is on air."""

    kind: Literal["session_started"] = "session_started"
    session: int
    host: PersonId


class SessionEnded(Fact):
    kind: Literal["session_ended"] = "session_ended"
    session: int
    reason: Literal["host", "abandoned", "cancelled"]


class SessionEndWarned(Fact):
    """Nobody of the stage is there: the session ends at `ends_at` unless one comes back."""

    kind: Literal["session_end_warned"] = "session_end_warned"
    ends_at: Millis


class SessionEndCalledOff(Fact):
    """One of the stage came back in time."""

    kind: Literal["session_end_called_off"] = "session_end_called_off"


class RoomLocked(Fact):
    kind: Literal["room_locked"] = "room_locked"


class RoomUnlocked(Fact):
    kind: Literal["room_unlocked"] = "room_unlocked"


class SessionTakenOver(Fact):
    """`person` leads now and has the role of a host until the session ends; the lost host keeps theirs."""

    kind: Literal["session_taken_over"] = "session_taken_over"
    person: PersonId


SessionFact = (
    RoomDescribed
    | SessionStarted
    | SessionEnded
    | SessionEndWarned
    | SessionEndCalledOff
    | RoomLocked
    | RoomUnlocked
    | SessionTakenOver
)
