"""All processes behind the real front, with one of them killed every few seconds."""

import asyncio
import os
import random
import re
import signal
import sqlite3
from contextlib import closing

import pytest

from rostrum.kit.ids import AccountId, RoomId
from tests.chaos.speaker import Speaker
from tests.journeys.product import Product
from tests.live.guest import Guest
from tests.live.house import House, Live, Meeting
from tests.live.log_file import facts
from tests.site.seen import until

SECONDS = int(os.environ.get("ROSTRUM_CHAOS_SECONDS", "60"))
SPEAKERS = 12
VICTIMS = ("entry live", "entry live", "command_line web", "livekit-server", "caddy")

pytestmark = [pytest.mark.chaos, pytest.mark.timeout(SECONDS + 180)]


@pytest.fixture
def front(product: Product) -> Live:
    return Live(product.port, product.port, product.process, product.log)


@pytest.fixture
def meeting(product: Product) -> Meeting:
    """In the example event's room."""
    found = re.search(r"/join/(\d{9})", product.log.read_text())
    assert found is not None
    with closing(sqlite3.connect(product.home / "data" / "rostrum.sqlite3")) as data:
        (account,) = data.execute("SELECT account_id FROM events_event WHERE room_id = ?", [found[1]]).fetchone()
    return Meeting(House(product.home, {}), RoomId(found[1]), AccountId(account))


async def test_nothing_acknowledged_is_lost_and_everybody_sees_the_same_however_often_processes_are_killed(
    product: Product, front: Live, meeting: Meeting
) -> None:
    host = await Guest(meeting.house, meeting.ticket("Nora", "host")).enter(front)
    await host.did("start_session")
    speakers = [Speaker(Guest(meeting.house, meeting.ticket(f"P{n}", "attendee")), front) for n in range(SPEAKERS)]
    over = asyncio.Event()

    async with asyncio.TaskGroup() as group:
        for speaker in speakers:
            group.create_task(speaker.talk(over))
        kills = await kill_for(SECONDS, product)
        over.set()

    assert sum(kills.values()) >= SECONDS // 20
    stored = {fact["text"]: fact["seq"] for fact in facts(meeting.house, meeting.room) if "text" in fact}
    texts = [fact["text"] for fact in facts(meeting.house, meeting.room) if "text" in fact]
    acked = {text: seq for speaker in speakers for text, seq in speaker.acked.items()}
    assert {text: stored.get(text) for text in acked} == acked
    assert len(texts) == len(set(texts))
    await all_see_the_same(speakers, meeting, front)


async def kill_for(seconds: float, product: Product) -> dict[str, int]:
    """Kill one process after the other, each when all are well again; how often each was."""
    chance = random.Random(seconds)
    kills = dict.fromkeys(VICTIMS, 0)
    loop = asyncio.get_running_loop()
    end = loop.time() + seconds
    while loop.time() < end:
        await asyncio.sleep(chance.uniform(0.5, 4))  # the storm's own rhythm
        victim = chance.choice(VICTIMS)
        killed = product.children_of(victim)
        for pid in killed:
            os.kill(pid, signal.SIGKILL)
        kills[victim] += 1
        await until(lambda before=killed, name=victim: bool(set(product.children_of(name)) - set(before)))  # type: ignore[misc]  # defaults bind the loop's names
        await until_healthy(product)
    return kills


async def until_healthy(product: Product) -> None:
    async with asyncio.timeout(60):
        while await asyncio.to_thread(product.health) is None:  # noqa: ASYNC110  it announces nothing
            await asyncio.sleep(0.1)  # asked again, not waited out


async def all_see_the_same(speakers: list[Speaker], meeting: Meeting, front: Live) -> None:
    for speaker in speakers:
        await speaker.come_back()
    newcomer = await Guest(meeting.house, meeting.ticket("Late", "attendee")).enter(front)
    last = max(fact["seq"] for fact in facts(meeting.house, meeting.room))
    for speaker in speakers:
        await speaker.guest.sees_seq(last)
        assert speaker.guest.room.parts == newcomer.room.parts
        await speaker.guest.cut()
    await newcomer.cut()
