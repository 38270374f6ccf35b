"""Is a process ready? Asked over HTTP, without the weight of a client library."""

import asyncio
import re
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

Probe = Callable[[], Awaitable[bool]]
ANSWER_SECONDS = 3.0


async def status_of(port: int, path: str, *, address: str = "127.0.0.1", host: str = "localhost") -> int | None:
    """The status that a GET is answered with; None when nobody answers."""
    try:
        async with asyncio.timeout(ANSWER_SECONDS):
            reader, writer = await asyncio.open_connection(address, port)
            try:
                writer.write(f"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n".encode())
                line = await reader.readline()
            finally:
                writer.close()
    except (OSError, TimeoutError, EOFError):
        return None
    found = re.match(rb"HTTP/1\.[01] (\d{3})", line)
    return int(found[1]) if found else None


def answers(port: int, path: str, accepted: Callable[[int], bool] = lambda status: status < 400) -> Probe:
    async def probe() -> bool:
        status = await status_of(port, path)
        return status is not None and accepted(status)

    return probe


def listens(port: int) -> Probe:
    async def probe() -> bool:
        try:
            async with asyncio.timeout(ANSWER_SECONDS):
                _, writer = await asyncio.open_connection("127.0.0.1", port)
        except (OSError, TimeoutError):
            return False
        writer.close()
        return True

    return probe


def is_touched(file: Path) -> Probe:
    """A process that listens nowhere shows by the file's time that it works; what an earlier one left does not count."""
    since = time.time()

    def was_touched() -> bool:
        return file.exists() and file.stat().st_mtime >= since

    async def probe() -> bool:
        return was_touched()

    return probe


def all_of(*probes: Probe) -> Probe:
    async def probe() -> bool:
        return all([await one() for one in probes])

    return probe
