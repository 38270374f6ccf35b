"""People register, confirm, wait, are approved, and give their place back. Each step and its letters are one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta

from django.db import transaction

from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import is_id, is_personal_key
from rostrum.kit.refusal import Refusal
from rostrum.kit.together import Together
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


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """Somebody with the filled form of an event in their hands."""

    event: Event
    answers: Answers
    visitor: Visitor


def register(arrival: Arrival) -> None:
    """Whoever has registered before is only written again: the answer tells nobody who is registered. Who comes at the same
    moment shares a transaction. Raises RegistrationClosed and EventFull."""
    refusal = _crowd.do(arrival)
    if refusal is not None:
        raise refusal


@transaction.atomic
def register_all(arrivals: Sequence[Arrival]) -> list[Refusal | None]:
    """In their order, which decides on the last places; why one was refused, in theirs."""
    refusals: list[Refusal | None] = [None] * len(arrivals)
    by_event: dict[str, list[int]] = {}
    for place, arrival in enumerate(arrivals):
        by_event.setdefault(arrival.event.id, []).append(place)
    # Always in the same order: two that lock the same forms the other way round would wait for each other.
    for _, places in sorted(by_event.items()):
        found = _register_for(arrivals[places[0]].event, [arrivals[place] for place in places])
        for place, refusal in zip(places, found, strict=True):
            refusals[place] = refusal
    return refusals


_crowd = Together(register_all)


def _register_for(event: Event, arrivals: Sequence[Arrival]) -> list[Refusal | None]:
    try:
        form = _locked_form(event)
    except RegistrationClosed as closed:
        return [closed] * len(arrivals)
    if not form.is_open or event.is_cancelled or event.ends_at <= clock.now():
        return [RegistrationClosed() for _ in arrivals]
    emails = {arrival.answers.email for arrival in arrivals}
    known = {row.email: row for row in Registrant.objects.select_related("token").filter(event=event, email__in=emails)}
    free = None if form.must_confirm or form.must_be_approved else free_places(form)
    refusals: list[Refusal | None] = []
    new: list[Registrant] = []
    come_back: list[Registrant] = []
    told: dict[str, Registrant] = {}
    for arrival in arrivals:
        before = known.get(arrival.answers.email)
        if before is not None and before.standing != "cancelled":
            told[before.email] = before
            refusals.append(None)
            continue
        try:
            standing: Standing = "unconfirmed" if form.must_confirm else _next_standing(form, free=free)
        except EventFull as full:
            refusals.append(full)
            continue
        if free is not None and standing == "registered":
            free -= 1
        registrant = before or Registrant(event=event, email=arrival.answers.email)
        _fill_in(registrant, arrival)
        registrant.standing = standing
        known[registrant.email] = told[registrant.email] = registrant
        (come_back if before else new).append(registrant)
        refusals.append(None)
    _settle_all(event, new=new, known=come_back)
    _write_all(event, list(told.values()))
    return refusals


def _fill_in(registrant: Registrant, arrival: Arrival) -> None:
    answers, visitor = arrival.answers, arrival.visitor
    registrant.first_name, registrant.last_name = answers.first_name, answers.last_name
    registrant.answers = dict(answers.values)
    registrant.consents = [{**asdict(consent), "at": clock.now().isoformat()} for consent in answers.consents]
    registrant.language, registrant.zone = visitor.language, visitor.zone
    registrant.source = dict(visitor.source)
    registrant.created_at = clock.now()


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


def _next_standing(form: RegistrationForm, *, free: int | None = None) -> Standing:
    """`free`: how many places are, where the caller has counted. Raises EventFull."""
    if form.must_be_approved:
        return "pending"
    if (free_places(form) if free is None else free) > 0:
        return "registered"
    if form.has_waiting_list:
        return "waiting"
    raise EventFull


def free_places(form: RegistrationForm) -> int:
    """Below zero where the organizer has let in more than there are."""
    registered = Registrant.objects.filter(event_id=form.event_id, standing="registered").count()
    return (MOST_REGISTRANTS if form.places is None else form.places) - registered


def _settle(registrant: Registrant, event: Event, standing: Standing) -> None:
    registrant.standing = standing
    _settle_all(event, new=[], known=[registrant])
    _write_all(event, [registrant])


def _settle_all(event: Event, *, new: Sequence[Registrant], known: Sequence[Registrant]) -> None:
    """Stores what has become of people who are `new` in the table, or `known` to it, and gives a token with a place."""
    settled = [*new, *known]
    _give_tokens(event, [one for one in settled if one.standing == "registered" and one.token is None])
    for registrant in settled:
        registrant.decided_at = clock.now()
    Registrant.objects.bulk_create(new)
    for registrant in known:
        registrant.save()


def _give_tokens(event: Event, seated: Sequence[Registrant]) -> None:
    """An address that the organizer gave one already keeps it."""
    if not seated:
        return
    emails = [registrant.email for registrant in seated]
    held = {row.email: row for row in EntryToken.objects.filter(event=event, email__in=emails, registrant=None)}
    made = []
    for registrant in seated:
        token = held.get(registrant.email)
        if token is None:
            token = EntryToken(event=event, name=registrant.name, email=registrant.email)
            made.append(token)
        registrant.token = token
    EntryToken.objects.bulk_create(made)


def _fill_places(event: Event, form: RegistrationForm) -> None:
    if event.is_cancelled or free_places(form) <= 0:
        return
    waiting = Registrant.objects.filter(event=event, standing="waiting").order_by("created_at", "id").first()
    if waiting is not None:
        _settle(waiting, event, "registered")


def _write_all(event: Event, registrants: Sequence[Registrant]) -> None:
    """What they are told of their standing."""
    slot = int(clock.now().timestamp() // _AGAIN_AFTER.total_seconds())
    letters = []
    for registrant in registrants:
        kind = _LETTER_FOR[registrant.standing]
        key = f"{kind}:{registrant.id}:{slot}"
        letters.append(letter_to(as_recipient(registrant, event), event, kind, key=key))
    post_letters(letters)
