"""A door of `live` that decides as `live` does, within the test's own transaction: the rooms' log is real, the gateway is not there."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper
from pytest_django import Settings

from rostrum.rooms.log import Ask, Refused, commit
from rostrum.rooms.parse import parse_command
from rostrum.rooms.queries import load_state
from rostrum.rooms.wire import SYSTEM
from tests.served import served


class OpenDoor(HTTPServer):
    """Whoever asks waits for the answer, so the test's connections are used by one thread at a time."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), _Answering)
        self.shared: dict[str, BaseDatabaseWrapper] = {alias: connections[alias] for alias in ("default", "rooms")}


class _Answering(BaseHTTPRequestHandler):
    server: OpenDoor

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0))
        for alias, connection in self.server.shared.items():
            connections[alias] = connection
        status, answer = _decided(json.loads(body)) if self.path == "/command" else (HTTPStatus.OK, {})
        self.send_response(status)
        self.end_headers()
        self.wfile.write(json.dumps(answer).encode())

    def log_message(self, *_: object) -> None:
        """Not into the tests' output."""


def _decided(given: dict[str, object]) -> tuple[HTTPStatus, dict[str, object]]:
    room = str(given["room"])
    ask = Ask(SYSTEM, str(given["id"]), parse_command(given["command"]))
    [answer] = commit(room, load_state(room), [ask]).answers
    if isinstance(answer, Refused):
        return HTTPStatus.CONFLICT, {"code": answer.code, **answer.fields}
    return HTTPStatus.OK, {"seq": answer.seq}


@contextmanager
def opened_door(settings: Settings) -> Iterator[None]:
    door = OpenDoor()
    for connection in door.shared.values():
        connection.inc_thread_sharing()
    settings.DOORS = [f"http://127.0.0.1:{door.server_port}"]
    settings.DOOR_SECRET = "knock"
    with served(door):
        yield
    for connection in door.shared.values():
        connection.dec_thread_sharing()
