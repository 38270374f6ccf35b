"""What is done to one event, or to several of its series together: the schedule, the people who come, and the rooms that are open."""

from django.db import transaction

from rostrum.accounts.models import Member
from rostrum.api.doors import tell_room
from rostrum.api.event_parts import furnish
from rostrum.api.event_views import live_rooms
from rostrum.api.preparing import copy_prepared, to_be_copied
from rostrum.events import actions
from rostrum.events.errors import EventIsLive
from rostrum.events.models import Event
from rostrum.events.repeats import Repeat, Scope
from rostrum.events.rules import EventPlan
from rostrum.events.series import changed_plans, in_scope, moment, schedule_series, undone_with
from rostrum.registration.mailings import telling_people


def schedule(plan: EventPlan, repeat: Repeat | None, *, by: Member, like: Event | None) -> Event:
    """Of a series, the first. `like`: what it is a copy of."""
    prepared = to_be_copied(like) if like else None
    with transaction.atomic():
        events = schedule_series(plan, repeat, by=by) if repeat else [actions.schedule_event(plan, by=by)]
        if like is not None:
            furnish(events, like=like)
    if prepared is not None:
        copy_prepared(prepared, events=events)
    return events[0]


def change(event: Event, after: EventPlan, scope: Scope) -> Event:
    plans = changed_plans(event, after, scope)
    with transaction.atomic():
        for one, plan in plans:
            with telling_people(one):
                actions.change_event(one, plan)
    return _told(plans[0][0], [one for one, _ in plans])


def cancel(event: Event, scope: Scope) -> Event:
    events = _none_live(in_scope(event, scope))
    at = moment()
    with transaction.atomic():
        for one in events:
            with telling_people(one):
                actions.cancel_event(one, is_live=False, at=at)
    return _told(event, events)


def delete(event: Event, scope: Scope) -> None:
    events = _none_live(in_scope(event, scope))
    at = moment()
    with transaction.atomic():
        for one in events:
            with telling_people(one):
                actions.delete_event(one, is_live=False, at=at)
    _told(event, events)


def restore(event: Event, scope: Scope) -> Event:
    events = undone_with(event, scope)
    with transaction.atomic():
        for one in events:
            with telling_people(one):
                actions.restore_event(one)
    return _told(event, events)


def _none_live(events: list[Event]) -> list[Event]:
    if live_rooms(events):
        raise EventIsLive
    return events


def _told(event: Event, events: list[Event]) -> Event:
    for one in events:
        tell_room(one)
    return event
