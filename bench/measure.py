"""What processes cost, read from /proc: processor seconds and memory."""

import os
import re
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_USER_TICKS, _SYSTEM_TICKS = 11, 12
"""Their places in /proc/<pid>/stat, counted after the name."""


def cpu_seconds(pid: int) -> float:
    """User and system time of all threads; 0 when the process is gone."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    return (int(fields[_USER_TICKS]) + int(fields[_SYSTEM_TICKS])) / _TICKS


def memory_bytes(pid: int) -> int:
    """Proportional set size: shared pages are divided among those who share them."""
    return _of_rollup(pid, "Pss")


def own_memory_bytes(pid: int) -> int:
    """Of these what no file holds. The rest are programs and fonts, of which the system keeps one copy, and only while it has room."""
    return memory_bytes(pid) - _of_rollup(pid, "Pss_File")


def _of_rollup(pid: int, field: str) -> int:
    found = re.search(rf"^{field}:\s+(\d+) kB", Path(f"/proc/{pid}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) * 1024 if found else 0


def children(pid: int) -> list[int]:
    """All processes below `pid`, at any depth."""
    below: list[int] = []
    for listing in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in listing.read_text().split():
            below += [int(child), *children(int(child))]
    return below


def command_of(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ").decode().strip()
    except (FileNotFoundError, ProcessLookupError):
        return ""


def environment_of(pid: int) -> dict[str, str]:
    """As it was when the process began."""
    pairs = Path(f"/proc/{pid}/environ").read_text().split("\0")
    return dict(pair.split("=", 1) for pair in pairs if "=" in pair)


@dataclass(frozen=True, slots=True)
class Reading:
    """`cpu` by process name, at a moment of the monotonic clock."""

    at: float
    cpu: dict[str, float]

    @classmethod
    def of(cls, processes: Mapping[str, Sequence[int]]) -> "Reading":
        cpu = {name: sum(cpu_seconds(pid) for pid in pids) for name, pids in processes.items()}
        return cls(time.monotonic(), cpu)

    def cores_since(self, earlier: "Reading") -> dict[str, float]:
        """Fraction of one core that each used."""
        seconds = self.at - earlier.at
        return {name: (used - earlier.cpu[name]) / seconds for name, used in self.cpu.items()}
