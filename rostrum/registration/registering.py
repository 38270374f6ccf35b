"""People register, confirm, wait, are approved, and give their place back. Each step and its letters are one transaction."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from datetime import timedelta

from django.db import transaction

from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import is_id, is_personal_key
from rostrum.mail.outbox import post_letters
from rostrum.registration.errors import EventFull, NoSuchRegistration, NotWaiting, RegistrationClosed
from rostrum.registration.fields import Answers
from rostrum.registration.letters import LetterKind, letter_to
from rostrum.registration.models import EntryToken, Registrant, RegistrationForm, Standing
from rostrum.registration.recipients import as_recipient

MOST_REGISTRANTS = 20_000
UNCONFIRMED_FOR = timedelta(days=14)
_AGAIN_AFTER = timedelta(minutes=10)
"""The same letter to the same person is not sent more often, however often they press."""

_LETTER_FOR: Mapping[Standing, LetterKind] = {
    "unconfirmed": "confirm_mail",
    "pending": "pending",
    "waiting": "waiting",
    "registered": "registered",
    "rejected": "rejected",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Where somebody reads, and how they came: UTM parameters and the referring page."""

    language: str
    zone: str
    source: Mapping[str, str]


@transaction.atomic
def register(event: Event, answers: Answers, visitor: Visitor) -> None:
    """Whoever has registered before is only written again: the answer tells nobody who is registered. Raises RegistrationClosed
    and EventFull."""
    form = _locked_form(event)
    if not form.is_open or event.is_cancelled or event.ends_at <= clock.now():
        raise RegistrationClosed
    before = Registrant.objects.select_related("token").filter(event=event, email=answers.email).first()
    if before is not None and before.standing != "cancelled":
        _write(before, event, _LETTER_FOR[before.standing])
        return
    standing: Standing = "unconfirmed" if form.must_confirm else _next_standing(form)
    registrant = before or Registrant(event=event, email=answers.email)
    registrant.first_name, registrant.last_name = answers.first_name, answers.last_name
    registrant.answers = dict(answers.values)
    registrant.consents = [{**asdict(consent), "at": clock.now().isoformat()} for consent in answers.consents]
    registrant.language, registrant.zone = visitor.language, visitor.zone
    registrant.source = dict(visitor.source)
    registrant.created_at = clock.now()
    _settle(registrant, event, standing)


@transaction.atomic
def confirm(registrant: Registrant) -> Registrant:
    """By the link in their mail. Doing it again changes nothing."""
    event = registrant.event
    form = _locked_form(event)
    registrant.refresh_from_db()
    if registrant.standing == "unconfirmed":
        _settle(registrant, event, _next_standing(form))
    return registrant


@transaction.atomic
def decide(event: Event, registrant_id: str, *, accept: bool) -> Registrant:
    """Of those who wait for the organizer or for a place. Accepting goes beyond the places: the organizer knows why."""
    _locked_form(event)
    registrant = registrant_of(event, registrant_id)
    if registrant.standing not in ("pending", "waiting", "unconfirmed"):
        raise NotWaiting
    _settle(registrant, event, "registered" if accept else "rejected")
    return registrant


@transaction.atomic
def cancel(registrant: Registrant) -> Registrant:
    """Gives the place to who waits longest. The link in the mail lets nobody in any more."""
    event = registrant.event
    form = _locked_form(event)
    registrant.refresh_from_db()
    if registrant.standing in ("cancelled", "rejected"):
        return registrant
    had_place = registrant.standing == "registered"
    token, registrant.token, registrant.standing = registrant.token, None, "cancelled"
    registrant.decided_at = clock.now()
    registrant.save(update_fields=["token", "standing", "decided_at"])
    if token is not None:
        token.delete()
    if had_place:
        _fill_places(event, form)
    return registrant


@transaction.atomic
def forget(event: Event, registrant_id: str) -> None:
    """The person and all they answered."""
    registrant = registrant_of(event, registrant_id)
    cancel(registrant)
    registrant.delete()


def forget_unconfirmed() -> int:
    """Who never followed the link in their first mail. How many there were."""
    forgotten, _ = Registrant.objects.filter(
        standing="unconfirmed", created_at__lt=clock.now() - UNCONFIRMED_FOR
    ).delete()
    return forgotten


def registrant_of(event: Event, registrant_id: str) -> Registrant:
    found = Registrant.objects.select_related("token").filter(event=event, id=registrant_id)
    registrant = found.first() if is_id(registrant_id) else None
    if registrant is None:
        raise NoSuchRegistration
    return registrant


def registrant_with(key: str) -> Registrant:
    """By the key in their own links."""
    found = Registrant.objects.select_related("token", "event__account").filter(key=key, event__deleted_at=None)
    registrant = found.first() if is_personal_key(key) else None
    if registrant is None:
        raise NoSuchRegistration
    return registrant


def _locked_form(event: Event) -> RegistrationForm:
    form = RegistrationForm.objects.select_for_update().filter(event=event).first()
    if form is None:
        raise RegistrationClosed
    return form


def _next_standing(form: RegistrationForm) -> Standing:
    """Raises EventFull."""
    if form.must_be_approved:
        return "pending"
    if has_room(form):
        return "registered"
    if form.has_waiting_list:
        return "waiting"
    raise EventFull


def has_room(form: RegistrationForm) -> bool:
    """Whether one more gets a place."""
    registered = Registrant.objects.filter(event_id=form.event_id, standing="registered").count()
    return registered < (MOST_REGISTRANTS if form.places is None else form.places)


def _settle(registrant: Registrant, event: Event, standing: Standing) -> None:
    registrant.standing = standing
    registrant.decided_at = clock.now()
    if standing == "registered" and registrant.token is None:
        registrant.token = _token(registrant, event)
    # Whole: it may be a new one.
    registrant.save()
    _write(registrant, event, _LETTER_FOR[standing])


def _token(registrant: Registrant, event: Event) -> EntryToken:
    """An address that the organizer gave one already keeps it."""
    held = EntryToken.objects.filter(event=event, email=registrant.email, registrant=None).first()
    return held or EntryToken.objects.create(event=event, name=registrant.name, email=registrant.email)


def _fill_places(event: Event, form: RegistrationForm) -> None:
    if event.is_cancelled or not has_room(form):
        return
    waiting = Registrant.objects.filter(event=event, standing="waiting").order_by("created_at", "id").first()
    if waiting is not None:
        _settle(waiting, event, "registered")


def _write(registrant: Registrant, event: Event, kind: LetterKind) -> None:
    slot = int(clock.now().timestamp() // _AGAIN_AFTER.total_seconds())
    person = as_recipient(registrant, event)
    post_letters([letter_to(person, event, kind, key=f"{kind}:{registrant.id}:{slot}")])
