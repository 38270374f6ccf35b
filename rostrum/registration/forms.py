"""The organizer's side of the registration: the form, who is on the list."""

from collections.abc import Sequence

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


def form_of(event: Event) -> RegistrationForm:
    """What is not made yet is as it would begin: closed, names and mail address."""
    form = RegistrationForm.objects.filter(event=event).first()
    return form or RegistrationForm(event=event, fields=_stored.dump_python(FIRST_FIELDS, mode="json"))


def fields_of(form: RegistrationForm) -> tuple[Field, ...]:
    return _stored.validate_python(form.fields)


@transaction.atomic
def save_form(
    event: Event,
    fields: Sequence[Field],
    *,
    is_open: bool,
    places: int | None,
    has_waiting_list: bool,
    must_confirm: bool,
    must_be_approved: bool,
    thanks_url: str,
    reminders: Sequence[int],
) -> RegistrationForm:
    """While it is open, people come in by what they get with their registration: the event's access becomes 'token'. Raises
    BadForm."""
    check_fields(fields)
    before = RegistrationForm.objects.select_for_update().filter(event=event).first()
    known = fields_of(before) if before else ()
    form = before or RegistrationForm(event=event)
    form.fields = _stored.dump_python(with_versions(fields, known), mode="json")
    form.is_open, form.places, form.has_waiting_list = is_open, places, has_waiting_list
    form.must_confirm, form.must_be_approved = must_confirm, must_be_approved
    form.thanks_url, form.reminders = thanks_url, sorted(set(reminders), reverse=True)
    form.changed_at = clock.now()
    form.save()
    if is_open and event.access != "token":
        event.access, event.password_encrypted = "token", ""
        event.save(update_fields=["access", "password_encrypted"])
    plan_reminders(event)
    return form


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
