"""Who is shown by which picture."""

from typing import Literal

from rostrum.rooms.wire import Fact, PersonId


class PortraitShown(Fact):
    """It lies at `/pictures/<picture>.webp`."""

    kind: Literal["portrait_shown"] = "portrait_shown"
    person: PersonId
    picture: str


class PortraitRemoved(Fact):
    kind: Literal["portrait_removed"] = "portrait_removed"
    person: PersonId


PortraitsFact = PortraitShown | PortraitRemoved
