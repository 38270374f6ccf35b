"""One run of the load generator (bench/load): a plan in, what happened out."""

import subprocess
import tempfile
from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from pathlib import Path

from pydantic import BaseModel, TypeAdapter

from bench.built import program


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """The fields of bench/load/plan.go, which says what they mean."""

    protocol: str
    url: str
    sockets: int
    tickets: list[str] = field(default_factory=list)
    speakers: int = 1
    ramp_per_second: float = 200
    settle_seconds: float = 4
    window_seconds: float = 10
    drain_seconds: float = 1.5
    ping_seconds: float = 20
    chat_per_second: float = 0
    chat_bytes: int = 120
    hands_per_second: float = 0
    joins_per_second: float = 0
    come_back: bool = False
    come_back_spread_ms: int = 3000

    @property
    def longest_seconds(self) -> float:
        """A run that takes longer is ended."""
        length = self.settle_seconds + self.window_seconds + self.drain_seconds
        return self.sockets / self.ramp_per_second + length + 60


class Durations(BaseModel):
    count: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    max_ms: float


class Result(BaseModel):
    """What bench/load/figures.go says of its fields."""

    seconds: float
    frames: int
    bytes: int
    gaps: int
    behind: int
    refused: int
    turned_off: int
    dropped: int
    connected: int
    last_return_at: float
    problems: dict[str, int]
    snapshot_bytes: int
    frame_age: Durations
    spread: Durations
    messages: Durations
    answers: Durations
    snapshots: Durations
    returns: Durations


class _Event(BaseModel):
    event: str


class LoadFailedError(Exception):
    """The generator ended without a result, or not everybody got in."""


_events = TypeAdapter(_Event)


def run_load(plan: Plan, *, when: Callable[[str], None] = lambda _event: None) -> Result:
    """Calls `when` with connected, window_opened and window_closed as they happen."""
    with tempfile.TemporaryDirectory(prefix="bench-load-") as folder:
        file = Path(folder) / "plan.json"
        file.write_bytes(TypeAdapter(dict[str, object]).dump_json(asdict(plan)))
        command = ["timeout", f"{plan.longest_seconds:.0f}", str(program("load")), str(file)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as running:
            return _follow(running, when)


def _follow(running: subprocess.Popen[str], when: Callable[[str], None]) -> Result:
    if running.stdout is None:
        raise LoadFailedError
    for line in running.stdout:
        event = _events.validate_json(line).event
        if event == "result":
            result = Result.model_validate_json(line)
            print(f"    connected {result.connected}, problems {result.problems}", flush=True)
            return result
        if event == "connected":
            print(f"    {line.strip()}", flush=True)
        when(event)
    raise LoadFailedError(f"exit {running.wait()}")
