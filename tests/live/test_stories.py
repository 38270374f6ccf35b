"""Whatever happens over two processes, everybody sees the same room, and nothing acknowledged is lost."""

import asyncio
import os
from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.live.holding import holds
from tests.live.house import House, Live, house_environment
from tests.live.stories import OPENING, STORIES, Kill, Step, Telling
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
    await holds(Telling(house.new_room(), list(running), restart), story)
