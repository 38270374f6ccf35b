"""The gateway is killed under 2,000 sockets: how long until all are current again, and does the room notice?"""

import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

from bench.comparisons import peer
from bench.figure import Figure, Row
from bench.hall import Hall, hall
from bench.load_run import Result, run_load
from bench.stand import Stand

SOCKETS = 2000
MESSAGES_PER_SECOND = 2
WINDOW_SECONDS = 14

NOTE = (
    "`kill -9`, then whoever started the gateway starts it again after 0.2 s; sockets come back after 0 to 3 s at random, and again if "
    "refused. Chat goes on meanwhile. Missed: sockets that are not there or behind at the end."
)


def run(scale: float) -> list[Row]:
    sockets = int(SOCKETS * scale)
    with hall() as opened:
        known = comings_and_goings(opened)
        ours = _killed(opened.stand(), sockets)
        noticed = comings_and_goings(opened) - known - sockets
    with peer() as stand:
        theirs = _killed(stand, sockets)
    figures = [
        Figure(
            what="killed to all current again",
            unit="s",
            ours=ours.seconds,
            goal=8,
            others={"centrifuge": theirs.seconds},
        ),
        Figure(
            what="lost to current, of one socket, p95",
            unit="s",
            ours=ours.result.returns.p95_ms / 1000,
            others={"centrifuge": theirs.result.returns.p95_ms / 1000},
        ),
        Figure(what="missed", unit="", ours=ours.missing, goal=0, others={"centrifuge": theirs.missing}),
        Figure(what="join or leave facts", unit="", ours=noticed, goal=0),
    ]
    return [Row(title=f"Gateway killed under {sockets:,} sockets", figures=figures, note=NOTE)]


class _Killed:
    def __init__(self, result: Result, killed_at: float, sockets: int) -> None:
        self.result = result
        self.seconds = result.last_return_at - killed_at
        self.missing = sockets - result.connected + result.behind


def _killed(stand: Stand, sockets: int) -> _Killed:
    plan = replace(
        stand.plan(sockets=sockets),
        chat_per_second=MESSAGES_PER_SECOND,
        window_seconds=WINDOW_SECONDS,
        drain_seconds=3,
        come_back=True,
    )
    killed: list[float] = []
    result = run_load(plan, when=_at_opening(stand, killed))
    return _Killed(result, killed[0], sockets)


def _at_opening(stand: Stand, killed: list[float]) -> Callable[[str], None]:
    def when(event: str) -> None:
        if event == "window_opened":
            killed.append(time.time())
            stand.kill_gateway()

    return when


def comings_and_goings(opened: Hall) -> int:
    """Join and leave facts in the room's log, but for the host, whose socket does not come back."""
    file = opened.product.home / "data/rooms.sqlite3"
    question = (
        "SELECT count(*) FROM rooms_factrow WHERE room = ? AND kind IN ('person_joined', 'person_left') "
        "AND json_extract(body, '$.person') <> ?"
    )
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        count: int = database.execute(question, [opened.event.room_id, opened.host.seat]).fetchone()[0]
        return count
