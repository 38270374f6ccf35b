from collections.abc import Collection
from datetime import datetime, timedelta

from django.db.models import Q, QuerySet

from rostrum.events.errors import NoSuchEvent, NoSuchRoom
from rostrum.events.models import Event
from rostrum.events.passwords import unseal
from rostrum.events.rules import RESTORABLE_FOR, EventPlan, When
from rostrum.kit import clock
from rostrum.kit.ids import AccountId, RoomId, is_id, is_room_id


def event_of(account_id: AccountId, event_id: str) -> Event:
    if not is_id(event_id):
        raise NoSuchEvent
    try:
        return Event.kept.get(account_id=account_id, id=event_id)
    except Event.DoesNotExist:
        raise NoSuchEvent from None


def lost_event_of(account_id: AccountId, event_id: str) -> Event:
    """As `event_of`, a deleted one too, while it can be restored."""
    if not is_id(event_id):
        raise NoSuchEvent
    try:
        event = Event.objects.get(account_id=account_id, id=event_id)
    except Event.DoesNotExist:
        raise NoSuchEvent from None
    if event.deleted_at is not None and event.deleted_at < clock.now() - RESTORABLE_FOR:
        raise NoSuchEvent
    return event


def event_in_room(room_id: str) -> Event:
    """For everybody, so look-ups must be limited by the caller."""
    if not is_room_id(room_id):
        raise NoSuchRoom
    try:
        return Event.kept.select_related("account").get(room_id=room_id)
    except Event.DoesNotExist:
        raise NoSuchRoom from None


def rooms_in_progress(account_id: AccountId) -> list[RoomId]:
    """Of events whose time is now, whether anybody came or not."""
    now = clock.now()
    events = Event.kept.filter(account_id=account_id, starts_at__lte=now, ends_at__gt=now)
    return list(events.values_list("room_id", flat=True))


_LATEST = 300


def latest_events(account_id: AccountId) -> list[Event]:
    """By when they begin, the last first."""
    return list(Event.kept.filter(account_id=account_id).order_by("-starts_at", "-id")[:_LATEST])


def schedule_of(
    account_id: AccountId, when: When, *, live: Collection[RoomId], ended: Collection[RoomId]
) -> QuerySet[Event]:
    """Upcoming soonest first, past latest first. `live` rooms are upcoming however long they overrun; rooms in `ended` were
    closed by their host within their time, and are past."""
    is_past = Q(ends_at__lte=clock.now()) & ~Q(room_id__in=live) | Q(room_id__in=ended)
    events = Event.kept.filter(account_id=account_id)
    if when == "past":
        return events.filter(is_past).order_by("-starts_at", "-id")
    return events.exclude(is_past).order_by("starts_at", "id")


MOST_BETWEEN = 500


def events_between(account_id: AccountId, start: datetime, end: datetime) -> QuerySet[Event]:
    """That begin at `start` or after it and before `end`; of very many only the first."""
    events = Event.kept.filter(account_id=account_id, starts_at__gte=start, starts_at__lt=end)
    return events.only("id", "room_id", "title", "starts_at", "status").order_by("starts_at", "id")[:MOST_BETWEEN]


def plan_of(event: Event) -> EventPlan:
    return EventPlan(
        title=event.title,
        local_start=event.local_start,
        zone=event.zone,
        room_type=event.room_type,
        duration_minutes=event.duration_minutes,
        language=event.language,
        access=event.access,
        password=unseal(event.password_encrypted),
        is_listed=event.is_listed,
    )


_FEED_REACHES_BACK = timedelta(days=90)
_MOST_IN_FEED = 1000


def feed_events(account_id: AccountId) -> QuerySet[Event]:
    """For calendars: what was lately, and the next that are planned."""
    events = Event.kept.filter(account_id=account_id, ends_at__gt=clock.now() - _FEED_REACHES_BACK)
    return events.order_by("starts_at", "id")[:_MOST_IN_FEED]


MOST_LISTED = 100


def listed_events(account_id: AccountId) -> QuerySet[Event]:
    """What the account's public page announces."""
    events = Event.kept.filter(account_id=account_id, is_listed=True, status="scheduled", ends_at__gt=clock.now())
    return events.order_by("starts_at", "id")[:MOST_LISTED]
