"""A house's log read and written past its processes: what is really stored."""

import json
import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from typing import Any

from tests.live.house import House


def facts(house: House, room: str) -> list[dict[str, Any]]:
    """Their bodies, with `seq`, `at`, `by` and `due`. Any: plain JSON."""
    columns = "seq, at, by, due, body"
    with closing(_open(house)) as log:
        rows = log.execute(f"SELECT {columns} FROM rooms_factrow WHERE room = ? ORDER BY seq", [room]).fetchall()
    return [{"seq": seq, "at": at, "by_": by, "due": due, **json.loads(body)} for seq, at, by, due, body in rows]


def kinds(house: House, room: str) -> list[str]:
    return [fact["kind"] for fact in facts(house, room)]


def schedule(house: House, room: str, *, name: str, due: int, by: str, command: Mapping[str, object]) -> None:
    schedule_together(house, room, [(name, due, by, command)])


def schedule_together(house: House, room: str, entries: Sequence[tuple[str, int, str, Mapping[str, object]]]) -> None:
    """Name, due, by, command. All of them are there at once."""
    with closing(_open(house)) as log:
        log.execute("BEGIN IMMEDIATE")
        log.executemany(
            "INSERT INTO rooms_scheduledrow (room, name, due, by, command) VALUES (?, ?, ?, ?, ?)",
            [[room, name, due, by, json.dumps(command)] for name, due, by, command in entries],
        )
        log.execute("COMMIT")


@contextmanager
def locked(house: House) -> Iterator[None]:
    """As when a backup, or somebody's console, holds the file."""
    with closing(_open(house)) as log:
        log.execute("BEGIN EXCLUSIVE")
        try:
            yield
        finally:
            log.rollback()


def _open(house: House) -> sqlite3.Connection:
    return sqlite3.connect(house.home / "data" / "rooms.sqlite3", isolation_level=None, timeout=10)
