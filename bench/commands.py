"""200 commands a second in a room of 1,000."""

from dataclasses import replace

from bench.beside import beside
from bench.comparisons import peer
from bench.figure import Row
from bench.hall import hall
from bench.stand import Measured, Stand, measure

SOCKETS = 1000
HANDS_PER_SECOND = 180
MESSAGES_PER_SECOND = 20

NOTE = (
    "180 raised or lowered hands and 20 chat messages, each decided, stored and answered. "
    "The peer answers a call, and sends the chat messages on; it decides and stores nothing."
)


def run(scale: float) -> list[Row]:
    sockets = int(SOCKETS * scale)
    with hall() as opened:
        ours = _measure(opened.stand(), sockets)
    with peer() as stand:
        theirs = _measure(stand, sockets)
    both = [ours, theirs]
    figures = [
        beside(both, "gateway", "core", lambda one: one.gateway_cores, goal=0.5),
        beside(both, "front", "core", lambda one: one.cores["front"]),
        beside(both, "command to answer, p95", "ms", lambda one: one.result.answers.p95_ms, goal=100),
        beside(both, "answered a second", "", lambda one: one.result.answers.count / one.result.seconds),
        beside(both, "refused", "", lambda one: one.result.refused, goal=0),
    ]
    return [Row(title=f"200 commands a second in a room of {sockets:,}", figures=figures, note=NOTE)]


def _measure(stand: Stand, sockets: int) -> Measured:
    plan = stand.plan(sockets=sockets)
    busy = replace(plan, speakers=sockets, hands_per_second=HANDS_PER_SECOND, chat_per_second=MESSAGES_PER_SECOND)
    return measure(stand, busy)
