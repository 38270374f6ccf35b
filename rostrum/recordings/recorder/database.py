"""The database, asked from the loop: in the one thread that has a connection."""

from collections.abc import Callable
from typing import TypeVar

from asgiref.sync import sync_to_async
from django.db import close_old_connections

T = TypeVar("T")


async def in_database(work: Callable[[], T]) -> T:
    def done() -> T:
        close_old_connections()
        return work()

    return await sync_to_async(done, thread_sensitive=True)()
