"""A break: attendees see a card in place of the stage until somebody of the stage goes on; before the session and after it too."""

from dataclasses import dataclass
from typing import Literal

from rostrum.rooms.wire import Fact, Millis


@dataclass(frozen=True, slots=True)
class BreakClip:
    """Over and over, from `began_at` on. It lies at `/shown/<key>/media.mp4`. `muted`: its picture alone."""

    key: str
    media: Literal["video", "audio"]
    muted: bool


class BreakBegun(Fact):
    """Or told anew. `ends_at`: what the card counts down to; it stays until it is ended by hand. `picture`: the key under which it lies
    (`/shown/<key>/page-1.jpg`), or nothing."""

    kind: Literal["break_begun"] = "break_begun"
    text: str
    ends_at: Millis | None
    picture: str
    clip: BreakClip | None = None


class BreakEnded(Fact):
    kind: Literal["break_ended"] = "break_ended"


BreakFact = BreakBegun | BreakEnded
