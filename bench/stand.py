"""What the load is put on: a gateway behind the front, ours or one that it is compared to."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bench.load_run import Plan, Result, run_load
from bench.measure import Reading, memory_bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """`processes` names those that are measured, `gateway` and `front` among them; asked anew each time, as they may be restarted."""

    name: str
    protocol: str
    url: str
    make_tickets: Callable[[int], list[str]]
    processes: Callable[[], dict[str, Sequence[int]]]
    kill_gateway: Callable[[], None]

    def plan(self, *, sockets: int, more: int = 0) -> Plan:
        """For `sockets` that are there from the start and `more` that join later; refined by the caller."""
        tickets = self.make_tickets(sockets + more)
        return Plan(protocol=self.protocol, url=self.url, sockets=sockets, tickets=tickets)

    def memory(self) -> dict[str, int]:
        return {name: sum(map(memory_bytes, pids)) for name, pids in self.processes().items()}


@dataclass(frozen=True, slots=True)
class Measured:
    """`cores`: fraction of a core that each process used while the window was open."""

    stand: str
    result: Result
    cores: dict[str, float]

    @property
    def gateway_cores(self) -> float:
        return self.cores["gateway"]

    @property
    def both_cores(self) -> float:
        return self.cores["gateway"] + self.cores["front"]

    @property
    def microseconds_per_frame(self) -> float:
        """Of the gateway's processor, for each frame that reached a socket."""
        return self.gateway_cores * self.result.seconds * 1e6 / max(1, self.result.frames)

    @property
    def frames_per_socket_second(self) -> float:
        return self.result.frames / max(1, self.result.connected) / self.result.seconds

    @property
    def missed(self) -> int:
        """Gaps in the numbers, sockets that ended behind the others, and sockets that were lost."""
        return self.result.gaps + self.result.behind + self.result.dropped


def measure(stand: Stand, plan: Plan) -> Measured:
    """Runs the plan and reads the processes at both ends of its window."""
    readings: list[Reading] = []

    def when(event: str) -> None:
        if event in {"window_opened", "window_closed"}:
            readings.append(Reading.of(stand.processes()))

    result = run_load(plan, when=when)
    return Measured(stand.name, result, readings[1].cores_since(readings[0]))
