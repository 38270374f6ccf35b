"""Processes that cannot tell each other anything."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live.conftest import Party
from tests.live.house import House, house_environment


@pytest.fixture
def deaf_house(tmp_path: Path) -> Iterator[House]:
    """Its Redis is nowhere."""
    house = House(tmp_path, house_environment(tmp_path, REDIS_URL="redis://127.0.0.1:9/0"))
    house.furnish(own=1, trial=0)
    yield house
    house.close()


async def test_a_process_finds_out_by_itself_what_happened_in_another(deaf_house: House) -> None:
    one, other = deaf_house.start_lives(2)
    party = Party(deaf_house.new_room(), one)
    host = await party.enter("Nora", "host")
    await host.did("start_session")
    anna = await party.guest("Anna").enter(other)

    seq = await host.did("post_message", text="Do you see me?")

    await anna.sees_seq(seq)
    for guest in party.guests:
        await guest.cut()
