"""Five people draw at once on a board with much on it."""

import asyncio
import re
import time
from functools import partial

from bench.boards import done, element, filled_board
from bench.figure import Figure, Row
from bench.guests import Guest, guests, milliseconds_since, percentile
from bench.hall import Hall, hall

PEOPLE = 5
ELEMENTS = 2000
STROKES = 12
STEPS = 20
"""Of each stroke, so many a second; then it is put."""
STEP_SECONDS = 0.05

NOTE = (
    "On a board of 2,000 elements. Each draws strokes of a second: a sketch every 50 ms, then the element. "
    "From leaving one browser's end to each of the other four, all read by one process."
)
_SKETCH = re.compile(r'"x":(\d+)\.0,"y":(\d+)\.0')
_PUT = re.compile(r'"id":"s(\d+)-(\d+)"')


def run(scale: float) -> list[Row]:
    with hall() as opened:
        sketches, puts, expected = asyncio.run(_draw(opened, max(1, round(STROKES * scale))))
    figures = [
        Figure(
            what="a stroke in progress to each of the others, p95", unit="ms", ours=percentile(sketches, 0.95), goal=150
        ),
        Figure(what="a finished one, p95", unit="ms", ours=percentile(puts, 0.95), goal=150),
        Figure(what="finished ones that did not arrive", unit="", ours=expected - len(puts), goal=0),
    ]
    return [Row(title=f"{PEOPLE} people draw at once", figures=figures, note=NOTE)]


async def _draw(opened: Hall, strokes: int) -> tuple[list[float], list[float], int]:
    """Milliseconds of sketches and of elements, and how many of these there should be."""
    sent: dict[tuple[str, int, int], float] = {}
    sketches: list[float] = []
    puts: list[float] = []
    async with (
        guests(opened.url, [opened.second_host_ticket()]) as (host,),
        guests(opened.url, opened.attendee_tickets(PEOPLE)) as artists,
    ):
        board = await filled_board(host, ELEMENTS)

        def hear(me: int, text: str) -> None:
            now = time.monotonic()
            if text.startswith('{"t":"signal"') and (found := _SKETCH.search(text)):
                key = ("sketch", int(found[1]), int(found[2]))
                sketches.append((now - sent[key]) * 1000)
            elif text.startswith('{"t":"frame"'):
                keys = [("put", int(who), int(stroke)) for who, stroke in _PUT.findall(text)]
                puts.extend((now - sent[key]) * 1000 for key in keys if key[1] != me)

        for me, artist in enumerate(artists):
            artist.heard = partial(hear, me)
        await asyncio.gather(*(_strokes(artist, board, me, strokes, sent) for me, artist in enumerate(artists)))
        await asyncio.sleep(1)
    return sketches, puts, PEOPLE * (PEOPLE - 1) * strokes


async def _strokes(artist: Guest, board: str, me: int, strokes: int, sent: dict[tuple[str, int, int], float]) -> None:
    await asyncio.sleep(me / 7)
    for stroke in range(strokes):
        for step in range(STEPS):
            turn = time.monotonic()
            place = stroke * STEPS + step
            sent["sketch", me, place] = turn
            await artist.signal(
                kind="sketch", board=board, x=me, y=place, element=f"s{me}-{stroke}", points=[place, me]
            )
            await asyncio.sleep(max(0.0, STEP_SECONDS - milliseconds_since(turn) / 1000))
        drawn = element(f"s{me}-{stroke}", ELEMENTS + PEOPLE * stroke + me)
        sent["put", me, stroke] = time.monotonic()
        done(await artist.do(kind="put_elements", board=board, elements=[drawn]))
