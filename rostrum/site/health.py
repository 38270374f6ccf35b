"""`/healthz`: each part with its state; 503 when one that people would miss at once is down. Mail that is late is told, no more."""

import math
import os
import time
from collections.abc import Callable, Mapping
from threading import Lock
from typing import Literal

import httpx
from django.conf import settings
from django.db import DatabaseError, connections
from django.http import HttpRequest, JsonResponse

from rostrum.kit.worker import is_working
from rostrum.mail.queue import backlog

ASK_SECONDS = 1.5
LOOK_LASTS_SECONDS = 1.0

State = Literal["up", "late", "down"]

_CAN_WAIT = frozenset({"worker", "converter", "recorder", "mail"})
"""Mail is late then, or uploads, and nothing is lost; that nothing is recorded is told in the rooms."""


class Looks:
    """Anybody may ask, and a part that is down takes its time: one look a second serves all who ask meanwhile."""

    def __init__(self) -> None:
        self._turn = Lock()
        self._looked_at = -math.inf
        self._states: dict[str, State] = {}

    def states(self) -> dict[str, State]:
        """Nobody waits for another one's look but where there is no earlier one."""
        if self._turn.acquire(blocking=not self._states):
            try:
                self._look()
            finally:
                self._turn.release()
        return self._states

    def _look(self) -> None:
        if time.monotonic() - self._looked_at > LOOK_LASTS_SECONDS:
            self._states = {name: state() for name, state in parts().items()}
            self._looked_at = time.monotonic()


_looks = Looks()


def healthz(_request: HttpRequest) -> JsonResponse:
    return answer_for(_looks.states())


def answer_for(states: Mapping[str, State]) -> JsonResponse:
    healthy = all(state == "up" for name, state in states.items() if name not in _CAN_WAIT)
    body = {
        "state": "up" if healthy else "down",
        "parts": {name: {"state": state} for name, state in states.items()},
    }
    return JsonResponse(body, status=200 if healthy else 503, headers={"Cache-Control": "no-store"})


def parts() -> dict[str, Callable[[], State]]:
    """Every part that this installation has been told of."""
    known: dict[str, Callable[[], State]] = {
        "web": lambda: "up",
        "database": databases_answer,
        "worker": works("worker"),
        "converter": works("converter"),
        "recorder": works("recorder"),
        "mail": mail_leaves,
    }
    for number, door in enumerate(settings.DOORS):
        known["live" if len(settings.DOORS) == 1 else f"live {number + 1}"] = answers(f"{door}/health")
    if media := os.environ.get("LIVEKIT_URL"):
        known["media"] = answers(media)
    if front := os.environ.get("ROSTRUM_FRONT_URL"):
        known["front"] = answers(front)
    return known


def databases_answer() -> State:
    try:
        for alias in connections:
            with connections[alias].cursor() as cursor:
                cursor.execute("SELECT 1")
    except DatabaseError:
        return "down"
    return "up"


def works(name: str) -> Callable[[], State]:
    def look() -> State:
        try:
            return "up" if is_working(name) else "down"
        except DatabaseError:
            return "down"

    return look


def mail_leaves() -> State:
    try:
        return "late" if backlog().is_late else "up"
    except DatabaseError:
        return "down"


def answers(url: str) -> Callable[[], State]:
    def ask() -> State:
        try:
            # The front's certificate is its own business: this asks only whether it answers.
            is_up = httpx.get(url, timeout=ASK_SECONDS, verify=False).status_code < 400  # noqa: S501
        except httpx.HTTPError:
            return "down"
        return "up" if is_up else "down"

    return ask
