"""The organizer's registration form and list."""

from typing import Annotated

from ninja import Path, Router, Status
from pydantic import Field, StringConstraints

from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.models import Event
from rostrum.events.queries import event_of
from rostrum.kit.paging import LAST_PAGE, page_of
from rostrum.registration import forms, mailings, registering
from rostrum.registration.errors import BadForm, NoSuchRegistration, NotWaiting
from rostrum.registration.form_schemas import FieldShape, FormShape, FormView, Numbers, RegistrantList, RegistrantView
from rostrum.registration.guest_list import seat_key
from rostrum.registration.models import Registrant, RegistrationForm, Standing
from rostrum.rooms.queries import taken_seats

router = Router(tags=["registration"], auth=signed_in)

Search = Annotated[str, StringConstraints(strip_whitespace=True, max_length=100)]
PageNumber = Annotated[int, Field(ge=1, le=LAST_PAGE)]


@router.get("", response={200: FormView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def read_registration(request: MemberRequest, event_id: Path[str]) -> FormView:
    event = event_of(request.auth.owner_id, event_id)
    return _view(event, forms.form_of(event))


@router.put("", response={200: FormView, **refusing(*FOR_MEMBERS, NoSuchEvent, BadForm)})
def change_registration(request: MemberRequest, event_id: Path[str], shape: FormShape) -> FormView:
    event = event_of(request.auth.owner_id, event_id)
    form = forms.save_form(
        event,
        [field.field() for field in shape.fields],
        is_open=shape.is_open,
        places=shape.places,
        has_waiting_list=shape.has_waiting_list,
        must_confirm=shape.must_confirm,
        must_be_approved=shape.must_be_approved,
        thanks_url=shape.thanks_url,
        reminders=shape.reminders,
    )
    return _view(event, form)


@router.post("/update", response={200: FormView, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def send_update(request: MemberRequest, event_id: Path[str]) -> FormView:
    """Tells all who have a place what the event is like now."""
    event = event_of(request.auth.owner_id, event_id)
    mailings.plan_update(event)
    return _view(event, forms.form_of(event))


@router.get("/people", response={200: RegistrantList, **refusing(*FOR_MEMBERS, NoSuchEvent)})
def list_registrants(
    request: MemberRequest,
    event_id: Path[str],
    standing: Standing | None = None,
    search: Search = "",
    page: PageNumber = 1,
) -> RegistrantList:
    event = event_of(request.auth.owner_id, event_id)
    rows = forms.registrants_of(event, standing=standing, search=search)
    found = page_of(rows, page=page, shape=lambda part: _views(event, part))
    return RegistrantList(items=found.items, total=found.total)


@router.post(
    "/people/{registrant_id}/accept",
    response={200: RegistrantView, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchRegistration, NotWaiting)},
)
def accept_registrant(request: MemberRequest, event_id: Path[str], registrant_id: str) -> RegistrantView:
    return _decided(request, event_id, registrant_id, accept=True)


@router.post(
    "/people/{registrant_id}/reject",
    response={200: RegistrantView, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchRegistration, NotWaiting)},
)
def reject_registrant(request: MemberRequest, event_id: Path[str], registrant_id: str) -> RegistrantView:
    return _decided(request, event_id, registrant_id, accept=False)


@router.delete(
    "/people/{registrant_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchRegistration)}
)
def forget_registrant(request: MemberRequest, event_id: Path[str], registrant_id: str) -> Status[None]:
    """With all they answered; their link lets nobody in any more."""
    registering.forget(event_of(request.auth.owner_id, event_id), registrant_id)
    return Status(204, None)


def _decided(request: MemberRequest, event_id: str, registrant_id: str, *, accept: bool) -> RegistrantView:
    event = event_of(request.auth.owner_id, event_id)
    registrant: Registrant = registering.decide(event, registrant_id, accept=accept)
    return _views(event, [registrant])[0]


def _views(event: Event, rows: list[Registrant]) -> list[RegistrantView]:
    keys = {row.id: seat_key(row.token_id) for row in rows}
    here = taken_seats(event.room_id, [key for key in keys.values() if key])
    return [RegistrantView.of(row, came=keys[row.id] in here) for row in rows]


def _view(event: Event, form: RegistrationForm) -> FormView:
    return FormView(
        is_open=form.is_open and event.access == "token",
        fields=[FieldShape.of(field) for field in forms.fields_of(form)],
        places=form.places,
        has_waiting_list=form.has_waiting_list,
        must_confirm=form.must_confirm,
        must_be_approved=form.must_be_approved,
        thanks_url=form.thanks_url,
        reminders=form.reminders,
        numbers=Numbers(
            **{key: count for key, count in forms.numbers_of(event).items() if key in Numbers.model_fields}
        ),
        update_unsent=mailings.is_update_unsent(event),
    )
