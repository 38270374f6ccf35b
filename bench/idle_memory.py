"""Memory of a socket that is there and does nothing."""

from bench.comparisons import floor, peer
from bench.figure import Figure, Row
from bench.hall import hall
from bench.load_run import Plan, run_load
from bench.stand import Stand

SOCKETS = 2000
FIRST_SOCKETS = 50
"""They bring in what is needed once, whatever the number."""


def run(scale: float) -> list[Row]:
    sockets = int(SOCKETS * scale)
    with hall() as opened:
        ours = kilobytes_per_socket(opened.stand(), sockets)
    with peer() as stand:
        theirs = kilobytes_per_socket(stand, sockets)
    with floor() as stand:
        least = kilobytes_per_socket(stand, sockets)
    others = {"centrifuge": theirs, "bare picows": least}
    figures = [
        Figure(
            what=what,
            unit="kB",
            ours=sum(ours[part] for part in parts),
            goal=goal,
            others={name: sum(memory[part] for part in parts) for name, memory in others.items()},
        )
        for what, parts, goal in [("gateway", ["gateway"], 25), ("with the front", ["gateway", "front"], 150)]
    ]
    return [Row(title="Memory per idle socket", figures=figures, note=f"Proportional set size, {sockets:,} sockets.")]


def kilobytes_per_socket(stand: Stand, sockets: int) -> dict[str, float]:
    """By process name."""
    run_load(_idle(stand, FIRST_SOCKETS))
    before = stand.memory()
    during: dict[str, int] = {}

    def when(event: str) -> None:
        if event == "window_closed":
            during.update(stand.memory())

    run_load(_idle(stand, sockets), when=when)
    return {name: (during[name] - before[name]) / 1024 / sockets for name in before}


def _idle(stand: Stand, sockets: int) -> Plan:
    return stand.plan(sockets=sockets)
