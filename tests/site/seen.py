"""What the kernel knows of processes."""

import asyncio
from collections.abc import Callable
from pathlib import Path

WITHIN_SECONDS = 20


def processes_with(words: str) -> list[int]:
    """Ids of the living processes whose command line holds `words`."""
    found = []
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
        except OSError:
            continue
        if words in command:
            found.append(int(entry.name))
    return found


async def until(holds: Callable[[], bool]) -> None:
    async with asyncio.timeout(WITHIN_SECONDS):
        while not holds():  # noqa: ASYNC110  the kernel announces nothing
            await asyncio.sleep(0.02)  # asked again, not waited out
