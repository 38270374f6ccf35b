"""People register, confirm, wait, are approved, and give their place back. Each step and its letters are one transaction."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import timedelta

from django.db import transaction
from django.db.models import Count, Q

from rostrum.events.brandings import WITH_LETTERHEAD
from rostrum.events.errors import NoSuchRoom
from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.kit.ids import is_id, is_personal_key
from rostrum.kit.rate_limits import Attempt, RateLimit, admit_all
from rostrum.kit.refusal import Refusal
from rostrum.kit.rows import insert_rows
from rostrum.kit.together import Together
from rostrum.mail.layout import Dress
from rostrum.mail.outbox import post_letters
from rostrum.registration.dress import dress_of
from rostrum.registration.errors import BadAnswers, EventFull, NoSuchRegistration, NotWaiting, RegistrationClosed
from rostrum.registration.fields import Answer, Answers, read_answers
from rostrum.registration.forms import fields_of, is_open
from rostrum.registration.letters import LetterKind, letter_to
from rostrum.registration.models import EntryToken, Registrant, RegistrationForm, Standing
from rostrum.registration.recipients import as_recipient

MOST_REGISTRANTS = 20_000
UNCONFIRMED_FOR = timedelta(days=14)
REGISTRATIONS = RateLimit(
    name="registration", window=timedelta(minutes=10), per_person=8, per_address=1000, per_person_anywhere=15
)
"""`person` is the mail address that is registered: nobody's inbox is flooded. A whole company may come from one address."""
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
    """Somebody with the filled form of a room's event in their hands. `answers`: as they gave them. `is_trapped`: they filled in what
    people do not see; they hear the same as everybody, and nothing is stored."""

    room_id: str
    answers: Mapping[str, Answer]
    visitor: Visitor
    address: str
    is_trapped: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What everybody hears: whether the address was registered before is told by a mail only. `thanks_url`: where they go next."""

    thanks_url: str


Outcome = Taken | Refusal


def register(arrival: Arrival) -> Taken:
    """Whoever has registered before is only written again. Who comes at the same moment shares a transaction. Raises NoSuchRoom,
    RegistrationClosed, BadAnswers, TooManyAttempts and EventFull."""
    outcome = _crowd.do(arrival)
    if isinstance(outcome, Refusal):
        raise outcome
    return outcome


@transaction.atomic
def register_all(arrivals: Sequence[Arrival]) -> list[Outcome]:
    """In their order, which decides on the last places; what became of each, in theirs."""
    outcomes: dict[int, Outcome] = {}
    by_room: dict[str, list[int]] = {}
    for place, arrival in enumerate(arrivals):
        by_room.setdefault(arrival.room_id, []).append(place)
    # Always in the same order: two that lock the same forms the other way round would wait for each other.
    for room_id, places in sorted(by_room.items()):
        found = _register_in(room_id, [arrivals[place] for place in places])
        outcomes.update(zip(places, found, strict=True))
    return [outcomes[place] for place in range(len(arrivals))]


_crowd = Together(register_all)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entrant:
    """Whose answers are in order."""

    answers: Answers
    visitor: Visitor


def _register_in(room_id: str, arrivals: Sequence[Arrival]) -> list[Outcome]:
    beside = [f"event__{name}" for name in ("account", *WITH_LETTERHEAD)]
    forms = RegistrationForm.objects.select_for_update(of=("self",)).select_related(*beside)
    form = forms.filter(event__room_id=room_id, event__deleted_at=None).first()
    if form is None and not Event.kept.filter(room_id=room_id).exists():
        return [NoSuchRoom() for _ in arrivals]
    if form is None or not is_open(form.event, form):
        return [RegistrationClosed() for _ in arrivals]
    event = form.event
    entrants, refusals = _read_all(form, arrivals)
    full = dict(zip(entrants, _enter_all(event, form, list(entrants.values())), strict=True))
    taken = Taken(thanks_url=form.thanks_url)
    return [refusals.get(place) or full.get(place) or taken for place in range(len(arrivals))]


def _read_all(form: RegistrationForm, arrivals: Sequence[Arrival]) -> tuple[dict[int, _Entrant], dict[int, Refusal]]:
    """Both by place. Who is trapped is in neither."""
    fields = fields_of(form)
    read: dict[int, Answers] = {}
    refusals: dict[int, Refusal] = {}
    for place, arrival in enumerate(arrivals):
        try:
            read[place] = read_answers(fields, arrival.answers)
        except BadAnswers as bad:
            refusals[place] = bad
    attempts = [
        Attempt(address=arrivals[place].address, person=answers.email, about=arrivals[place].room_id)
        for place, answers in read.items()
    ]
    limited = dict(zip(read, admit_all(REGISTRATIONS, attempts), strict=True))
    refusals |= {place: refusal for place, refusal in limited.items() if refusal}
    entrants = {
        place: _Entrant(answers=answers, visitor=arrivals[place].visitor)
        for place, answers in read.items()
        if place not in refusals and not arrivals[place].is_trapped
    }
    return entrants, refusals


def _enter_all(event: Event, form: RegistrationForm, entrants: Sequence[_Entrant]) -> list[EventFull | None]:
    if not entrants:
        return []
    emails = {entrant.answers.email for entrant in entrants}
    known = {row.email: row for row in Registrant.objects.select_related("token").filter(event=event, email__in=emails)}
    here, seated = _counts(event.id)
    room_for = MOST_REGISTRANTS - here
    free = None if form.must_confirm or form.must_be_approved else _places(form) - seated
    is_full = free is not None and free <= 0 and not form.has_waiting_list
    refusals: list[EventFull | None] = []
    new: list[Registrant] = []
    come_back: list[Registrant] = []
    told: dict[str, Registrant] = {}
    for entrant in entrants:
        before = known.get(entrant.answers.email)
        if before is not None and before.standing != "cancelled":
            told[before.email] = before
            # Where strangers hear that it is full, nobody hears who is registered.
            refusals.append(EventFull() if is_full else None)
            continue
        standing: Standing | None = "unconfirmed" if form.must_confirm else _next_standing(form, free=free or 0)
        if standing is None or (before is None and room_for <= 0):
            refusals.append(EventFull())
            continue
        room_for -= before is None
        if free is not None and standing == "registered":
            free -= 1
        registrant = before or Registrant(event=event, email=entrant.answers.email)
        _fill_in(registrant, entrant)
        registrant.standing = standing
        known[registrant.email] = told[registrant.email] = registrant
        (come_back if before else new).append(registrant)
        refusals.append(None)
    _settle_all(event, new=new, known=come_back)
    _write_all(event, list(told.values()))
    return refusals


def _fill_in(registrant: Registrant, entrant: _Entrant) -> None:
    answers, visitor = entrant.answers, entrant.visitor
    registrant.first_name, registrant.last_name = answers.first_name, answers.last_name
    registrant.answers = dict(answers.values)
    registrant.consents = [{**asdict(consent), "at": clock.now().isoformat()} for consent in answers.consents]
    registrant.language, registrant.zone = visitor.language, visitor.zone
    registrant.source = dict(visitor.source)
    registrant.created_at = clock.now()


@transaction.atomic
def confirm(registrant: Registrant) -> Registrant:
    """By the link in their mail; also when the form is closed to others by now. Doing it again changes nothing. Raises
    RegistrationClosed when the event is off or over, and EventFull."""
    event = registrant.event
    form = _locked_form(event)
    registrant.refresh_from_db()
    if registrant.standing == "unconfirmed":
        if event.is_cancelled or event.ends_at <= clock.now():
            raise RegistrationClosed
        standing = _next_standing(form, free=free_places(form))
        if standing is None:
            raise EventFull
        _settle(registrant, event, standing)
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


def _next_standing(form: RegistrationForm, *, free: int) -> Standing | None:
    """None: there is no place, and no list to wait on."""
    if form.must_be_approved:
        return "pending"
    if free > 0:
        return "registered"
    return "waiting" if form.has_waiting_list else None


def free_places(form: RegistrationForm) -> int:
    """Below zero where the organizer has let in more than there are."""
    return _places(form) - Registrant.objects.filter(event_id=form.event_id, standing="registered").count()


def _places(form: RegistrationForm) -> int:
    return MOST_REGISTRANTS if form.places is None else form.places


def _counts(event_id: str) -> tuple[int, int]:
    """How many are on the list at all, and how many have a place."""
    counts = Registrant.objects.filter(event_id=event_id).aggregate(
        here=Count("id"), seated=Count("id", filter=Q(standing="registered"))
    )
    return counts["here"], counts["seated"]


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
    insert_rows(new)
    for registrant in known:
        registrant.save()


def _give_tokens(event: Event, seated: Sequence[Registrant]) -> None:
    """An address that the organizer gave one already keeps it, unless it is of an invitation: that goes on without the registration."""
    if not seated:
        return
    emails = [registrant.email for registrant in seated]
    free = EntryToken.objects.filter(event=event, role="attendee", registrant=None, invitation=None)
    held = {row.email: row for row in free.filter(email__in=emails)}
    made = []
    for registrant in seated:
        token = held.get(registrant.email)
        if token is None:
            token = EntryToken(event=event, name=registrant.name, email=registrant.email)
            made.append(token)
        registrant.token = token
    insert_rows(made)


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
    dress = dress_of(event) if registrants else Dress()
    for registrant in registrants:
        kind = _LETTER_FOR[registrant.standing]
        key = f"{kind}:{registrant.id}:{slot}"
        letters.append(letter_to(as_recipient(registrant, event), event, kind, key=key, dress=dress))
    post_letters(letters)
