"""What the shelf of recordings refuses.

Refusal
├── NoSuchRecording               also another account's
├── RecordingUnderWay             it is still being made
├── RecordingPasswordTooShort     or none was given
├── NotPublished                  only what is published is sent
├── TooManyRecipients             more than the plan allows for one recording
├── NothingLeft                   all of it would be cut
├── TrimUnderWay                  it is being cut already
├── NoOriginal                    nothing was cut, or the original is deleted
├── ExportUnderWay                it is on its way to YouTube already
└── NoExport                      none that could be cancelled, or tried again
"""

from dataclasses import dataclass

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class NoSuchRecording(Refusal):
    code = "no_such_recording"


@dataclass(eq=False)
class RecordingUnderWay(Refusal):
    code = "recording_under_way"


@dataclass(eq=False)
class RecordingPasswordTooShort(Refusal):
    code = "recording_password_too_short"
    least: int


@dataclass(eq=False)
class NotPublished(Refusal):
    code = "recording_not_published"


@dataclass(eq=False)
class TooManyRecipients(Refusal):
    code = "too_many_recipients"
    most: int


@dataclass(eq=False)
class NothingLeft(Refusal):
    code = "nothing_left"


@dataclass(eq=False)
class TrimUnderWay(Refusal):
    code = "trim_under_way"


@dataclass(eq=False)
class NoOriginal(Refusal):
    code = "no_original"


@dataclass(eq=False)
class ExportUnderWay(Refusal):
    code = "export_under_way"


@dataclass(eq=False)
class NoExport(Refusal):
    code = "no_export"
