"""A member's events in the calendar that they use anyway: an address with a key, read by programs that cannot sign in.

The key stands in the query, which no log tells."""

from hashlib import sha256
from http import HTTPStatus
from typing import Annotated

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from ninja import Router, Schema
from pydantic import StringConstraints

from rostrum.accounts.calendar_keys import calendar_key, member_by_calendar_key, renew_calendar_key
from rostrum.accounts.models import Member
from rostrum.api.errors import NotFound
from rostrum.api.refusals import EVERYWHERE, FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.events.calendar import Guest, feed_of
from rostrum.events.queries import feed_events

_TYPE = "text/calendar; charset=utf-8"

router = Router(tags=["calendar"])
Key = Annotated[str, StringConstraints(max_length=80)]


class CalendarFeed(Schema):
    """`url`: whoever has it reads the member's schedule, until it is made anew."""

    url: str


@router.get("/feed", auth=signed_in, response={200: CalendarFeed, **refusing(*FOR_MEMBERS)})
def read_calendar_feed(request: MemberRequest) -> CalendarFeed:
    return _feed(request.auth)


@router.post("/feed/renew", auth=signed_in, response={200: CalendarFeed, **refusing(*FOR_MEMBERS)})
def renew_calendar_feed(request: MemberRequest) -> CalendarFeed:
    """Who reads the old address finds nothing there any more."""
    renew_calendar_key(request.auth)
    return _feed(request.auth)


@router.get("/events.ics", response={200: bytes, **refusing(*EVERYWHERE, NotFound)})
def read_calendar(request: HttpRequest, key: Key) -> HttpResponse:
    member = member_by_calendar_key(key, secret=settings.ROSTRUM_SECRET)
    if member is None:
        raise NotFound
    organizer = Guest(name=member.account.name, email=member.email)
    body = feed_of(
        feed_events(member.owner_id),
        name=f"{member.account.name} · Rostrum",
        link=lambda event: f"{settings.PUBLIC_URL}/events/{event.id}",
        organizer=organizer,
    )
    tag = f'"{sha256(body.encode()).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if request.headers.get("If-None-Match") == tag:
        return HttpResponse(status=HTTPStatus.NOT_MODIFIED, headers=headers)
    return HttpResponse(body, content_type=_TYPE, headers=headers)


def _feed(member: Member) -> CalendarFeed:
    key = calendar_key(member, secret=settings.ROSTRUM_SECRET)
    return CalendarFeed(url=f"{settings.PUBLIC_URL}/api/calendar/events.ics?key={key}")
