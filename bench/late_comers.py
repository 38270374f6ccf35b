"""Fifty hosts come late into a room whose view is two megabytes, while people talk."""

import random
from dataclasses import replace

from bench.figure import Figure, Row
from bench.hall import Hall, hall
from bench.host import give_all_to_room
from bench.stand import measure
from rostrum.rooms.core.people.commands import Join

PEOPLE = 1350
THERE = 10
LATE = 50
WINDOW_SECONDS = 4
MESSAGES_PER_SECOND = 10
_NAME, _ADDRESS = 100, 254
_SIGNS = [chr(number) for number in range(0x1F400, 0x1F500)]
"""Four bytes each, of which one cannot be compressed away: about as much as of a board."""

NOTE = (
    "From dialling to the whole view, through the front, with claim and join. The view is that of a host, who is shown everybody: "
    f"{PEOPLE:,} people with the longest names and addresses there can be. {MESSAGES_PER_SECOND} chat messages a second meanwhile."
)


def run(scale: float) -> list[Row]:
    late = int(LATE * scale)
    with hall() as opened:
        _fill(opened)
        stand = replace(opened.stand(), make_tickets=lambda count: [opened.second_host_ticket() for _ in range(count)])
        plan = stand.plan(sockets=THERE, more=late)
        busy = replace(
            plan,
            speakers=THERE,
            window_seconds=WINDOW_SECONDS,
            drain_seconds=5,
            joins_per_second=late / WINDOW_SECONDS,
            chat_per_second=MESSAGES_PER_SECOND,
        )
        measured = measure(stand, busy)
    came = measured.result.snapshots
    figures = [
        Figure(what="dialling to whole view, p50", unit="ms", ours=came.p50_ms),
        Figure(what="dialling to whole view, p95", unit="ms", ours=came.p95_ms, goal=500),
        Figure(what="did not come in", unit="", ours=late - came.count, goal=0),
        Figure(what="missed frames", unit="", ours=measured.missed, goal=0),
        Figure(what="gateway", unit="core", ours=measured.gateway_cores),
        Figure(what="view, before it is compressed", unit="kB", ours=measured.result.snapshot_bytes / 1000),
    ]
    return [Row(title=f"{late} late comers, a view of 2 MB", figures=figures, note=NOTE)]


def _fill(opened: Hall) -> None:
    joins = []
    for number in range(PEOPLE):
        signs = "".join(random.Random(number).choices(_SIGNS, k=_NAME + _ADDRESS))
        join = Join(person=f"p_{number:06}", name=signs[:_NAME], role="attendee", email=signs[_NAME:])
        joins.append(join.model_dump())
    give_all_to_room(opened.product, opened.event.room_id, joins)
