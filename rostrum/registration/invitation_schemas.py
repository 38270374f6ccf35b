"""Invitations over HTTP."""

from datetime import datetime
from typing import Annotated

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from rostrum.accounts.rules import Language
from rostrum.kit.ids import InvitationId, RoomId
from rostrum.kit.text import MaybeName, RequiredEmail, Writable
from rostrum.registration.address_reader import Reading
from rostrum.registration.guest_list import Guest, Progress
from rostrum.registration.rules import GuestRole, Person

MOST_PEOPLE = 2000
"""Named one by one, at once."""
Note = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), Writable]


class Pasted(Schema):
    model_config = ConfigDict(extra="forbid")

    text: Annotated[str, StringConstraints(max_length=200_000)]


class PersonShape(Schema):
    model_config = ConfigDict(extra="forbid")

    name: MaybeName = ""
    email: RequiredEmail

    def person(self) -> Person:
        return Person(name=self.name, email=self.email)


class ReadPeople(Schema):
    """`unread`: pieces of the text that are no address and nobody's name."""

    people: list[PersonShape]
    unread: list[str]
    repeated: int

    @classmethod
    def of(cls, reading: Reading) -> "ReadPeople":
        people = [PersonShape(name=person.name, email=person.email) for person in reading.people]
        return cls(people=people, unread=list(reading.unread), repeated=reading.repeated)


class InvitationForm(Schema):
    """Whom to invite, as what: these people, and all of these groups of contacts. `note`: the organizer's own words, which stand in
    the mail."""

    model_config = ConfigDict(extra="forbid")

    people: Annotated[list[PersonShape], Field(max_length=MOST_PEOPLE)] = []
    group_ids: Annotated[list[Annotated[str, StringConstraints(max_length=20)]], Field(max_length=50)] = []
    role: GuestRole = "attendee"
    language: Language = "en"
    note: Note = ""

    @model_validator(mode="after")
    def _names_somebody(self) -> "InvitationForm":
        if not self.people and not self.group_ids:
            raise PydanticCustomError("people_or_groups", "names nobody")
        return self


class InvitedView(Schema):
    invited: int
    known: int
    refused: int


class ResendForm(Schema):
    model_config = ConfigDict(extra="forbid")

    only_unopened: bool = False


class Resent(Schema):
    written: int


class InvitationView(Schema):
    """`written_at`: when the last mail went out. `times`: how many mails there were. `problem`: the mail server's words."""

    id: InvitationId
    email: str
    name: str
    role: GuestRole
    progress: Progress
    times: int
    written_at: datetime | None
    opened_at: datetime | None
    problem: str

    @classmethod
    def of(cls, guest: Guest) -> "InvitationView":
        row = guest.invitation
        return cls(
            id=row.id,
            email=row.email,
            name=row.name,
            role=row.role,
            progress=guest.progress,
            times=row.times,
            written_at=guest.written_at,
            opened_at=row.opened_at,
            problem=guest.problem,
        )


class InvitationNumbers(Schema):
    invited: int
    queued: int
    bounced: int
    opened: int
    registered: int
    came: int


class InvitationList(Schema):
    items: list[InvitationView]
    total: int
    numbers: InvitationNumbers
    update_unsent: bool


class OpenedInvitation(Schema):
    """What the link leads to. `token`: theirs alone; empty when they register first."""

    room_id: RoomId
    role: GuestRole
    name: str
    email: str
    token: str


class InvitationNotice(Schema):
    """For the page that ends invitations. `title`: of the event; empty when it is gone."""

    title: str
    organizer: str
    email: str
    opted_out: bool
