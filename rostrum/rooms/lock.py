"""Who may write.

SQLite knows one writer and lets the others poll. Here they queue: first a `flock` that all processes share, then
`BEGIN IMMEDIATE`. On PostgreSQL the lock is the room's row, and the transaction an ordinary one.
"""

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connections, transaction

from rostrum.rooms.statements import ROOMS, lock_head


@contextmanager
def writing() -> Iterator[None]:
    """A transaction on the rooms' database, committed when the block ends."""
    connection = connections[ROOMS]
    if connection.vendor != "sqlite" or connection.in_atomic_block:
        with transaction.atomic(using=ROOMS):
            yield
        return
    with _flocked(f"{connection.settings_dict['NAME']}.lock"), transaction.atomic(using=ROOMS):
        yield


@contextmanager
def writing_room(room_id: str) -> Iterator[int]:
    """Yields the room's highest number; nobody else appends to its log until the block ends."""
    with writing():
        yield lock_head(room_id)


def lock_account(account: str) -> None:
    """Until the end of the transaction no other room of the account starts a session. SQLite has one writer anyway."""
    connection = connections[ROOMS]
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(hashtextextended(%s, 0))", [f"account {account}"])


@contextmanager
def _flocked(path: str) -> Iterator[None]:
    """Freed by the system when the process dies."""
    handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield
    finally:
        os.close(handle)
