"""Telling the live rooms what has changed here, and asking them who somebody is. What is not heard is not lost: a room reads its event
anew when somebody comes."""

import logging

import httpx
from django.conf import settings
from pydantic import BaseModel, ValidationError

from rostrum.api.errors import Unavailable
from rostrum.api.refusals import STATUS
from rostrum.events.models import Event
from rostrum.kit.ids import AccountId, RoomId, SeatId
from rostrum.kit.refusal import Refusal
from rostrum.rooms.doors import bearer, door_client, post_command
from rostrum.rooms.errors.room import RoomRefusal
from rostrum.rooms.queries import rooms_with_people
from rostrum.rooms.wire import Command, Role

_TOLD = {refusal.code: refusal for refusal in STATUS if issubclass(refusal, RoomRefusal)}
_ANSWER_SECONDS = 1.0
_COMMAND_SECONDS = 5.0

log = logging.getLogger(__name__)


def tell_room(event: Event) -> Event:
    """One `live` process is enough: it tells the others. The event is given back, so that routes stay one line."""
    is_heard(event)
    return event


def tell_rooms_of(account: AccountId) -> None:
    """All of them that somebody is in: what changed is the account's."""
    for event in Event.kept.filter(room_id__in=rooms_with_people(account)):
        is_heard(event)


def is_heard(event: Event) -> bool:
    return any(_is_heard(f"{door}/refresh/{event.room_id}") for door in settings.DOORS)


def give_command(event: Event, command: Command) -> None:
    """In nobody's name. Raises what the room refuses, and Unavailable when no `live` answers: whoever asked must know."""
    give_command_to(event.room_id, command)


def give_command_to(room: str, command: Command) -> None:
    answer = post_command(room, command)
    if answer is None:
        raise Unavailable
    if answer.status_code == httpx.codes.CONFLICT:
        raise _refusal_of(answer)


class _InRoom(BaseModel):
    role: Role | None


def role_now(room: RoomId, person: SeatId) -> Role | None:
    """None: not in the room. Raises Unavailable when no `live` answers."""
    for door in settings.DOORS:
        try:
            answer = door_client().get(f"{door}/roles/{room}/{person}", headers=bearer(), timeout=_COMMAND_SECONDS)
            answer.raise_for_status()
            return _InRoom.model_validate_json(answer.content).role
        except (httpx.HTTPError, ValidationError) as fault:
            log.warning("a room did not say who somebody is: %s", fault)
    raise Unavailable


def _refusal_of(answer: httpx.Response) -> Refusal:
    said: dict[str, object] = answer.json()
    told = _TOLD.get(str(said.pop("code", "")))
    if told is not None:
        return told(**said)
    log.error("a room refused a command: %s", answer.text)
    return Unavailable()


def _is_heard(url: str) -> bool:
    try:
        answer = door_client().post(url, headers=bearer(), timeout=_ANSWER_SECONDS)
    except httpx.HTTPError as fault:
        log.warning("a room was not told of a change: %s", fault)
        return False
    return answer.status_code < httpx.codes.INTERNAL_SERVER_ERROR
