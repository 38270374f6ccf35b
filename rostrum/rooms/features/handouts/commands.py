"""What may be asked about handouts. Adding one goes through `web`, which knows whose file it is."""

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from rostrum.rooms.features.handouts.facts import HandoutAdded
from rostrum.rooms.wire import Command

HandoutId = Annotated[str, StringConstraints(pattern=r"^f_[0-9a-z]{16}$")]


class AddHandout(Command):
    """System only: `web` gives it once it has looked whose file it is, and in what state."""

    system_only: ClassVar[bool] = True
    kind: Literal["add_handout"] = "add_handout"
    handout: HandoutAdded


class ExpireHandout(Command):
    """System only: scheduled for the end of its link, and given when the file is deleted."""

    system_only: ClassVar[bool] = True
    kind: Literal["expire_handout"] = "expire_handout"
    key: Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{24}$")]


class RemoveHandout(Command):
    """From the room; the file stays in the library."""

    kind: Literal["remove_handout"] = "remove_handout"
    handout: HandoutId


HandoutsCommand = AddHandout | ExpireHandout | RemoveHandout
