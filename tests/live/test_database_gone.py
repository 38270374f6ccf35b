"""While the log cannot be written, nothing is acknowledged; then all goes on."""

import asyncio
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from rostrum.rooms.protocol import Done, Pong, Refused
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import House, house_environment
from tests.live.line import Line
from tests.live.log_file import facts, locked


async def test_commands_are_refused_while_the_log_is_locked_and_act_once_after(
    house: House, session: Guest, party: Party
) -> None:
    anna = await party.enter("Anna")
    command = {"kind": "post_message", "text": "Hold on"}

    with locked(house):
        meanwhile = asyncio.create_task(session.ask("the-same-id", command))
        await anna.say(t="ping", n=7)
        await anna.sees(lambda: any(isinstance(message, Pong) for message in anna.heard))
        refused = await meanwhile
    await _until_done(session, command)

    assert isinstance(refused, Refused)
    assert refused.code == "unavailable"
    await anna.sees(lambda: anna.room.parts["chat"]["messages"])
    said = [fact["text"] for fact in facts(house, anna.ticket.room) if fact["kind"] == "message_posted"]
    assert said == ["Hold on"]


async def _until_done(guest: Guest, command: dict[str, str]) -> None:
    """As a browser does: the same id again."""
    answer = await guest.ask("the-same-id", command)
    while not isinstance(answer, Done):
        answer = await guest.ask("the-same-id", command)


async def test_who_comes_while_the_log_is_locked_is_told_to_come_back(
    house: House, session: Guest, party: Party
) -> None:
    anna = party.guest("Anna")

    with locked(house):
        await anna.connect(party.live)
        await anna.sees(lambda: anna.resumes and not anna.is_open)
    await anna.enter(party.live)

    await anna.sees(lambda: anna.audience == "everyone")


@pytest.fixture
def far_house(tmp_path: Path, database_url: str) -> Iterator[House]:
    """On PostgreSQL; its processes are yet to be started, over a line."""
    house = House(tmp_path, house_environment(tmp_path, DATABASE_URL=database_url))
    house.furnish(own=1, trial=0)
    yield house
    house.close()


async def test_a_lost_connection_to_postgresql_loses_nothing_acknowledged(far_house: House) -> None:
    address = urlsplit(far_house.environment["DATABASE_URL"])
    assert address.port is not None
    line = Line(address.port)
    await line.start()
    over_the_line = address._replace(netloc=f"{address.username}@127.0.0.1:{line.port}").geturl()
    live = await asyncio.to_thread(far_house.start_live, DATABASE_URL=over_the_line)
    party = Party(far_house.new_room(), live)
    host = await party.enter("Nora", "host")
    await host.did("start_session")
    before = await host.did("post_message", text="Before")
    command = {"kind": "post_message", "text": "After"}

    line.cut()
    refused = await host.ask("the-same-id", command)
    line.mend()
    await _until_done(host, command)

    assert isinstance(refused, Refused)
    assert refused.code == "unavailable"
    await host.sees(lambda: len(host.room.parts["chat"]["messages"]) == 2)
    assert host.room.parts["chat"]["messages"][f"{before:010}"]["text"] == "Before"
    await host.cut()
    await line.stop()
