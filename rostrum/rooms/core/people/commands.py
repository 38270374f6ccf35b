"""What may be asked about people."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field

from rostrum.rooms.wire import Command, Millis, PersonId, Role


class Join(Command):
    """System only: the gateway gives it for the bearer of a socket ticket."""

    system_only: ClassVar[bool] = True
    kind: Literal["join"] = "join"
    person: PersonId
    name: str = Field(max_length=100)
    role: Role
    email: str = Field(max_length=254)


class Leave(Command):
    kind: Literal["leave"] = "leave"


class DropPerson(Command):
    """System only: no heartbeat for 20 s."""

    system_only: ClassVar[bool] = True
    kind: Literal["drop_person"] = "drop_person"
    person: PersonId
    last_seen: Millis


class RemovePerson(Command):
    kind: Literal["remove_person"] = "remove_person"
    person: PersonId


class BlockPerson(Command):
    kind: Literal["block_person"] = "block_person"
    person: PersonId


class UnblockPerson(Command):
    kind: Literal["unblock_person"] = "unblock_person"
    person: PersonId


class ChangeRole(Command):
    kind: Literal["change_role"] = "change_role"
    person: PersonId
    role: Role


class AdmitByHand(Command):
    kind: Literal["admit_by_hand"] = "admit_by_hand"


class AdmitFreely(Command):
    """Who waits is let in."""

    kind: Literal["admit_freely"] = "admit_freely"


class AdmitPeople(Command):
    """Without `people`: all who wait. Those who do so no more are passed over."""

    kind: Literal["admit_people"] = "admit_people"
    people: Annotated[tuple[PersonId, ...], Field(min_length=1, max_length=1000)] | None = None


PeopleCommand = (
    Join
    | Leave
    | DropPerson
    | RemovePerson
    | BlockPerson
    | UnblockPerson
    | ChangeRole
    | AdmitByHand
    | AdmitFreely
    | AdmitPeople
)
