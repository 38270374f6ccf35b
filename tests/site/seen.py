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


def processes_of(home: Path) -> set[int]:
    """Ids of the running processes that were told of this data folder."""
    found = set()
    for entry in Path("/proc").iterdir():
        if not entry.name.isdigit():
            continue
        try:
            environment = (entry / "environ").read_bytes().decode(errors="replace").split("\0")
        except OSError:
            continue
        if f"ROSTRUM_HOME={home}" in environment and is_running(int(entry.name)):
            found.add(int(entry.name))
    return found


def is_running(pid: int) -> bool:
    """A process that ended but was not collected yet does not run."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except OSError:
        return False
