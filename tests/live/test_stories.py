"""Whatever happens over two processes, everybody sees the same room, and nothing acknowledged is lost."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import ExitStack
from copy import deepcopy

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.live.guest import Guest
from tests.live.house import House, Live, house_environment
from tests.live.stories import OPENING, STORIES, Do, Kill, Step, Telling
from tests.services import postgresql_server, redis_server

TIMES = int(os.environ.get("ROSTRUM_STORY_TIMES", "1"))
"""How many times as many stories as usual: `make chaos` tells more."""
STORIES_EACH = 12 * TIMES
STORIES_WITH_A_KILL = 3 * TIMES
# What fails is told again and again until its shortest form is found.
ROOMS = 4 * (STORIES_EACH + STORIES_WITH_A_KILL)

quick = settings(max_examples=STORIES_EACH, deadline=None, suppress_health_check=list(HealthCheck))
slow = settings(quick, max_examples=STORIES_WITH_A_KILL)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def two(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """Two processes: on SQLite and datagrams, on PostgreSQL and Redis."""
    home = tmp_path_factory.mktemp(f"two-{request.param}")
    with ExitStack() as stack:
        services = {}
        if request.param == "postgresql":
            services = {
                "DATABASE_URL": stack.enter_context(postgresql_server()),
                "REDIS_URL": stack.enter_context(redis_server()),
            }
        house = House(home, house_environment(home, ROSTRUM_RATE_LIMITS="off", **services))
        stack.callback(house.close)
        house.furnish(own=ROOMS, trial=0)
        house.start_lives(2)
        yield house


@given(story=STORIES)
@quick
def test_everybodys_parts_equal_a_fresh_snapshot(two: House, story: tuple[Step, ...]) -> None:
    asyncio.run(_told(two, story))


@given(story=STORIES, at=st.integers(len(OPENING), 20), over=st.sampled_from((0, 1)))
@slow
def test_a_process_killed_in_the_middle_loses_nothing_acknowledged(
    two: House, story: tuple[Step, ...], at: int, over: int
) -> None:
    asyncio.run(_told(two, (*story[:at], Kill(over), *story[at:])))


async def _told(house: House, story: tuple[Step, ...]) -> None:
    def restart(over: int) -> Live:
        live = house.start_live()
        running[over] = live
        return live

    running = [live for live in house.lives if live.process.poll() is None][-2:]
    telling = Telling(house.new_room(), list(running), restart)
    try:
        await telling.tell(story)
        people = await telling.gather()
        for guest in people:
            await _has_what_a_fresh_snapshot_has(guest)
        await _acknowledged_is_there(telling, people[0])
        _nothing_of_the_stage_reached_attendees(telling, story)
        await people[-1].cut()
    finally:
        await telling.close()


async def _has_what_a_fresh_snapshot_has(guest: Guest) -> None:
    room, own = deepcopy(guest.room), deepcopy(guest.own)
    views, guest.view = guest.views, None
    await guest.hello()
    await guest.sees(lambda: guest.views == views + 2)
    assert (guest.room.seq, guest.room.parts) == (room.seq, room.parts)
    assert guest.own.parts == own.parts


async def _acknowledged_is_there(telling: Telling, host: Guest) -> None:
    """Under the number that was told, and once. A host sees all messages of the last two hundred."""
    held = host.room.parts["chat"]
    messages = {**held["messages"], **held["stage_messages"]}
    texts = [message["text"] for message in messages.values()]
    for text, seq in telling.acked.items():
        assert texts.count(text) == 1
        assert messages[f"{seq:010}"]["text"] == text


def _nothing_of_the_stage_reached_attendees(telling: Telling, story: tuple[Step, ...]) -> None:
    promoted = {step.whom for step in story if isinstance(step, Do) and step.kind == "change_role"}
    for who, guest in enumerate(telling.guests):
        if guest.ticket.role == "attendee" and who not in promoted:
            assert not [raw for raw in guest.raw_messages if "stage:command" in raw or "@example.com" in raw]
