"""What happens to a recording. Its id is the number of the fact that began it: REC, or the session's start where every session is
recorded."""

from typing import Literal

from rostrum.rooms.wire import Fact, Layout

Trouble = Literal["no_recorder", "busy", "no_browser", "no_bytes", "disk_full", "lost"]
"""`no_recorder`: nobody took it up. `busy`: recorders have no place for it yet. `no_browser`: the machine lacks a program.
`no_bytes`: it runs, but nothing comes. `lost`: the recorder went down; another one goes on."""


class RecordingAsked(Fact):
    """Words and layout are those of this moment until the next REC."""

    kind: Literal["recording_asked"] = "recording_asked"
    language: str
    layout: Layout


class RecordingRan(Fact):
    """Bytes grow, for the first time or again."""

    kind: Literal["recording_ran"] = "recording_ran"
    recording: str


class RecordingStalled(Fact):
    """Bytes do not grow: what is said and shown now is lost."""

    kind: Literal["recording_stalled"] = "recording_stalled"
    recording: str
    why: Trouble


class RecordingStopped(Fact):
    """By a host. The end of the session stops it, too, without this."""

    kind: Literal["recording_stopped"] = "recording_stopped"
    recording: str


RecordingFact = RecordingAsked | RecordingRan | RecordingStalled | RecordingStopped
