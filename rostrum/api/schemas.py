"""HTTP shapes that belong to no single domain."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import ConfigDict, Field, StringConstraints

from rostrum.accounts.models import Account, Member
from rostrum.accounts.rules import Language, PlanName
from rostrum.kit.ids import AccountId, MemberId, RoomId, SeatId
from rostrum.kit.text import BrowserId, MaybeEmail, MaybeName, MaybePhrase, PersonName, ZoneName
from rostrum.rooms.wire import Role


class MemberView(Schema):
    id: MemberId
    name: str
    email: str
    language: Language
    zone: str
    email_confirmed: bool
    has_second_factor: bool

    @classmethod
    def of(cls, member: Member, *, email_confirmed: bool, has_second_factor: bool) -> "MemberView":
        return cls(
            id=member.id,
            name=member.name,
            email=member.email,
            language=member.language,
            zone=member.zone,
            email_confirmed=email_confirmed,
            has_second_factor=has_second_factor,
        )


class PlanView(Schema):
    name: PlanName
    attendees: int
    meeting_attendees: int
    presenters: int
    cameras: int
    recording_minutes: int
    storage_bytes: int
    parallel_sessions: int | None


class AccountView(Schema):
    id: AccountId
    name: str
    mail_signature: str
    plan: PlanView
    trial_ends: datetime | None

    @classmethod
    def of(cls, account: Account) -> "AccountView":
        return cls(
            id=account.id,
            name=account.name,
            mail_signature=account.mail_signature,
            plan=PlanView.model_validate(account.plan, from_attributes=True),
            trial_ends=account.trial_ends,
        )


class SessionView(Schema):
    """Who is signed in. `development`: the page `/dev/mail` is there for who asks."""

    member: MemberView | None
    account: AccountView | None
    development: bool


class MemberChanges(Schema):
    model_config = ConfigDict(extra="forbid")

    name: PersonName
    language: Language
    zone: ZoneName


class AccountChanges(Schema):
    """Only what is given is changed. An empty signature is the product's own."""

    model_config = ConfigDict(extra="forbid")

    name: PersonName | None = None
    mail_signature: MaybePhrase | None = None


class EnterForm(Schema):
    model_config = ConfigDict(extra="forbid")

    browser: BrowserId


class JoinForm(Schema):
    """What a person brings to the door. `as`: the side of the stage they ask for."""

    model_config = ConfigDict(extra="forbid")

    name: MaybeName = ""
    email: MaybeEmail = ""
    side: Literal["attendee", "presenter"] = Field("attendee", alias="as")
    password: MaybePhrase = ""
    token: Annotated[str, StringConstraints(max_length=40)] = ""
    code: MaybePhrase = ""
    browser: BrowserId


class Admission(Schema):
    """The seat ticket is kept by the browser; the socket ticket opens the room within a minute. The hall token, while a session
    runs, lets sound and picture begin beside the socket."""

    seat: SeatId
    role: Role
    seat_ticket: str
    socket_ticket: str
    hall_token: str | None
    room_id: RoomId


class FreshSocketTicket(Schema):
    socket_ticket: str
