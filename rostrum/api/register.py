"""Registering: the public form, and what the link in a mail leads to. No cookie is read: the form works inside other sites too."""

from datetime import timedelta
from functools import cache

from django.conf import settings
from django.http import HttpRequest
from ninja import Path, Router, Status

from rostrum.api.admission import find_event
from rostrum.api.refusals import EVERYWHERE, refusing
from rostrum.events.calendar import google_link, outlook_link
from rostrum.events.errors import NoSuchRoom
from rostrum.kit import clock
from rostrum.kit.addresses import client_address
from rostrum.kit.errors import TooManyAttempts
from rostrum.kit.signing import BadSignature, Signer
from rostrum.registration import forms, registering
from rostrum.registration.errors import BadAnswers, EventFull, NoSuchRegistration, RegistrationClosed, TooFast
from rostrum.registration.form_schemas import FieldShape, OwnRegistration, PublicForm, Registered, RegistrationAnswers
from rostrum.registration.models import Registrant
from rostrum.registration.recipients import join_link

router = Router(tags=["registration"])
own_router = Router(tags=["registration"])

_LEAST_SECONDS = 2.0
_GOOD_FOR = timedelta(days=2)


@cache
def _signer() -> Signer:
    return Signer.for_purpose("registration form", secret=settings.ROSTRUM_SECRET)


@router.get("/{room_id}/registration", response={200: PublicForm, **refusing(*EVERYWHERE, NoSuchRoom, TooManyAttempts)})
def read_form(request: HttpRequest, room_id: Path[str]) -> PublicForm:
    event = find_event(room_id, address=client_address(request))
    form = forms.form_of(event)
    is_open = forms.is_open(event, form)
    return PublicForm(
        room_id=event.room_id,
        is_open=is_open,
        is_full=is_open and registering.free_places(form) <= 0,
        has_waiting_list=form.has_waiting_list,
        must_confirm=form.must_confirm,
        must_be_approved=form.must_be_approved,
        fields=[FieldShape.of(field) for field in forms.fields_of(form)] if is_open else [],
        opened=_signer().sign({"room": event.room_id, "at": clock.now().timestamp()}, lasts=_GOOD_FOR),
    )


@router.post(
    "/{room_id}/registration",
    response={
        202: Registered,
        **refusing(*EVERYWHERE, NoSuchRoom, TooManyAttempts, RegistrationClosed, EventFull, BadAnswers, TooFast),
    },
)
def register(request: HttpRequest, room_id: Path[str], given: RegistrationAnswers) -> Status[Registered]:
    """Says the same whether the address was registered before or not; a mail says more."""
    address = client_address(request)
    _must_be_a_person(room_id, given, address=address)
    taken = registering.register(
        registering.Arrival(
            room_id=room_id,
            answers=given.answers,
            visitor=registering.Visitor(language=given.language, zone=given.zone, source=given.known_source()),
            address=address,
            is_trapped=bool(given.website),
        )
    )
    return Status(202, Registered(thanks_url=taken.thanks_url))


@own_router.get("/{key}", response={200: OwnRegistration, **refusing(*EVERYWHERE, NoSuchRegistration)})
def read_own(request: HttpRequest, key: str) -> OwnRegistration:
    return _own(registering.registrant_with(key))


@own_router.post(
    "/{key}/confirm",
    response={200: OwnRegistration, **refusing(*EVERYWHERE, NoSuchRegistration, RegistrationClosed, EventFull)},
)
def confirm_own(request: HttpRequest, key: str) -> OwnRegistration:
    return _own(registering.confirm(registering.registrant_with(key)))


@own_router.post("/{key}/cancel", response={200: OwnRegistration, **refusing(*EVERYWHERE, NoSuchRegistration)})
def cancel_own(request: HttpRequest, key: str) -> OwnRegistration:
    return _own(registering.cancel(registering.registrant_with(key)))


def _must_be_a_person(room_id: str, given: RegistrationAnswers, *, address: str) -> None:
    """Nobody fills in a form within two seconds; a form of another day or room is opened anew. Who has opened this one has found the
    room, so that nobody can try numbers here."""
    try:
        note = _signer().read(given.opened)
    except BadSignature:
        note = {}
    opened_at = note.get("at")
    if note.get("room") != room_id or not isinstance(opened_at, float):
        find_event(room_id, address=address)
        raise TooFast
    if clock.now().timestamp() - opened_at < _LEAST_SECONDS:
        raise TooFast


def _own(registrant: Registrant) -> OwnRegistration:
    event = registrant.event
    url = join_link(registrant, event) if registrant.standing == "registered" else ""
    return OwnRegistration(
        standing=registrant.standing,
        name=registrant.name,
        email=registrant.email,
        room_id=event.room_id,
        title=event.title,
        organizer=event.account.name,
        starts_at=event.starts_at,
        zone=event.zone,
        duration_minutes=event.duration_minutes,
        is_cancelled=event.is_cancelled,
        join_url=url,
        google_url=google_link(event, url=url) if url else "",
        outlook_url=outlook_link(event, url=url) if url else "",
    )
