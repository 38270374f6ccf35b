from typing import Annotated

from ninja import Router, Status
from pydantic import Field

from rostrum.api.admission import admit_host
from rostrum.api.doors import tell_room
from rostrum.api.event_views import is_live, schedule_page, view_of
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.schemas import Admission, EnterForm
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events import actions
from rostrum.events.errors import (
    EventCancelled,
    EventIsLive,
    NoSuchEvent,
    PasswordNeeded,
    PasswordTooShort,
    StartsInThePast,
    TimeIsSkipped,
)
from rostrum.events.queries import event_of, lost_event_of, plan_of
from rostrum.events.rules import When
from rostrum.events.schemas import EventChanges, EventForm, EventList, EventView, StartNowForm
from rostrum.kit.paging import LAST_PAGE
from rostrum.registration.mailings import telling_people

UNPLANNABLE = (TimeIsSkipped, StartsInThePast, PasswordNeeded, PasswordTooShort)

router = Router(tags=["events"], auth=signed_in)

PageNumber = Annotated[int, Field(ge=1, le=LAST_PAGE)]


@router.get("", response={200: EventList, **refusing(*FOR_MEMBERS)})
def list_events(request: MemberRequest, when: When = "upcoming", page: PageNumber = 1) -> EventList:
    return schedule_page(request.auth.owner_id, when, page=page)


@router.post("", response={201: EventView, **refusing(*FOR_MEMBERS, *UNPLANNABLE)})
def schedule_event(request: MemberRequest, form: EventForm) -> Status[EventView]:
    return Status(201, view_of(actions.schedule_event(form.plan(), by=request.auth)))


@router.post("/start-now", response={201: EventView, **refusing(*FOR_MEMBERS)})
def start_now(request: MemberRequest, form: StartNowForm | None = None) -> Status[EventView]:
    wanted = form or StartNowForm()
    title = wanted.title or request.auth.name
    return Status(201, view_of(actions.start_now(title=title, room_type=wanted.room_type, by=request.auth)))


@router.get("/{event_id}", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_event(request: MemberRequest, event_id: str) -> EventView:
    return view_of(event_of(request.auth.owner_id, event_id))


@router.patch("/{event_id}", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent, *UNPLANNABLE)})
def change_event(request: MemberRequest, event_id: str, changes: EventChanges) -> EventView:
    event = event_of(request.auth.owner_id, event_id)
    with telling_people(event):
        actions.change_event(event, changes.applied_to(plan_of(event)))
    return view_of(tell_room(event))


@router.delete("/{event_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, EventIsLive)})
def delete_event(request: MemberRequest, event_id: str) -> Status[None]:
    event = event_of(request.auth.owner_id, event_id)
    with telling_people(event):
        actions.delete_event(event, is_live=is_live(event))
    tell_room(event)
    return Status(204, None)


@router.post("/{event_id}/restore", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def restore_event(request: MemberRequest, event_id: str) -> EventView:
    """What was deleted at most a day ago, or cancelled."""
    event = lost_event_of(request.auth.owner_id, event_id)
    with telling_people(event):
        actions.restore_event(event)
    return view_of(tell_room(event))


@router.post("/{event_id}/presenter-code", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def renew_presenter_code(request: MemberRequest, event_id: str) -> EventView:
    event = event_of(request.auth.owner_id, event_id)
    return view_of(actions.renew_presenter_code(event))


@router.post("/{event_id}/cancel", response={200: EventView, **refusing(*FOR_MEMBERS, NoSuchEvent, EventIsLive)})
def cancel_event(request: MemberRequest, event_id: str) -> EventView:
    event = event_of(request.auth.owner_id, event_id)
    with telling_people(event):
        actions.cancel_event(event, is_live=is_live(event))
    return view_of(tell_room(event))


@router.post("/{event_id}/enter", response={200: Admission, **refusing(*FOR_MEMBERS, NoSuchEvent, EventCancelled)})
def enter_event(request: MemberRequest, event_id: str, form: EnterForm) -> Admission:
    """Members of the account enter as hosts."""
    event = event_of(request.auth.owner_id, event_id)
    return admit_host(event, member=request.auth, browser=form.browser)
