"""Events that repeat: each is an event of its own, with its room, and they can be changed together."""

from dataclasses import fields, replace
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet

from rostrum.accounts.models import Member
from rostrum.events.actions import made_event
from rostrum.events.models import Event, EventSeries
from rostrum.events.queries import plan_of
from rostrum.events.repeats import Repeat, Scope, moved, shown
from rostrum.events.rules import EventPlan
from rostrum.kit import clock
from rostrum.kit.ids import EventId


@transaction.atomic
def schedule_series(plan: EventPlan, repeat: Repeat, *, by: Member) -> list[Event]:
    """Raises BadRepeat."""
    plan.check(now=clock.now())
    starts = repeat.starts(plan.local_start)
    series = EventSeries.objects.create(account=by.account, frequency=repeat.frequency, interval=repeat.interval)
    plans = [replace(plan, local_start=shown(start, zone=plan.zone)) for start in starts]
    return [made_event(one, by=by, series=series) for one in plans]


def in_scope(event: Event, scope: Scope) -> list[Event]:
    """The event itself first, then the others that are not over, in their order."""
    if scope == "one" or event.series_id is None:
        return [event]
    return [event, *_ahead(event, scope)]


def changed_plans(event: Event, after: EventPlan, scope: Scope) -> list[tuple[Event, EventPlan]]:
    """What each becomes when this one becomes `after`: the others take over what was changed, and keep what was not."""
    before = plan_of(event)
    new = {
        field.name: getattr(after, field.name)
        for field in fields(EventPlan)
        if field.name != "local_start" and getattr(after, field.name) != getattr(before, field.name)
    }
    # A password that goes with an access that was set before.
    if "access" in new:
        new["password"] = after.password
    plans = [(event, after)]
    for other in in_scope(event, scope)[1:]:
        plan = replace(plan_of(other), **new)
        start = moved(other.local_start, before=before.local_start, after=after.local_start)
        plans.append((other, replace(plan, local_start=shown(start, zone=plan.zone))))
    return plans


def undone_with(event: Event, scope: Scope) -> list[Event]:
    """What was deleted, or else cancelled, together with this one."""
    if scope == "one" or event.series_id is None:
        return [event]
    others = Event.objects.filter(series=event.series_id, account_id=event.account_id).exclude(id=event.id)
    if event.deleted_at is not None:
        return [event, *others.filter(deleted_at=event.deleted_at)]
    return [event, *others.filter(deleted_at=None, status="cancelled", changed_at=event.changed_at)]


def places_in_series(events: list[Event]) -> dict[EventId, tuple[int, int]]:
    """Of those that repeat: which of how many, counted from 1. One query."""
    wanted = {event.series_id for event in events if event.series_id is not None}
    if not wanted:
        return {}
    rows = Event.kept.filter(series__in=wanted).order_by("starts_at", "id").values_list("series", "id")
    by_series: dict[int, list[EventId]] = {}
    for series, event_id in rows:
        by_series.setdefault(series, []).append(event_id)
    return {
        event_id: (number, len(members))
        for members in by_series.values()
        for number, event_id in enumerate(members, start=1)
    }


def _ahead(event: Event, scope: Scope) -> QuerySet[Event]:
    others = Event.kept.filter(series=event.series_id, account_id=event.account_id, status="scheduled")
    others = others.filter(ends_at__gt=clock.now()).exclude(id=event.id).order_by("starts_at", "id")
    return others.filter(starts_at__gte=event.starts_at) if scope == "following" else others


def moment() -> datetime:
    """One for all that is done together, by which it is found again to be undone."""
    return clock.now()
