"""Our own faults: the database locked or gone. On files, with a second connection that really holds the lock."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import pytest
from django.db import connections

from tests.api.schedule import FORM, join, scheduled
from tests.people import Person

pytestmark = [
    pytest.mark.django_db(databases=["default", "rooms"], transaction=True),
    pytest.mark.skipif(connections["default"].vendor != "sqlite", reason="files are locked and taken away here"),
]


@contextmanager
def locked(alias: str) -> Iterator[None]:
    """Another process is in the middle of a write, longer than anybody waits."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA busy_timeout = 50")
    with closing(sqlite3.connect(connections[alias].settings_dict["NAME"], isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
    connections[alias].close()


@contextmanager
def gone(alias: str, nowhere: Path) -> Iterator[None]:
    connection = connections[alias]
    name = connection.settings_dict["NAME"]
    connection.close()
    connection.settings_dict["NAME"] = str(nowhere / "missing" / "database.sqlite3")
    yield
    connection.close()
    connection.settings_dict["NAME"] = name


def count_of_events(host: Person) -> Any:
    return host.browser.ask("GET", "/api/events")["total"]


def test_while_the_database_is_locked_nothing_is_promised_and_reading_goes_on(host: Person) -> None:
    with locked("default"):
        answer = host.browser.ask("POST", "/api/events", FORM, expect=503)
        assert count_of_events(host) == 0

    assert answer == {"code": "unavailable"}
    scheduled(host)
    assert count_of_events(host) == 1


def test_while_the_rooms_are_locked_the_panel_goes_on(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    with locked("rooms"):
        assert join(attendee, event["room_id"], expect=503) == {"code": "unavailable"}
        assert count_of_events(host) == 1

    join(attendee, event["room_id"])


def test_without_a_database_everything_is_unavailable_and_comes_back(host: Person, tmp_path: Path) -> None:
    with gone("default", tmp_path):
        for path in ("/api/session", "/api/events", "/api/rooms/123456789", "/_allauth/browser/v1/auth/session"):
            assert host.browser.ask("GET", path, expect=503) == {"code": "unavailable"}

    assert count_of_events(host) == 0


def test_a_fault_shows_nothing_of_the_inside(host: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rostrum.api.events.schedule_page", lambda *_, **__: 1 / 0)

    assert host.browser.ask("GET", "/api/events", expect=500) == {"code": "fault"}
