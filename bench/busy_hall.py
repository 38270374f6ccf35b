"""5,000 sockets, ten chat messages a second by twenty people, and thirty more coming in each second meanwhile."""

from dataclasses import replace

from bench.beside import beside
from bench.comparisons import peer
from bench.figure import Row
from bench.hall import hall
from bench.stand import Measured, Stand, measure

SOCKETS = 5000
SPEAKERS = 20
MESSAGES_PER_SECOND = 10
JOINS_PER_SECOND = 30
WINDOW_SECONDS = 15
MESSAGE_BYTES = 120
COMPARISON_BYTES = 265

NOTE = (
    "Ours: each join is stored, counted and told to the room; the peer only subscribes, and its snapshot is made as large as ours "
    "became, {bytes:,} bytes."
)


def run(scale: float) -> list[Row]:
    sockets = int(SOCKETS * scale)
    with hall() as opened:
        ours = _measure(opened.stand(), sockets, MESSAGE_BYTES)
    snapshot_bytes = ours.result.snapshot_bytes
    with peer(snapshot_bytes=snapshot_bytes) as stand:
        theirs = _measure(stand, sockets, COMPARISON_BYTES)
    both = [ours, theirs]
    chat = [
        beside(both, "written to seen by each, p99", "ms", lambda one: one.result.messages.p99_ms, goal=250),
        beside(both, "front and gateway", "core", lambda one: one.both_cores),
        beside(both, "missed", "", lambda one: one.missed, goal=0),
    ]
    joins = [
        beside(both, "dialling to snapshot, p95", "ms", lambda one: one.result.snapshots.p95_ms, goal=500),
        beside(both, "snapshots given", "", lambda one: one.result.snapshots.count),
    ]
    return [
        Row(title=f"{sockets:,} sockets, {MESSAGES_PER_SECOND} chat messages a second", figures=chat),
        Row(
            title=f"{JOINS_PER_SECOND} joins a second with snapshot meanwhile",
            figures=joins,
            note=NOTE.format(bytes=snapshot_bytes),
        ),
    ]


def _measure(stand: Stand, sockets: int, message_bytes: int) -> Measured:
    plan = stand.plan(sockets=sockets, more=JOINS_PER_SECOND * WINDOW_SECONDS)
    busy = replace(
        plan,
        speakers=SPEAKERS,
        chat_per_second=MESSAGES_PER_SECOND,
        chat_bytes=message_bytes,
        joins_per_second=JOINS_PER_SECOND,
        window_seconds=WINDOW_SECONDS,
    )
    return measure(stand, busy)
