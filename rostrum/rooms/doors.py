"""How other processes give a room commands: by a door of `live`. One `live` process is enough: it tells the others."""

import logging
import secrets
from functools import cache

import httpx
from django.conf import settings

from rostrum.rooms.wire import Command

_SECONDS = 5.0

log = logging.getLogger(__name__)


def post_command(room: str, command: Command) -> httpx.Response | None:
    """In nobody's name. What the room answered: 200, or 409 with a refusal; None when no `live` answers."""
    given = {"room": room, "id": secrets.token_hex(12), "command": command.model_dump(mode="json")}
    for door in settings.DOORS:
        try:
            answer = door_client().post(f"{door}/command", json=given, headers=bearer(), timeout=_SECONDS)
        except httpx.HTTPError as fault:
            log.warning("a room was not given a command: %s", fault)
            continue
        if answer.status_code in (httpx.codes.OK, httpx.codes.CONFLICT):
            return answer
    return None


@cache
def door_client() -> httpx.Client:
    """One for the whole process: each new one reads the machine's certificates, which takes longer than a command does. It keeps no
    connection, as a `live` that has been restarted since would not answer on it."""
    return httpx.Client(limits=httpx.Limits(max_keepalive_connections=0))


def bearer() -> dict[str, str]:
    return {"Authorization": f"Bearer {settings.DOOR_SECRET}"}
