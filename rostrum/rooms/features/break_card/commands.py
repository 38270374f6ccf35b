"""What may be asked about breaks."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from rostrum.kit.text import Writable
from rostrum.rooms.wire import Command, Wire

BreakText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=120), Writable]
BreakPicture = Annotated[str, StringConstraints(pattern=r"^([0-9a-z]{24})?$")]
BreakMinutes = Annotated[int, Field(ge=1, le=180)]


BreakClipKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{24}$")]


class BreakClipChoice(Wire):
    """`key`: as `web` gave it to a host who chose it in the library."""

    key: BreakClipKey
    media: Literal["video", "audio"]
    muted: bool = False


class BeginBreak(Command):
    """Without `minutes` nothing is counted down. Given again it is told anew."""

    kind: Literal["begin_break"] = "begin_break"
    text: BreakText = ""
    minutes: BreakMinutes | None = None
    picture: BreakPicture = ""
    clip: BreakClipChoice | None = None


class EndBreak(Command):
    kind: Literal["end_break"] = "end_break"


BreakCommand = BeginBreak | EndBreak
