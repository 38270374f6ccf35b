"""Who is seen and heard, and how."""

from typing import Literal

from rostrum.rooms.wire import AudioMode, Fact, Layout, PersonId, Source


class AudioModeChanged(Fact):
    """Switches off every source of everybody but `keeps`, who changed it."""

    kind: Literal["audio_mode_changed"] = "audio_mode_changed"
    mode: AudioMode
    keeps: PersonId


class WentOnAir(Fact):
    kind: Literal["went_on_air"] = "went_on_air"
    person: PersonId


class WentOffAir(Fact):
    kind: Literal["went_off_air"] = "went_off_air"
    person: PersonId


class SpeakingAllowed(Fact):
    """An attendee may switch these on and is on air."""

    kind: Literal["speaking_allowed"] = "speaking_allowed"
    person: PersonId
    sources: tuple[Source, ...]


class SpeakingEnded(Fact):
    kind: Literal["speaking_ended"] = "speaking_ended"
    person: PersonId


class SourceSwitchedOn(Fact):
    kind: Literal["source_switched_on"] = "source_switched_on"
    person: PersonId
    source: Source


class SourceSwitchedOff(Fact):
    kind: Literal["source_switched_off"] = "source_switched_off"
    person: PersonId
    source: Source


class LayoutChanged(Fact):
    kind: Literal["layout_changed"] = "layout_changed"
    layout: Layout
    spotlight: PersonId | None


class ContentShown(Fact):
    """What a tool of this name shows has the stage's large place; a tool brings it about together with what it shows."""

    kind: Literal["content_shown"] = "content_shown"
    tool: str


class ContentHidden(Fact):
    """The faces have the stage for themselves."""

    kind: Literal["content_hidden"] = "content_hidden"


StageFact = (
    AudioModeChanged
    | WentOnAir
    | WentOffAir
    | SpeakingAllowed
    | SpeakingEnded
    | SourceSwitchedOn
    | SourceSwitchedOff
    | LayoutChanged
    | ContentShown
    | ContentHidden
)
