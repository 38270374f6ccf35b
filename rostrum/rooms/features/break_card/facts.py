"""A break: attendees see a card in place of the stage until somebody of the stage goes on."""

from typing import Literal

from rostrum.rooms.wire import Fact, Millis


class BreakBegun(Fact):
    """Or told anew. `ends_at`: what the card counts down to; it stays until it is ended by hand. `picture`: the key under which it lies
    (`/shown/<key>/page-1.jpg`), or nothing."""

    kind: Literal["break_begun"] = "break_begun"
    text: str
    ends_at: Millis | None
    picture: str


class BreakEnded(Fact):
    kind: Literal["break_ended"] = "break_ended"


BreakFact = BreakBegun | BreakEnded
