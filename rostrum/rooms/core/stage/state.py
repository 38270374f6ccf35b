"""Who speaks, and who of them is on air."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rostrum.rooms.wire import AudioMode, Layout, Millis, PersonId, Role, RoomType, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """A present host or presenter, or an attendee who was allowed to speak (`allowed`) or speaks in a discussion."""

    id: PersonId
    name: str
    role: Role
    on_air: bool
    allowed: tuple[Source, ...]
    microphone: bool = False
    camera: bool = False
    screen: bool = False
    since: Millis = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StageState:
    """`speakers` on air are heard in the hall unless the mode is 'presenters only'. `live` and `room_type` follow the session."""

    audio_mode: AudioMode = "listen_only"
    speakers: Mapping[PersonId, Speaker] = field(default_factory=dict)
    layout: Layout = "grid"
    spotlight: PersonId | None = None
    live: bool = False
    room_type: RoomType = "webinar"
