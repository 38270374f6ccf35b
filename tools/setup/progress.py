"""Says what is being done and for how long, and runs commands with their output kept in a log."""

import os
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

HEARTBEAT_SECONDS = 15.0
Command = Sequence[str | Path]


class SetupFailed(Exception):
    """A step did not work; the text says what to do."""


class Progress:
    def __init__(self, logs: Path) -> None:
        self.logs = logs
        self._began = time.monotonic()
        self._lock = threading.Lock()

    def say(self, text: str) -> None:
        with self._lock:
            print(f"[{time.monotonic() - self._began:6.1f} s] {text}", flush=True)

    @contextmanager
    def step(self, name: str) -> Iterator[None]:
        """Announce a step, say every few seconds that it still runs, and tell its time at the end."""
        began = time.monotonic()
        over = threading.Event()
        self.say(f"{name} …")
        beat = threading.Thread(target=self._beat, args=(name, began, over), daemon=True)
        beat.start()
        try:
            yield
        finally:
            over.set()
            beat.join()
        self.say(f"{name}: done in {time.monotonic() - began:.1f} s")

    def _beat(self, name: str, began: float, over: threading.Event) -> None:
        while not over.wait(HEARTBEAT_SECONDS):
            self.say(f"{name}: still at it, {time.monotonic() - began:.0f} s so far")

    def run(
        self,
        command: Command,
        *,
        log: str,
        environment: Mapping[str, str] | None = None,
        folder: Path | None = None,
    ) -> None:
        """Run a command; its output goes to the log, whose end is shown when it fails."""
        self.logs.mkdir(parents=True, exist_ok=True)
        path = self.logs / f"{log}.log"
        with path.open("ab") as out:
            out.write(f"$ {' '.join(map(str, command))}\n".encode())
            out.flush()
            ended = subprocess.run(
                [str(word) for word in command],
                stdout=out,
                stderr=subprocess.STDOUT,
                stdin=subprocess.DEVNULL,
                env=dict(os.environ if environment is None else environment),
                cwd=folder,
                check=False,
            )
        if ended.returncode:
            tail = path.read_text(errors="replace").splitlines()[-25:]
            with self._lock:
                print("\n".join(tail), file=sys.stderr, flush=True)
            raise SetupFailed(f"'{Path(command[0]).name}' failed with {ended.returncode}; all of it is in {path}")
