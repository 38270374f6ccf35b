"""A host to sign in as and an event to join, so that the first minute needs no forms."""

import os
from datetime import datetime, timedelta
from typing import TypedDict

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction

from rostrum.accounts.actions import open_account
from rostrum.accounts.models import Member
from rostrum.accounts.rules import DEFAULT_LANGUAGE, DEFAULT_ZONE
from rostrum.events.actions import schedule_event
from rostrum.events.models import Event
from rostrum.events.rules import EventPlan
from rostrum.kit import clock
from rostrum.kit.zones import local_of

EMAIL = "host@example.org"
NAME = "Alex Host"
TITLE = "Example webinar"
DURATION_MINUTES = 120


class Demo(TypedDict):
    email: str
    join_url: str


def make_demo() -> Demo:
    """Make what is missing. The password is always the one that is printed."""
    host = demo_host(os.environ["ROSTRUM_DEMO_PASSWORD"])
    return {"email": EMAIL, "join_url": f"{settings.PUBLIC_URL}/join/{example_event(host).room_id}"}


def demo_host(password: str) -> Member:
    host = Member.objects.filter(email=EMAIL).first()
    if host is None:
        return new_host(password)
    if not host.check_password(password):
        host.set_password(password)
        host.save(update_fields=["password"])
    return host


def new_host(password: str, *, email: str = EMAIL) -> Member:
    host = Member(email=email, name=NAME, language=DEFAULT_LANGUAGE, zone=DEFAULT_ZONE)
    host.set_password(password)
    with transaction.atomic():
        open_account(host, plan="own")
        EmailAddress.objects.create(user=host, email=email, verified=True, primary=True)
    return host


def example_event(host: Member) -> Event:
    """The one that is not over yet, else a new one at the next full hour."""
    upcoming = Event.kept.filter(planned_by=host, title=TITLE, status="scheduled", ends_at__gt=clock.now())
    return upcoming.order_by("starts_at").first() or schedule_event(example_plan(clock.now()), by=host)


def example_plan(now: datetime) -> EventPlan:
    next_hour = local_of(now, zone=DEFAULT_ZONE).replace(minute=0, second=0, microsecond=0) + timedelta(hours=1)
    return EventPlan(
        title=TITLE,
        local_start=next_hour,
        zone=DEFAULT_ZONE,
        room_type="webinar",
        duration_minutes=DURATION_MINUTES,
        language=DEFAULT_LANGUAGE,
        access="open",
        password="",
    )
