"""Programs that read what strangers uploaded run confined: behind all others, in a cage (`cage.py`), with bounded memory, processor time
and output, and all they started ends with them."""

import contextlib
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

from rostrum.library.cage import cage, kept_environment

_GIGABYTE = 1024**3
_NICENESS = 15
_KILLED = {-signal.SIGKILL, -signal.SIGXCPU, 128 + signal.SIGKILL, 128 + signal.SIGXCPU}
_WROTE_TOO_MUCH = {-signal.SIGXFSZ, 128 + signal.SIGXFSZ}
"""By itself, or below a shell that says so."""


class ProgramFailed(Exception):
    """It ended with a fault, or was ended because it took too long or too much."""


class ProgramKilled(ProgramFailed):
    """By us, as its time was over, or by the kernel: where a machine has much to do, that says nothing about what was read."""


class WroteTooMuch(ProgramFailed):
    """One of its files grew larger than it may."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounds:
    """`seconds` of real time; twice that of processor time. `memory_bytes` is of address space: programs take more than they use."""

    seconds: float
    memory_bytes: int = 4 * _GIGABYTE
    file_bytes: int = _GIGABYTE


def lines_of(command: Sequence[str], *, folder: Path, shown: Path, bounds: Bounds) -> Iterator[str]:
    """What it prints, line by line, while it runs. `folder`: where it works; `shown`: with that, all that it finds of our home.
    Raises ProgramFailed at the end, ProgramKilled among them, also when it printed well."""
    process = subprocess.Popen(  # noqa: S603  our own words, and paths made of ids
        cage().around((*_confined_by(bounds), *command), home=settings.HOME, folder=folder, shown=shown),
        cwd=folder,
        env={**kept_environment(), "HOME": str(folder), "TMPDIR": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        start_new_session=True,
    )
    assert process.stdout is not None
    with process.stdout, _ended_after(process, bounds.seconds) as has_ended:
        yield from process.stdout
        process.wait()
    if process.returncode != 0 or has_ended():
        raise _failure_of(process.returncode, is_late=has_ended())(
            f"{Path(command[0]).name} ended with {process.returncode}"
        )


def run(command: Sequence[str], *, folder: Path, shown: Path, bounds: Bounds) -> str:
    return "".join(lines_of(command, folder=folder, shown=shown, bounds=bounds))


def _failure_of(status: int, *, is_late: bool) -> type[ProgramFailed]:
    if is_late or status in _KILLED:
        return ProgramKilled
    return WroteTooMuch if status in _WROTE_TOO_MUCH else ProgramFailed


def own_script(module: str) -> tuple[str, ...]:
    """One of our own modules as a program; -I would not find it."""
    return (sys.executable, "-m", module)


@contextlib.contextmanager
def _ended_after(process: "subprocess.Popen[str]", seconds: float) -> Iterator[Callable[[], bool]]:
    """Its whole group ends when the time is over, and in any case when the reader goes away."""
    late = threading.Event()

    def end() -> None:
        late.set()
        _kill_group(process)

    timer = threading.Timer(seconds, end)
    timer.start()
    try:
        yield late.is_set
    finally:
        timer.cancel()
        _kill_group(process)
        process.wait()


def _kill_group(process: "subprocess.Popen[str]") -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.killpg(process.pid, signal.SIGKILL)


def _confined_by(bounds: Bounds) -> tuple[str, ...]:
    limits = {"cpu": int(2 * bounds.seconds) + 1, "as": bounds.memory_bytes, "fsize": bounds.file_bytes, "core": 0}
    return ("nice", "-n", str(_NICENESS), "prlimit", *(f"--{what}={most}" for what, most in limits.items()))
