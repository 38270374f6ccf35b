"""What may be asked about recordings."""

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from rostrum.rooms.features.recording.facts import Trouble
from rostrum.rooms.wire import Command

RecordingId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]


class StartRecording(Command):
    kind: Literal["start_recording"] = "start_recording"


class StopRecording(Command):
    kind: Literal["stop_recording"] = "stop_recording"


class TellRecording(Command):
    """System only: the recorder says whether bytes grow; `trouble` is why they do not."""

    system_only: ClassVar[bool] = True
    kind: Literal["tell_recording"] = "tell_recording"
    recording: RecordingId
    trouble: Trouble | None = None


class DoubtRecording(Command):
    """System only: nothing was heard of the recorder for a while. Scheduled with REC and anew with each word of the recorder."""

    system_only: ClassVar[bool] = True
    kind: Literal["doubt_recording"] = "doubt_recording"


RecordingCommand = StartRecording | StopRecording | TellRecording | DoubtRecording
