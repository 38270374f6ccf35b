"""What each audience sees of the stage."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.stage.state import Speaker
from rostrum.rooms.wire import AudioMode, Layout, PersonId, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePart:
    """`on_air` is what the hall sees and hears (empty in 'presenters only': `back_soon`); `backstage` is for the stage alone."""

    audio_mode: AudioMode
    back_soon: bool
    on_air: Mapping[PersonId, Speaker]
    backstage: Mapping[PersonId, Speaker]
    layout: Layout
    spotlight: PersonId | None
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStagePart:
    """`may_switch`: what this person may switch on now. `heard_in`: where their sources go."""

    on_air: bool
    heard_in: str
    microphone: bool
    camera: bool
    screen: bool
    may_switch: tuple[Source, ...]
    may: tuple[str, ...]
