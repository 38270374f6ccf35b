from collections.abc import Iterable, Sequence

from django.db.models import Count, QuerySet

from rostrum.events.models import Event
from rostrum.kit.ids import EventId, is_token_code
from rostrum.registration.models import EntryToken, Registrant
from rostrum.registration.rules import Invitee, written


def tokens_of(event: Event) -> QuerySet[EntryToken]:
    """Those that the organizer made and hands out; whoever registers or is invited gets theirs by mail."""
    return EntryToken.objects.filter(event=event, registrant=None, invitation=None).order_by("created_at", "id")


def token_counts(event_ids: Iterable[EventId]) -> dict[EventId, int]:
    """By event; those without tokens are left out."""
    own = EntryToken.objects.filter(event_id__in=list(event_ids), registrant=None, invitation=None)
    counts = own.values("event_id").annotate(tokens=Count("id"))
    return {EventId(row["event_id"]): row["tokens"] for row in counts}


def with_registrants(events: Sequence[Event]) -> set[EventId]:
    """Those with anybody on the list. One query."""
    rows = Registrant.objects.filter(event__in=events).values_list("event_id", flat=True).distinct()
    return {EventId(event_id) for event_id in rows}


def invitee_of(event: Event, token: str) -> Invitee | None:
    """The look-up is by an index: how long it takes says nothing that helps guessing 39 random bits."""
    code = written(token)
    row = EntryToken.objects.filter(event=event, token=code).first() if is_token_code(code) else None
    return Invitee(token_id=row.id, name=row.name, email=row.email, role=row.role) if row else None


def is_token_of(event: Event, token_id: str) -> bool:
    return EntryToken.objects.filter(event=event, id=token_id).exists()
