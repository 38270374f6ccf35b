"""What any command may be answered with."""

from dataclasses import dataclass
from typing import ClassVar

from rostrum.kit.refusal import Refusal


@dataclass(eq=False)
class RoomRefusal(Refusal):
    """Any of these may answer a command."""


@dataclass(eq=False)
class NotPresent(RoomRefusal):
    code: ClassVar[str] = "not_present"


@dataclass(eq=False)
class NotAllowed(RoomRefusal):
    """Not with this role."""

    code: ClassVar[str] = "not_allowed"


@dataclass(eq=False)
class Malformed(RoomRefusal):
    code: ClassVar[str] = "malformed"


@dataclass(eq=False)
class NoSuchPerson(RoomRefusal):
    code: ClassVar[str] = "no_such_person"


@dataclass(eq=False)
class OutOfTurn(RoomRefusal):
    """Makes no sense as things stand, whoever asks."""

    code: ClassVar[str] = "out_of_turn"
