"""The organizer's side of the registration: the form, who is on the list."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.db import transaction
from django.db.models import Count, Q, QuerySet
from pydantic import TypeAdapter

from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import EventId
from rostrum.registration.fields import FIRST_FIELDS, Field, check_fields, with_versions
from rostrum.registration.mailings import plan_reminders
from rostrum.registration.models import Registrant, RegistrationForm, Standing

_stored = TypeAdapter(tuple[Field, ...])
_SWITCHES = ("is_open", "places", "has_waiting_list", "must_confirm", "must_be_approved", "thanks_url")


@dataclass(frozen=True, slots=True, kw_only=True)
class FormPlan:
    """What an organizer decides about registering; columns as `RegistrationForm` has them."""

    fields: Sequence[Field]
    is_open: bool
    places: int | None
    has_waiting_list: bool
    must_confirm: bool
    must_be_approved: bool
    thanks_url: str
    reminders: Sequence[int]


def form_of(event: Event) -> RegistrationForm:
    """What is not made yet is as it would begin: closed, names and mail address."""
    form = RegistrationForm.objects.filter(event=event).first()
    return form or RegistrationForm(event=event, fields=_dumped(FIRST_FIELDS))


def has_form(event: Event) -> bool:
    return RegistrationForm.objects.filter(event=event).exists()


def plan_of_form(event: Event) -> FormPlan:
    """Open only where people can register by it: not where the event lets people in otherwise."""
    form = form_of(event)
    switches = {name: getattr(form, name) for name in _SWITCHES}
    plan = FormPlan(fields=fields_of(form), reminders=form.reminders, **switches)
    return replace(plan, is_open=form.is_open and event.access == "token")


def fields_of(form: RegistrationForm) -> tuple[Field, ...]:
    return _stored.validate_python(form.fields)


# Any: as Django stores JSON.
def _dumped(fields: Sequence[Field]) -> Any:
    return _stored.dump_python(tuple(fields), mode="json")


@transaction.atomic
def save_forms(events: Sequence[Event], plan: FormPlan) -> None:
    """While it is open, people come in by what they get with their registration: the events' access becomes 'token'. Who is
    registered stays so, with all they answered. Raises BadForm."""
    check_fields(plan.fields)
    # In one order, so that two who save at once wait for each other one way round.
    before = RegistrationForm.objects.select_for_update().filter(event__in=events).order_by("event_id")
    known = {form.event_id: fields_of(form) for form in before}
    columns = {
        **{name: getattr(plan, name) for name in _SWITCHES},
        "reminders": sorted(set(plan.reminders), reverse=True),
        "changed_at": clock.now(),
    }
    RegistrationForm.objects.bulk_create(
        [
            RegistrationForm(
                event=event, fields=_dumped(with_versions(plan.fields, known.get(event.id, ()))), **columns
            )
            for event in events
        ],
        update_conflicts=True,
        unique_fields=["event"],
        update_fields=["fields", *columns],
    )
    if plan.is_open:
        _let_in_by_token(events)
    plan_reminders(events)


def _let_in_by_token(events: Sequence[Event]) -> None:
    others = [event for event in events if event.access != "token"]
    for event in others:
        event.access, event.password_encrypted = "token", ""
    Event.objects.filter(id__in=[event.id for event in others]).update(access="token", password_encrypted="")


def is_open(event: Event, form: RegistrationForm) -> bool:
    """For people who come now."""
    return form.is_open and event.access == "token" and not event.is_cancelled and event.ends_at > clock.now()


def takes_registrations(event: Event) -> bool:
    return event.access == "token" and is_open(event, form_of(event))


def with_open_registration(events: Sequence[Event]) -> set[EventId]:
    """Those that take registrations. One query."""
    forms = RegistrationForm.objects.filter(event__in=events, is_open=True)
    by_event = {form.event_id: form for form in forms}
    return {event.id for event in events if event.id in by_event and is_open(event, by_event[event.id])}


def registered_counts(events: Sequence[Event]) -> dict[EventId, int]:
    """By event; those that nobody can register for are left out. One query."""
    forms = RegistrationForm.objects.filter(event__in=events, event__access="token", is_open=True)
    registered = Q(event__registrants__standing="registered")
    rows = forms.annotate(people=Count("event__registrants", filter=registered)).values_list("event_id", "people")
    return {EventId(event_id): people for event_id, people in rows}


def numbers_of(event: Event) -> dict[str, int]:
    """By standing; those with nobody are left out."""
    rows = Registrant.objects.filter(event=event).values("standing").annotate(people=Count("id"))
    return {row["standing"]: row["people"] for row in rows}


def registrants_of(event: Event, *, standing: Standing | None, search: str) -> QuerySet[Registrant]:
    rows = Registrant.objects.filter(event=event).order_by("-created_at", "id")
    if standing is not None:
        rows = rows.filter(standing=standing)
    for word in search.split()[:5]:
        matches = Q(email__icontains=word) | Q(first_name__icontains=word) | Q(last_name__icontains=word)
        rows = rows.filter(matches)
    return rows
