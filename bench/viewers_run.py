"""One run of bench/viewers: somebody publishes, others watch."""

import subprocess
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import IO

from pydantic import BaseModel, TypeAdapter

from bench.built import program
from bench.clips import clips_to_publish
from bench.load_run import Durations, LoadFailedError


@dataclass(frozen=True, slots=True, kw_only=True)
class Audience:
    """How people get to the media. With `live`, passes are socket tickets; without, tokens of the media server itself."""

    media: str
    live: str = ""
    publisher: str
    viewers: Sequence[str] = ()
    has_sizes: bool = False
    """The camera comes in two sizes, as browsers send it, and not in the larger alone."""
    joins_per_second: float = 15
    settle_seconds: float = 3
    window_seconds: float = 10

    @property
    def longest_seconds(self) -> float:
        return len(self.viewers) / self.joins_per_second + self.settle_seconds + self.window_seconds + 60


class Watched(BaseModel):
    """`packets` reached viewers while the window was open."""

    seconds: float
    packets: int
    problems: dict[str, int]
    sound: Durations
    picture: Durations


class _Event(BaseModel):
    event: str


_events = TypeAdapter(_Event)


def run_viewers(audience: Audience, *, when: Callable[[str], None]) -> Watched:
    """Calls `when` with publishing, connected, window_opened and window_closed as they happen."""
    with _viewers(audience) as running:
        for line in _output(running):
            event = _events.validate_json(line).event
            if event == "result":
                return Watched.model_validate_json(line)
            if event == "connected":
                print(f"    {line.strip()}", flush=True)
            when(event)
        raise LoadFailedError(f"exit {running.wait()}")


@contextmanager
def publishing(audience: Audience) -> Iterator[None]:
    """The publisher alone, for as long as the block."""
    with _viewers(audience) as running:
        first = _output(running).readline()
        if "publishing" not in first:
            raise LoadFailedError(first)
        yield


@contextmanager
def _viewers(audience: Audience) -> Iterator[subprocess.Popen[str]]:
    with tempfile.TemporaryDirectory(prefix="bench-viewers-") as folder:
        clips = clips_to_publish()
        file = Path(folder) / "plan.json"
        paths = {"picture": str(clips.picture), "sound": str(clips.sound)}
        if audience.has_sizes:
            paths["small_picture"] = str(clips.small_picture)
        file.write_bytes(TypeAdapter(dict[str, object]).dump_json(asdict(audience) | paths))
        command = ["timeout", f"{audience.longest_seconds:.0f}", str(program("viewers")), str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
            try:
                yield running
            finally:
                running.terminate()


def _output(running: subprocess.Popen[str]) -> IO[str]:
    if running.stdout is None:
        raise LoadFailedError
    return running.stdout
