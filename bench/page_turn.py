"""A page is turned before 500 people."""

import asyncio
import re
import time
from datetime import timedelta

from bench.figure import Figure, Row
from bench.guests import guests, milliseconds_since, percentile
from bench.hall import Hall, hall
from bench.host import give_to_room
from rostrum.kit import clock
from rostrum.kit.clock import to_ms
from rostrum.rooms.features.slides.facts import DocumentAdded

SOCKETS = 500
TURNS = 20
PAUSE_SECONDS = 1.0
DOCUMENT = "f_0123456789abcdef"

NOTE = "From the presenter's command leaving the browser's end to its frame at each of the sockets, all read by one process."


def run(scale: float) -> list[Row]:
    sockets = int(SOCKETS * scale)
    with hall() as opened:
        _add_document(opened)
        took = asyncio.run(_turn(opened, sockets))
    expected = sockets * TURNS
    figures = [
        Figure(what="command to each socket, p50", unit="ms", ours=percentile(took, 0.5)),
        Figure(what="command to each socket, p99", unit="ms", ours=percentile(took, 0.99), goal=200),
        Figure(what="turns that did not arrive", unit="", ours=expected - len(took), goal=0),
    ]
    return [Row(title=f"A page is turned before {sockets:,} people", figures=figures, note=NOTE)]


def _add_document(opened: Hall) -> None:
    document = DocumentAdded(
        document=DOCUMENT,
        key="0" * 24,
        name="Deck.pdf",
        pages=TURNS + 1,
        width=1600,
        height=900,
        until=to_ms(clock.now() + timedelta(days=1)),
    )
    command = {"kind": "add_document", "document": document.model_dump()}
    give_to_room(opened.product, opened.event.room_id, command)


async def _turn(opened: Hall, sockets: int) -> list[float]:
    took: list[float] = []
    tickets = [opened.second_host_ticket(), *opened.attendee_tickets(sockets)]
    async with guests(opened.url, tickets) as (host, *audience):
        for page in range(2, TURNS + 2):
            turned = time.monotonic()
            sign = re.compile(rf'"page":{page}\b')

            def hear(text: str, sign: re.Pattern[str] = sign, turned: float = turned) -> None:
                if sign.search(text):
                    took.append(milliseconds_since(turned))

            for guest in audience:
                guest.heard = hear
            answer = await host.do(kind="show_page", document=DOCUMENT, page=page)
            if answer["t"] != "done":
                raise RuntimeError(str(answer))
            await asyncio.sleep(PAUSE_SECONDS)
    return took
