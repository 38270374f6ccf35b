"""Servers that tests keep beside what they test."""

from collections.abc import Iterator
from contextlib import contextmanager
from socketserver import BaseServer
from threading import Thread

LOOK_SECONDS = 0.01
"""Between two looks whether it is over: the library's own half second would be waited for at the end of each test."""


@contextmanager
def served(server: BaseServer) -> Iterator[None]:
    """In a thread of its own, until it is left."""
    thread = Thread(target=server.serve_forever, args=(LOOK_SECONDS,), daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
