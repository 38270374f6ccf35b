"""HTTP shapes that belong to no single domain."""

from datetime import datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, ConfigDict, Field, StringConstraints

from rostrum.accounts.models import Account, Member
from rostrum.accounts.rules import Language, PlanName
from rostrum.api.event_parts import Part
from rostrum.events.branding_schemas import LookView
from rostrum.events.models import Event
from rostrum.events.rules import RoomType
from rostrum.kit.ids import AccountId, MemberId, RoomId, SeatId
from rostrum.kit.text import BrowserId, MaybeEmail, MaybeName, MaybePhrase, PersonName, Writable, ZoneName
from rostrum.rooms.wire import Role

MaybePageName = Annotated[
    str,
    # Pydantic looks at the pattern before it makes letters small.
    StringConstraints(strip_whitespace=True, pattern=r"^(?:[A-Za-z0-9][A-Za-z0-9-]{1,38}[A-Za-z0-9])?$"),
    AfterValidator(str.lower),
]
PageText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=2000), Writable]


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
    hd: bool
    recording_minutes: int
    storage_bytes: int
    parallel_sessions: int | None


class AccountView(Schema):
    id: AccountId
    name: str
    mail_signature: str
    page_name: str | None
    page_text: str
    plan: PlanView
    trial_ends: datetime | None
    records_itself: bool

    @classmethod
    def of(cls, account: Account) -> "AccountView":
        return cls(
            id=account.id,
            name=account.name,
            mail_signature=account.mail_signature,
            page_name=account.page_name,
            page_text=account.page_text,
            plan=PlanView.model_validate(account.plan, from_attributes=True),
            trial_ends=account.trial_ends,
            records_itself=account.records_itself,
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
    """Only what is given is changed. An empty signature is the product's own. `records_itself`: every session is recorded
    from its start."""

    model_config = ConfigDict(extra="forbid")

    name: PersonName | None = None
    mail_signature: MaybePhrase | None = None
    records_itself: bool | None = None


class PageForm(Schema):
    """An account's public page, at `/@name`; there is none without a name."""

    model_config = ConfigDict(extra="forbid")

    page_name: MaybePageName = ""
    text: PageText = ""


class ListedEvent(Schema):
    """What a public page announces. `takes_registrations`: people register for it, and do not just walk in."""

    room_id: RoomId
    title: str
    room_type: RoomType
    starts_at: datetime
    duration_minutes: int
    zone: str
    language: Language
    is_live: bool
    takes_registrations: bool

    @classmethod
    def of(cls, event: Event, *, is_live: bool, takes_registrations: bool) -> "ListedEvent":
        return cls(
            room_id=event.room_id,
            title=event.title,
            room_type=event.room_type,
            starts_at=event.starts_at,
            duration_minutes=event.duration_minutes,
            zone=event.zone,
            language=event.language,
            is_live=is_live,
            takes_registrations=takes_registrations,
        )


class PublicPage(Schema):
    name: str
    text: str
    look: LookView
    events: list[ListedEvent]


class OthersView(Schema):
    events: int
    with_registrants: int


class OthersAhead(Schema):
    """Of an event's series: those that follow it, and all that are not over."""

    following: OthersView
    all: OthersView


class TakeOverForm(Schema):
    """What of an event its series takes over."""

    model_config = ConfigDict(extra="forbid")

    part: Part
    scope: Literal["following", "all"]


class TakenOver(Schema):
    """By how many events. `incomplete`: so many of them had no place for all of it."""

    events: int
    incomplete: int


class EnterForm(Schema):
    model_config = ConfigDict(extra="forbid")

    browser: BrowserId


class JoinForm(Schema):
    """What a person brings to the door. `as`: the side of the stage they ask for. By a code presenters come in, and moderators: the
    code says which."""

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
