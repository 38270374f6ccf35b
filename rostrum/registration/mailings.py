"""Letters to all who come to an event, however many: reminders, changes, cancellations.

What happens to the event only notes that they are to be written, in the same transaction. The worker writes them once they are due,
a piece in a transaction, and begins again where it was killed.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime, timedelta

from django.db import connection, transaction

from rostrum.events.brandings import WITH_LETTERHEAD
from rostrum.events.models import Event
from rostrum.kit import clock
from rostrum.mail.layout import Dress
from rostrum.mail.outbox import Letter, post_letters
from rostrum.mail.tracking import bounced_addresses
from rostrum.registration.dress import dress_of
from rostrum.registration.letters import due_of_reminders, letter_to
from rostrum.registration.models import Invitation, Mailing, MailingKind, Registrant, RegistrationForm, first_reminders
from rostrum.registration.recipients import as_recipient

PIECE = 200
_CANCELLED_AFTER = timedelta(minutes=3)
"""So long a cancellation can be taken back before people hear of it."""


@contextmanager
def telling_people(event: Event) -> Iterator[None]:
    """Around what changes, cancels, deletes or restores the event: reminders for the new time, a cancellation for all who were to
    come. In one transaction with it."""
    sequence = event.sequence
    with transaction.atomic():
        yield
        if event.sequence != sequence:
            _follow(event)


def _follow(event: Event) -> None:
    if not has_people(event):
        return
    Mailing.objects.filter(event=event, kind="cancelled", finished_at=None).delete()
    plan_reminders([event])
    if _is_off(event):
        _note(event, "cancelled", str(event.sequence), due_at=clock.now() + _CANCELLED_AFTER)


def has_people(event: Event) -> bool:
    return RegistrationForm.objects.filter(event=event).exists() or Invitation.objects.filter(event=event).exists()


def plan_reminders(events: Sequence[Event]) -> None:
    """Those that are still ahead, for the start as it is now. One that was sent is not sent again for the same start."""
    Mailing.objects.filter(event__in=events, kind="reminder", finished_at=None).delete()
    forms = RegistrationForm.objects.filter(event__in=events)
    wanted = dict(forms.values_list("event_id", "reminders"))
    now = clock.now()
    Mailing.objects.bulk_create(
        [
            Mailing(event=event, kind="reminder", about=f"{minutes}@{event.starts_at:%Y%m%dT%H%MZ}", due_at=due_at)
            for event in events
            if not _is_off(event)
            for minutes, due_at in due_of_reminders(event, wanted.get(event.id, first_reminders())).items()
            if due_at > now
        ],
        ignore_conflicts=True,
    )


def plan_update(event: Event) -> None:
    """The new details with the new calendar entry, once for each change."""
    _note(event, "changed", str(event.sequence), due_at=clock.now())


def is_update_unsent(event: Event) -> bool:
    """The event changed in a way that calendars show, somebody was told what was before, and nobody of the change."""
    if not event.sequence or _is_off(event):
        return False
    told = Mailing.objects.filter(event=event, kind="changed", about=str(event.sequence)).exists()
    return not told and any(_knew(event))


def _knew(event: Event) -> Iterator[bool]:
    yield Registrant.objects.filter(event=event, standing="registered", decided_at__lte=event.changed_at).exists()
    yield Invitation.objects.filter(event=event, created_at__lte=event.changed_at).exists()


def write_piece() -> int:
    """Of what is due longest. How many people it was for; 0 also when a mailing came to its end. Whose last letter about the event
    came back gets no other."""
    with transaction.atomic():
        beside = ("account", "planned_by", *WITH_LETTERHEAD)
        due = Mailing.objects.select_related(*(f"event__{name}" for name in beside)).order_by("due_at", "id")
        due = due.filter(finished_at=None, due_at__lte=clock.now())
        if connection.features.has_select_for_update_skip_locked:
            due = due.select_for_update(skip_locked=True, of=("self",))
        mailing = due.first()
        if mailing is None:
            return 0
        people = [] if _is_over(mailing) else _next_people(mailing)
        came_back = bounced_addresses(mailing.event_id, [person.email for person in people])
        dress = dress_of(mailing.event) if people else Dress()
        post_letters([_letter(person, mailing, dress) for person in people if person.email not in came_back])
        if people:
            mailing.after = people[-1].id
        else:
            mailing.finished_at = clock.now()
        mailing.save(update_fields=["after", "finished_at"])
        return len(people)


def _next_people(mailing: Mailing) -> Sequence[Registrant | Invitation]:
    """Ids begin with their kind: registrants are r_…, the invited i_…."""
    event, after = mailing.event, mailing.after
    if not after.startswith("i_"):
        registered = Registrant.objects.select_related("token").filter(event=event, standing="registered", id__gt=after)
        if mailing.kind == "reminder":
            # Who came later than that knows it from the letter they just got.
            registered = registered.filter(decided_at__lt=mailing.due_at)
        people = list(registered.order_by("id")[:PIECE])
        if people:
            return people
    invited = Invitation.objects.filter(event=event).exclude(
        email__in=Registrant.objects.filter(event=event).values("email")
    )
    if mailing.kind == "reminder":
        invited = invited.filter(created_at__lt=mailing.due_at)
    return list(invited.filter(id__gt=after if after.startswith("i_") else "").order_by("id")[:PIECE])


def _letter(person: Registrant | Invitation, mailing: Mailing, dress: Dress) -> Letter:
    event = mailing.event
    key = f"{mailing.kind}:{person.id}:{mailing.about}"
    must_register = isinstance(person, Invitation) and person.token_id is None
    return letter_to(
        as_recipient(person, event), event, mailing.kind, key=key, dress=dress, must_register=must_register
    )


def _is_over(mailing: Mailing) -> bool:
    """Nobody is reminded of what has begun, or twice at a time, or told that it was cancelled when it was not."""
    event = mailing.event
    if mailing.kind == "cancelled":
        return not _is_off(event)
    if mailing.kind == "reminder" and (event.starts_at <= clock.now() or _is_overtaken(mailing)):
        return True
    return _is_off(event) or event.ends_at <= clock.now()


def _is_overtaken(reminder: Mailing) -> bool:
    """By the next one, after a night in which nothing ran."""
    later = Mailing.objects.filter(event_id=reminder.event_id, kind="reminder", due_at__gt=reminder.due_at)
    return later.filter(due_at__lte=clock.now()).exists()


def _is_off(event: Event) -> bool:
    return event.is_cancelled or event.deleted_at is not None


def _note(event: Event, kind: MailingKind, about: str, *, due_at: datetime) -> None:
    Mailing.objects.get_or_create(event=event, kind=kind, about=about, defaults={"due_at": due_at})
