"""1,000 people answer a poll within five seconds, and nobody's answer is lost."""

import asyncio
import random
import time

from bench.figure import Figure, Row
from bench.guests import Guest, guests, milliseconds_since, percentile
from bench.hall import Hall, hall

SOCKETS = 1000
SECONDS = 5.0
TEA = {"text": "Tea or coffee?", "form": "single", "options": ["Tea", "Coffee"]}

NOTE = (
    "Each answers at a moment of their own. *Lost*: answers that are not in the results. *Closing*: from the host's command to its answer; "
    "what was answered anonymously is blanked in the same transaction. All sockets are read by one process."
)


def run(scale: float) -> list[Row]:
    sockets = int(SOCKETS * scale)
    figures = []
    for is_anonymous in (False, True):
        with hall() as opened:
            figures += asyncio.run(_ask(opened, sockets, is_anonymous=is_anonymous))
    return [Row(title=f"{sockets:,} answers to a poll in {SECONDS:.0f} s", figures=figures, note=NOTE)]


async def _ask(opened: Hall, sockets: int, *, is_anonymous: bool) -> list[Figure]:
    how = "anonymous" if is_anonymous else "by name"
    async with (
        guests(opened.url, [opened.second_host_ticket()]) as (host,),
        guests(opened.url, opened.attendee_tickets(sockets)) as audience,
    ):
        opened.lift_limits()
        content = {"questions": [TEA], "is_anonymous": is_anonymous}
        poll = f"{(await host.do(kind='prepare_poll', content=content))['seq']:010d}"
        await host.do(kind="open_poll", poll=poll)
        took = await asyncio.gather(*(_answer(guest, poll, place) for place, guest in enumerate(audience)))
        closed = time.monotonic()
        await host.do(kind="close_poll", poll=poll)
        closing = milliseconds_since(closed)
        async with guests(opened.url, opened.attendee_tickets(1)) as (late,):
            results = (await late.view)["parts"]["polls"]["results"]
    whole = [sum(1 for place in range(sockets) if place % 2 == option) for option in (0, 1)]
    lost = sum(abs(right - counted) for right, counted in zip(whole, results["tallies"][0], strict=True))
    return [
        Figure(what=f"lost, {how}", unit="", ours=lost, goal=0),
        Figure(what=f"answer to its 'done', p95, {how}", unit="ms", ours=percentile(took, 0.95)),
        Figure(what=f"closing, {how}", unit="ms", ours=closing),
    ]


async def _answer(guest: Guest, poll: str, place: int) -> float:
    await asyncio.sleep(random.Random(place).uniform(0, SECONDS))
    sent = time.monotonic()
    answer = await guest.do(kind="answer_poll", poll=poll, run=1, answers=[{"options": [place % 2]}])
    if answer["t"] != "done":
        raise RuntimeError(str(answer))
    return milliseconds_since(sent)
