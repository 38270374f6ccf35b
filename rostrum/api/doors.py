"""Telling the live rooms what has changed here. What is not heard is not lost: a room reads its event anew when somebody comes."""

import logging

import httpx
from django.conf import settings

from rostrum.events.models import Event

_ANSWER_SECONDS = 1.0

log = logging.getLogger(__name__)


def tell_room(event: Event) -> Event:
    """One `live` process is enough: it tells the others. The event is given back, so that routes stay one line."""
    for door in settings.DOORS:
        if _is_heard(f"{door}/refresh/{event.room_id}"):
            break
    return event


def _is_heard(url: str) -> bool:
    bearer = {"Authorization": f"Bearer {settings.DOOR_SECRET}"}
    try:
        answer = httpx.post(url, headers=bearer, timeout=_ANSWER_SECONDS)
    except httpx.HTTPError as fault:
        log.warning("a room was not told of a change: %s", fault)
        return False
    return answer.status_code < httpx.codes.INTERNAL_SERVER_ERROR
