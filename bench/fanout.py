"""Frame to all of 2,000 sockets in one room, over wss through the front."""

from dataclasses import replace

from bench.beside import beside
from bench.comparisons import floor, peer
from bench.figure import Figure, Row
from bench.hall import hall
from bench.stand import Measured, Stand, measure

SOCKETS = 2000
MESSAGES_PER_SECOND = 10
MESSAGE_BYTES = 120
"""With Rostrum's own fields a frame then has about 300 bytes."""
COMPARISON_BYTES = 265


NOTE = (
    "One person writes ten chat messages a second; a frame has about 300 bytes; ours are stored before they are sent. "
    "*Age*: from the time of the newest fact in a frame. *Spread*: from its arrival at the first socket to its arrival at each. "
    "*Missed*: breaks in the chain of `since` and `seq`, sockets that ended behind the others, lost sockets."
)


def run(scale: float) -> list[Row]:
    sockets = int(SOCKETS * scale)
    with hall() as opened:
        ours = _measure(opened.stand(), sockets, MESSAGE_BYTES)
    with peer() as stand:
        theirs = _measure(stand, sockets, COMPARISON_BYTES)
    with floor() as stand:
        least = _measure(stand, sockets, COMPARISON_BYTES)
    title = f"Frame to all of {sockets:,} sockets in one room"
    return [Row(title=title, figures=figures([ours, theirs, least]), note=NOTE)]


def _measure(stand: Stand, sockets: int, message_bytes: int) -> Measured:
    plan = stand.plan(sockets=sockets)
    return measure(stand, replace(plan, chat_per_second=MESSAGES_PER_SECOND, chat_bytes=message_bytes))


def figures(measured: list[Measured]) -> list[Figure]:
    theirs = measured[1]
    return [
        beside(measured, "age of a frame at arrival, p99", "ms", lambda one: one.result.frame_age.p99_ms, goal=80),
        beside(measured, "spread over the sockets, p99", "ms", lambda one: one.result.spread.p99_ms),
        beside(measured, "written to seen by each, p99", "ms", lambda one: one.result.messages.p99_ms),
        beside(measured, "front and gateway", "core", lambda one: one.both_cores, goal=0.6),
        beside(
            measured,
            "gateway's processor per delivered frame",
            "µs",
            lambda one: one.microseconds_per_frame,
            goal=theirs.microseconds_per_frame,
        ),
        beside(measured, "frames a second at each socket", "", lambda one: one.frames_per_socket_second),
        beside(measured, "missed", "", lambda one: one.missed, goal=0),
    ]
