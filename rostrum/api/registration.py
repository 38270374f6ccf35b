"""The organizer's registration form and list."""

from collections.abc import Iterator
from functools import partial
from typing import Annotated

from django.http import FileResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase
from ninja import Path, Router, Status
from pydantic import Field, StringConstraints

from rostrum.api.files import CSV, XLSX, file_of, saved_as
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.errors import NoSuchEvent
from rostrum.events.models import Event
from rostrum.events.queries import event_of
from rostrum.kit.paging import LAST_PAGE, page_of
from rostrum.kit.sheets import Cells, csv_of, workbook_of
from rostrum.registration import forms, mailings, registering
from rostrum.registration.attendance import registrant_rows, sources_of
from rostrum.registration.errors import BadForm, NoSuchRegistration, NotWaiting
from rostrum.registration.form_schemas import (
    FieldShape,
    FormShape,
    FormView,
    Numbers,
    RegistrantList,
    RegistrantView,
    SourceView,
)
from rostrum.registration.guest_list import Came, seat_key
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
    forms.save_forms([event], shape.plan())
    return _view(event, forms.form_of(event))


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


@router.get("/sources", response={200: list[SourceView], **refusing(*FOR_MEMBERS, NoSuchEvent)})
def list_sources(request: MemberRequest, event_id: Path[str]) -> list[SourceView]:
    """Where those who have a place came from, and how many of them came into the room; at most 50."""
    event = event_of(request.auth.owner_id, event_id)
    return [SourceView.of(source) for source in sources_of(event, came=_came(event))]


@router.get("/export.csv", response=refusing(*FOR_MEMBERS, NoSuchEvent), openapi_extra=file_of(CSV))
def export_registrants_csv(request: MemberRequest, event_id: Path[str]) -> HttpResponseBase:
    rows = csv_of(_rows(request, event_id))
    return StreamingHttpResponse(rows, content_type=CSV, headers=saved_as("registrations.csv"))


@router.get("/export.xlsx", response=refusing(*FOR_MEMBERS, NoSuchEvent), openapi_extra=file_of(XLSX))
def export_registrants_xlsx(request: MemberRequest, event_id: Path[str]) -> HttpResponseBase:
    book = workbook_of(_rows(request, event_id))
    return FileResponse(book, content_type=XLSX, headers=saved_as("registrations.xlsx"))


@router.delete(
    "/people/{registrant_id}", response={204: None, **refusing(*FOR_MEMBERS, NoSuchEvent, NoSuchRegistration)}
)
def forget_registrant(request: MemberRequest, event_id: Path[str], registrant_id: str) -> Status[None]:
    """With all they answered; their link lets nobody in any more."""
    registering.forget(event_of(request.auth.owner_id, event_id), registrant_id)
    return Status(204, None)


def _rows(request: MemberRequest, event_id: str) -> Iterator[Cells]:
    event = event_of(request.auth.owner_id, event_id)
    return registrant_rows(event, came=_came(event), language=request.auth.language)


def _came(event: Event) -> Came:
    return partial(taken_seats, event.room_id)


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
