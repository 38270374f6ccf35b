"""What each audience sees of the session."""

from dataclasses import dataclass

from rostrum.rooms.wire import Millis, PersonId, Phase, RoomType


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionPart:
    """`host_lost_at` is set while the leading host is away; `ends_at` while the abandoned session is about to end."""

    title: str
    room_type: RoomType
    phase: Phase
    number: int
    starts_at: Millis | None
    duration_minutes: int
    zone: str
    language: str
    started_at: Millis | None
    ended_at: Millis | None
    locked: bool
    host: PersonId | None
    host_lost_at: Millis | None
    ends_at: Millis | None
    attendees_limit: int
    cameras_limit: int
    may: tuple[str, ...]
