from typing import Annotated

from ninja import Router, Status
from pydantic import Field

from rostrum.api import event_changes
from rostrum.api.admission import admit_host
from rostrum.api.event_views import calendar_entries, schedule_page, view_of
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.schemas import Admission, EnterForm
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events import actions
from rostrum.events.errors import (
    BadRepeat,
    EventCancelled,
    EventIsLive,
    NoSuchEvent,
    PasswordNeeded,
    PasswordTooShort,
    StartsInThePast,
    TimeIsSkipped,
)
from rostrum.events.queries import event_of, events_between, lost_event_of, plan_of
from rostrum.events.repeats import Scope
from rostrum.events.rules import When
from rostrum.events.schemas import CalendarEntry, EventChanges, EventForm, EventList, EventView, Moment, StartNowForm
from rostrum.kit.paging import LAST_PAGE

UNPLANNABLE = (TimeIsSkipped, StartsInThePast, PasswordNeeded, PasswordTooShort)

router = Router(tags=["events"], auth=signed_in)

PageNumber = Annotated[int, Field(ge=1, le=LAST_PAGE)]


@router.get("", response={200: EventList, **refusing(*FOR_MEMBERS)})
def list_events(request: MemberRequest, when: When = "upcoming", page: PageNumber = 1) -> EventList:
    return schedule_page(request.auth.owner_id, when, page=page)


@router.get("/between", response={200: list[CalendarEntry], **refusing(*FOR_MEMBERS)})
def list_events_between(request: MemberRequest, start: Moment, end: Moment) -> list[CalendarEntry]:
    """By when they begin, whatever has become of them: for a calendar's page. At most 500."""
    return calendar_entries(list(events_between(request.auth.owner_id, start, end)))


@router.post("", response={201: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent, *UNPLANNABLE, BadRepeat)})
def schedule_event(request: MemberRequest, form: EventForm) -> Status[EventView]:
    """Of a series, the first."""
    original = None if form.copy_of is None else event_of(request.auth.owner_id, form.copy_of)
    repeat = form.repeat.repeat() if form.repeat else None
    return Status(201, view_of(event_changes.schedule(form.plan(), repeat, by=request.auth, like=original)))


@router.post("/start-now", response={201: EventView, **refusing(*FOR_MEMBERS)})
def start_now(request: MemberRequest, form: StartNowForm | None = None) -> Status[EventView]:
    wanted = form or StartNowForm()
    title = wanted.title or request.auth.name
    return Status(201, view_of(actions.start_now(title=title, room_type=wanted.room_type, by=request.auth)))


@router.get("/{event_id}", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_event(request: MemberRequest, event_id: str) -> EventView:
    return view_of(event_of(request.auth.owner_id, event_id))


@router.patch("/{event_id}", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent, *UNPLANNABLE)})
def change_event(request: MemberRequest, event_id: str, changes: EventChanges, scope: Scope = "one") -> EventView:
    event = event_of(request.auth.owner_id, event_id)
    return view_of(event_changes.change(event, changes.applied_to(plan_of(event)), scope))


@router.delete("/{event_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, EventIsLive)})
def delete_event(request: MemberRequest, event_id: str, scope: Scope = "one") -> Status[None]:
    event_changes.delete(event_of(request.auth.owner_id, event_id), scope)
    return Status(204, None)


@router.post("/{event_id}/restore", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def restore_event(request: MemberRequest, event_id: str, scope: Scope = "one") -> EventView:
    """What was deleted at most a day ago, or cancelled. A `scope` takes back what was done to several at once."""
    return view_of(event_changes.restore(lost_event_of(request.auth.owner_id, event_id), scope))


@router.post("/{event_id}/presenter-code", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def renew_presenter_code(request: MemberRequest, event_id: str) -> EventView:
    event = event_of(request.auth.owner_id, event_id)
    return view_of(actions.renew_presenter_code(event))


@router.post("/{event_id}/moderator-code", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def renew_moderator_code(request: MemberRequest, event_id: str) -> EventView:
    event = event_of(request.auth.owner_id, event_id)
    return view_of(actions.renew_moderator_code(event))


@router.post("/{event_id}/cancel", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent, EventIsLive)})
def cancel_event(request: MemberRequest, event_id: str, scope: Scope = "one") -> EventView:
    return view_of(event_changes.cancel(event_of(request.auth.owner_id, event_id), scope))


@router.post("/{event_id}/enter", response={200: Admission, **refusing(*FOR_MEMBERS, NoSuchEvent, EventCancelled)})
def enter_event(request: MemberRequest, event_id: str, form: EnterForm) -> Admission:
    """Members of the account enter as hosts."""
    event = event_of(request.auth.owner_id, event_id)
    return admit_host(event, member=request.auth, browser=form.browser)
