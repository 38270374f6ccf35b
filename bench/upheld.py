"""A process that is started again when the bench kills it, as the product's supervisor does with its own."""

import contextlib
import subprocess
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rostrum.site.parents import die_with_parent

PAUSE_SECONDS = 0.2
"""As the supervisor waits."""


@dataclass(slots=True)
class Upheld:
    command: Sequence[str]
    process: subprocess.Popen[bytes]

    @property
    def pid(self) -> int:
        return self.process.pid

    def kill(self) -> None:
        self.process.kill()
        self.process.wait()
        time.sleep(PAUSE_SECONDS)
        self.process = _start(self.command)


@contextlib.contextmanager
def upheld(command: Sequence[str]) -> Iterator[Upheld]:
    running = Upheld(command, _start(command))
    try:
        yield running
    finally:
        running.process.terminate()
        running.process.wait()


def _start(command: Sequence[str]) -> subprocess.Popen[bytes]:
    """It ends with us, also when the bench is killed."""
    return subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        preexec_fn=die_with_parent,  # noqa: PLW1509  the bench starts no threads beside this
    )
