"""What organizers do with events. Whether a session runs is known to the rooms above: callers say `is_live`."""

from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction

from rostrum.accounts.models import Member
from rostrum.events.calendar import in_calendar
from rostrum.events.errors import EventIsLive
from rostrum.events.models import Event, EventSeries
from rostrum.events.passwords import seal
from rostrum.events.queries import plan_of
from rostrum.events.rules import RESTORABLE_FOR, STARTED_NOW_MINUTES, EventPlan, RoomType, this_minute
from rostrum.kit import clock
from rostrum.kit.ids import AccountId, new_moderator_code, new_presenter_code, new_room_id

_ROOM_ID_TRIES = 5
_TOLD = ("sequence", "changed_at")


def schedule_event(plan: EventPlan, *, by: Member) -> Event:
    """Makes the event with a room of its own, and new codes for presenters and moderators."""
    plan.check(now=clock.now())
    return made_event(plan, by=by)


def start_now(*, title: str, room_type: RoomType, by: Member) -> Event:
    """An event that begins this minute, for whoever cannot wait to schedule one. The session itself is started in the room."""
    plan = EventPlan(
        title=title,
        local_start=this_minute(clock.now(), zone=by.zone),
        zone=by.zone,
        room_type=room_type,
        duration_minutes=STARTED_NOW_MINUTES,
        language=by.language,
        access="open",
        password="",
    )
    return made_event(plan, by=by)


def change_event(event: Event, plan: EventPlan) -> Event:
    """The room id and the codes stay, so that links that were sent go on working."""
    plan.check(now=clock.now(), before=plan_of(event))
    before = in_calendar(event)
    _apply(plan, event)
    if in_calendar(event) != before:
        _tell_calendars(event)
    event.save()
    return event


def cancel_event(event: Event, *, is_live: bool, at: datetime | None = None) -> Event:
    """Nobody gets in any more; the event stays in the list. Cancelling twice changes nothing. `at`: of all that are cancelled
    together."""
    if is_live:
        raise EventIsLive
    if not event.is_cancelled:
        event.status = "cancelled"
        _tell_calendars(event, at=at)
        event.save(update_fields=["status", *_TOLD])
    return event


def delete_event(event: Event, *, is_live: bool, at: datetime | None = None) -> None:
    """Gone for everybody; it can be restored until `forget_deleted_events` takes it for good, with its tokens. The account's
    own that were deleted long ago are forgotten on the way."""
    if is_live:
        raise EventIsLive
    forget_deleted_events(account_id=event.owner_id)
    event.deleted_at = at or clock.now()
    _tell_calendars(event, at=at)
    event.save(update_fields=["deleted_at", *_TOLD])


def restore_event(event: Event) -> Event:
    """Takes back a deletion, else a cancellation. Links and tokens work again. What is neither stays as it is."""
    if event.deleted_at is not None:
        event.deleted_at = None
    elif event.is_cancelled:
        event.status = "scheduled"
    else:
        return event
    _tell_calendars(event)
    event.save(update_fields=["deleted_at", "status", *_TOLD])
    return event


def forget_deleted_events(*, account_id: AccountId | None = None) -> None:
    """Those of one account, else of all, that nobody restored in time."""
    deleted = Event.objects.filter(deleted_at__lt=clock.now() - RESTORABLE_FOR)
    (deleted if account_id is None else deleted.filter(account_id=account_id)).delete()


def renew_presenter_code(event: Event) -> Event:
    """Presenters' links that were sent work no more; who is in the room stays."""
    event.presenter_code = new_presenter_code()
    event.save(update_fields=["presenter_code"])
    return event


def renew_moderator_code(event: Event) -> Event:
    """As with presenters."""
    event.moderator_code = new_moderator_code()
    event.save(update_fields=["moderator_code"])
    return event


def save_embed_sites(events: Sequence[Event], sites: Sequence[str]) -> None:
    """`sites`: as `embedding.sites_from` reads them."""
    for event in events:
        event.embed_sites = list(sites)
    Event.objects.filter(id__in=[event.id for event in events]).update(embed_sites=list(sites))


def _tell_calendars(event: Event, *, at: datetime | None = None) -> None:
    event.sequence += 1
    event.changed_at = at or clock.now()


def made_event(plan: EventPlan, *, by: Member, series: EventSeries | None = None) -> Event:
    """Of a plan that was checked."""
    event = Event(account=by.account, planned_by=by, series=series)
    _apply(plan, event)
    _save_with_free_room(event)
    return event


def _apply(plan: EventPlan, event: Event) -> None:
    event.title = plan.title
    event.room_type = plan.room_type
    event.local_date, event.local_time = plan.local_start.date(), plan.local_start.time()
    event.zone = plan.zone
    event.duration_minutes = plan.duration_minutes
    event.starts_at, event.ends_at = plan.starts_at, plan.ends_at
    event.language = plan.language
    event.access = plan.access
    event.is_listed = plan.is_listed
    event.password_encrypted = seal(plan.password) if plan.access == "password" else ""


def _save_with_free_room(event: Event) -> None:
    """Room ids are drawn by lot; a number that is taken is drawn again."""
    for tries_left in reversed(range(_ROOM_ID_TRIES)):
        try:
            with transaction.atomic():
                event.save(force_insert=True)
        except IntegrityError:
            if not tries_left:
                raise
            event.room_id = new_room_id()
        else:
            return
