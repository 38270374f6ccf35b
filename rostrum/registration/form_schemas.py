"""The registration over HTTP."""

from dataclasses import asdict
from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from rostrum.accounts.rules import Language
from rostrum.kit.ids import RegistrantId, RoomId
from rostrum.kit.text import WebAddress, Writable, ZoneName, is_plain
from rostrum.registration import fields
from rostrum.registration.attendance import Source
from rostrum.registration.fields import Answer, FieldKind
from rostrum.registration.forms import FormPlan
from rostrum.registration.models import Registrant, Standing

_SOURCE_KEYS = ("utm_source", "utm_medium", "utm_campaign", "utm_term", "utm_content", "referrer")
_LONGEST_SOURCE = 300


FieldId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_]{0,29}$")]
Label = Annotated[str, StringConstraints(strip_whitespace=True, max_length=1000), Writable]
Option = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200), Writable]


class ConditionShape(Schema):
    model_config = ConfigDict(extra="forbid")

    field: FieldId
    equals: Annotated[str, StringConstraints(max_length=200)]


class FieldShape(Schema):
    """`label` stands for itself where the kind does not say what is asked. `equals` of a condition: an option, 'yes' or 'no'."""

    model_config = ConfigDict(extra="forbid")

    id: FieldId
    kind: FieldKind
    label: Label = ""
    required: bool = False
    options: Annotated[list[Option], Field(max_length=50)] = []
    show_if: ConditionShape | None = None

    def field(self) -> fields.Field:
        condition = fields.Condition(**self.show_if.dict()) if self.show_if else None
        return fields.Field(**{**self.dict(), "options": tuple(self.options), "show_if": condition})

    @classmethod
    def of(cls, field: fields.Field) -> "FieldShape":
        shape = asdict(field)
        del shape["version"]
        return cls(**shape)


class FormShape(Schema):
    """How people register. `places` null: as many as come. `reminders`: minutes before the start."""

    model_config = ConfigDict(extra="forbid")

    is_open: bool
    fields: Annotated[list[FieldShape], Field(max_length=fields.MOST_FIELDS)]
    places: Annotated[int, Field(ge=1, le=20_000)] | None = None
    has_waiting_list: bool = False
    must_confirm: bool = False
    must_be_approved: bool = False
    thanks_url: WebAddress = ""
    reminders: Annotated[list[Literal[1440, 60, 15]], Field(max_length=3)] = [1440, 60]

    def plan(self) -> FormPlan:
        return FormPlan(**{**self.dict(), "fields": [field.field() for field in self.fields]})


class Numbers(Schema):
    """How many stand where."""

    registered: int = 0
    waiting: int = 0
    pending: int = 0
    unconfirmed: int = 0


class FormView(FormShape):
    numbers: Numbers
    update_unsent: bool


class PublicForm(Schema):
    """For who wants to register. `opened` is sent back with the answers."""

    room_id: RoomId
    is_open: bool
    is_full: bool
    has_waiting_list: bool
    must_confirm: bool
    must_be_approved: bool
    fields: list[FieldShape]
    opened: str


class RegistrationAnswers(Schema):
    """`website` is a trap: people do not see it. `opened` as the form gave it."""

    model_config = ConfigDict(extra="forbid")

    answers: Annotated[dict[FieldId, Answer], Field(max_length=fields.MOST_FIELDS)]
    language: Language = "en"
    zone: ZoneName = "UTC"
    source: Annotated[dict[str, str], Field(max_length=10)] = {}
    opened: Annotated[str, StringConstraints(max_length=500)]
    website: Annotated[str, StringConstraints(max_length=500)] = ""

    def known_source(self) -> dict[str, str]:
        known = {key: self.source.get(key, "").strip()[:_LONGEST_SOURCE] for key in _SOURCE_KEYS}
        return {key: value for key, value in known.items() if value and is_plain(value)}


class Registered(Schema):
    """Says nothing of who is registered: what comes next is in the mail. `thanks_url`: the organizer's own page, or empty."""

    thanks_url: str


class OwnRegistration(Schema):
    """What the link in a mail shows. `join_url`, `calendar`: of who has a place."""

    standing: Standing
    name: str
    email: str
    room_id: RoomId
    title: str
    organizer: str
    starts_at: datetime
    zone: str
    duration_minutes: int
    is_cancelled: bool
    join_url: str
    google_url: str
    outlook_url: str


class RegistrantView(Schema):
    """`came`: into the room, by their personal link."""

    id: RegistrantId
    email: str
    first_name: str
    last_name: str
    standing: Standing
    answers: dict[str, Answer]
    source: dict[str, str]
    created_at: datetime
    came: bool

    @classmethod
    def of(cls, row: Registrant, *, came: bool) -> "RegistrantView":
        return cls(
            id=row.id,
            email=row.email,
            first_name=row.first_name,
            last_name=row.last_name,
            standing=row.standing,
            answers=row.answers,
            source=row.source,
            created_at=row.created_at,
            came=came,
        )


class SourceView(Schema):
    """As `attendance.Source`."""

    name: str
    campaign: str
    registered: int
    came: int

    @classmethod
    def of(cls, source: Source) -> "SourceView":
        return cls(name=source.name, campaign=source.campaign, registered=source.registered, came=source.came)


class RegistrantList(Schema):
    items: list[RegistrantView]
    total: int
