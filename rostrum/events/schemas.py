"""The schedule over HTTP."""

from dataclasses import replace
from datetime import date, datetime
from typing import Annotated, Literal

from ninja import Schema
from pydantic import AfterValidator, AwareDatetime, ConfigDict, Field, StringConstraints, model_validator
from pydantic_core import PydanticCustomError

from rostrum.accounts.rules import Language
from rostrum.events.branding_schemas import LookView
from rostrum.events.brandings import full_branding
from rostrum.events.lobbies import lobby_of
from rostrum.events.lobby_schemas import PublicLobby
from rostrum.events.models import Event
from rostrum.events.passwords import unseal
from rostrum.events.repeats import MOST_EVENTS, Frequency, Repeat
from rostrum.events.rules import MAX_DURATION_MINUTES, Access, EventPlan, RoomType, Status
from rostrum.kit.ids import EventId, RoomId
from rostrum.kit.text import MaybePhrase, Title, ZoneName

Phase = Literal["waiting", "live", "ended"]

_LOCAL = "%Y-%m-%dT%H:%M"


def _wall_clock(text: str) -> str:
    try:
        moment = datetime.strptime(text, _LOCAL)  # noqa: DTZ007  without a zone on purpose
    except ValueError:
        raise PydanticCustomError("local_time", "is not a date and time") from None
    _within_reach(moment)
    return text


def _within_reach(moment: datetime) -> datetime:
    """Far from the calendar's edges, where no zone can be added any more."""
    if not 2000 <= moment.year <= 2100:
        raise PydanticCustomError("year", "is not within this century")
    return moment


LocalTime = Annotated[str, StringConstraints(pattern=r"^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$"), AfterValidator(_wall_clock)]
"""The clock on the wall: `2026-11-24T18:00`."""
Moment = Annotated[AwareDatetime, AfterValidator(_within_reach)]
DurationMinutes = Annotated[int, Field(ge=5, le=MAX_DURATION_MINUTES)]


def parse_local(text: str) -> datetime:
    return datetime.strptime(text, _LOCAL)  # noqa: DTZ007


class RepeatForm(Schema):
    """`times` or `until`: one of the two says where it ends."""

    model_config = ConfigDict(extra="forbid")

    frequency: Frequency
    interval: Annotated[int, Field(ge=1, le=12)] = 1
    times: Annotated[int, Field(ge=2, le=MOST_EVENTS)] | None = None
    until: date | None = None

    @model_validator(mode="after")
    def _ends_once(self) -> "RepeatForm":
        if (self.times is None) == (self.until is None):
            raise PydanticCustomError("times_or_until", "ends by a number or on a day")
        return self

    def repeat(self) -> Repeat:
        return Repeat(**self.dict())


class EventForm(Schema):
    """What an organizer fills in. `copy_of`: an event whose branding, lobby, registration form and embedding come along."""

    model_config = ConfigDict(extra="forbid")

    title: Title
    local_start: LocalTime
    zone: ZoneName
    duration_minutes: DurationMinutes = 60
    room_type: RoomType = "webinar"
    language: Language = "en"
    access: Access = "open"
    password: MaybePhrase = ""
    is_listed: bool = False
    repeat: RepeatForm | None = None
    copy_of: EventId | None = None

    def plan(self) -> EventPlan:
        return EventPlan(**{**self.dict(exclude={"repeat", "copy_of"}), "local_start": parse_local(self.local_start)})


class EventChanges(Schema):
    """Only what is given is changed."""

    model_config = ConfigDict(extra="forbid")

    title: Title | None = None
    local_start: LocalTime | None = None
    zone: ZoneName | None = None
    duration_minutes: DurationMinutes | None = None
    room_type: RoomType | None = None
    language: Language | None = None
    access: Access | None = None
    password: MaybePhrase | None = None
    is_listed: bool | None = None

    def applied_to(self, plan: EventPlan) -> EventPlan:
        given = self.dict(exclude_none=True)
        if self.local_start is not None:
            given["local_start"] = parse_local(self.local_start)
        return replace(plan, **given)


class StartNowForm(Schema):
    """All of it may be left out: then the member's name, language and zone are taken."""

    model_config = ConfigDict(extra="forbid")

    title: Title | None = None
    room_type: RoomType = "webinar"


class SeriesPlace(Schema):
    """Which of how many, counted from 1."""

    number: int
    of: int


class EventView(Schema):
    """An event as its account's members see it."""

    id: EventId
    room_id: RoomId
    title: str
    room_type: RoomType
    starts_at: datetime
    local_start: LocalTime
    zone: str
    duration_minutes: int
    language: Language
    access: Access
    password: str | None
    is_listed: bool
    presenter_code: str
    moderator_code: str
    status: Status
    phase: Phase
    running_since: datetime | None
    token_count: int
    registered: int | None
    series: SeriesPlace | None

    @classmethod
    def of(
        cls,
        event: Event,
        *,
        phase: Phase,
        running_since: datetime | None,
        token_count: int,
        registered: int | None,
        series: tuple[int, int] | None,
    ) -> "EventView":
        """What the rooms and the registration know is handed in: both stand above the schedule."""
        return cls(
            id=event.id,
            room_id=event.room_id,
            title=event.title,
            room_type=event.room_type,
            starts_at=event.starts_at,
            local_start=event.local_start.strftime(_LOCAL),
            zone=event.zone,
            duration_minutes=event.duration_minutes,
            language=event.language,
            access=event.access,
            password=unseal(event.password_encrypted) or None,
            is_listed=event.is_listed,
            presenter_code=event.presenter_code,
            moderator_code=event.moderator_code,
            status=event.status,
            phase=phase,
            running_since=running_since,
            token_count=token_count,
            registered=registered,
            series=SeriesPlace(number=series[0], of=series[1]) if series else None,
        )


class EventList(Schema):
    items: list[EventView]
    total: int


class CalendarEntry(Schema):
    """What a page of a calendar says of an event."""

    id: EventId
    title: str
    starts_at: datetime
    status: Status
    phase: Phase

    @classmethod
    def of(cls, event: Event, *, phase: Phase) -> "CalendarEntry":
        return cls(id=event.id, title=event.title, starts_at=event.starts_at, status=event.status, phase=phase)


class RoomCard(Schema):
    """What everybody who knows the room id may know."""

    room_id: RoomId
    title: str
    organizer: str
    starts_at: datetime
    zone: str
    duration_minutes: int
    language: Language
    room_type: RoomType
    access: Access
    status: Status
    phase: Phase
    takes_registrations: bool
    look: LookView
    lobby: PublicLobby

    @classmethod
    def of(cls, event: Event, *, phase: Phase, takes_registrations: bool) -> "RoomCard":
        return cls(
            room_id=event.room_id,
            title=event.title,
            organizer=event.account.name,
            starts_at=event.starts_at,
            zone=event.zone,
            duration_minutes=event.duration_minutes,
            language=event.language,
            room_type=event.room_type,
            access=event.access,
            status=event.status,
            phase=phase,
            takes_registrations=takes_registrations,
            look=LookView.of(full_branding(event)),
            lobby=PublicLobby.of(lobby_of(event)),
        )
