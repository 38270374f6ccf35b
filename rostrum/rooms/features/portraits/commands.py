"""What may be asked about portraits. Choosing one goes through `web`, which makes the picture anew."""

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from rostrum.rooms.wire import Command, PersonId

PictureName = Annotated[str, StringConstraints(pattern=r"^i_[0-9a-z]{16}$")]


class ShowPortrait(Command):
    """System only: `web` gives it once it has looked whose seat it is and kept the picture."""

    system_only: ClassVar[bool] = True
    kind: Literal["show_portrait"] = "show_portrait"
    person: PersonId
    picture: PictureName


class RemovePortrait(Command):
    """One's own; a host may take away anybody's."""

    kind: Literal["remove_portrait"] = "remove_portrait"
    person: PersonId


PortraitsCommand = ShowPortrait | RemovePortrait
