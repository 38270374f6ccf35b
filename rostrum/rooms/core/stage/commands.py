"""What may be asked of the stage."""

from typing import Literal

from rostrum.rooms.wire import AudioMode, Command, Layout, PersonId, Source


class ChangeAudioMode(Command):
    kind: Literal["change_audio_mode"] = "change_audio_mode"
    mode: AudioMode


class PutOnAir(Command):
    """A host puts anybody of the stage on air, a presenter only themselves."""

    kind: Literal["put_on_air"] = "put_on_air"
    person: PersonId


class TakeOffAir(Command):
    kind: Literal["take_off_air"] = "take_off_air"
    person: PersonId


class SwitchOn(Command):
    """One's own microphone, camera or screen."""

    kind: Literal["switch_on"] = "switch_on"
    source: Source


class SwitchOff(Command):
    """One's own, or, for a host, anybody's (`person`)."""

    kind: Literal["switch_off"] = "switch_off"
    source: Source
    person: PersonId | None = None


class ChangeLayout(Command):
    kind: Literal["change_layout"] = "change_layout"
    layout: Layout
    spotlight: PersonId | None = None


class HideContent(Command):
    """Nothing but the faces; the tool keeps what it showed."""

    kind: Literal["hide_content"] = "hide_content"


StageCommand = ChangeAudioMode | PutOnAir | TakeOffAir | SwitchOn | SwitchOff | ChangeLayout | HideContent
