"""`web` tells `live`, over real HTTP: the door here only writes down who knocks."""

from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import Thread

import pytest
from pytest_django import Settings

from tests.api.schedule import scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

CLOSED_DOOR = "http://127.0.0.1:9"


class Door(HTTPServer):
    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Knock)
        self.heard: list[tuple[str, str | None]] = []


class Knock(BaseHTTPRequestHandler):
    server: Door

    def do_POST(self) -> None:
        self.server.heard.append((self.path, self.headers["Authorization"]))
        self.send_response(200)
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Not into the tests' output."""


@pytest.fixture
def door(settings: Settings) -> Iterator[Door]:
    with Door() as opened:
        Thread(target=opened.serve_forever, daemon=True).start()
        settings.DOORS = [CLOSED_DOOR, f"http://127.0.0.1:{opened.server_port}"]
        settings.DOOR_SECRET = "knock"
        yield opened
        opened.shutdown()


def test_the_room_hears_of_a_changed_a_cancelled_a_deleted_and_a_restored_event_though_one_process_is_down(
    host: Person, door: Door
) -> None:
    event = scheduled(host)

    host.browser.ask("PATCH", f"/api/events/{event['id']}", {"title": "Another title"})
    host.browser.ask("POST", f"/api/events/{event['id']}/cancel")
    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)
    host.browser.ask("POST", f"/api/events/{event['id']}/restore")

    assert door.heard == [(f"/refresh/{event['room_id']}", "Bearer knock")] * 4


def test_a_change_is_kept_when_nobody_hears_of_it(host: Person, settings: Settings) -> None:
    settings.DOORS = [CLOSED_DOOR]
    event = scheduled(host)

    changed = host.browser.ask("PATCH", f"/api/events/{event['id']}", {"title": "Another title"})

    assert changed["title"] == "Another title"
