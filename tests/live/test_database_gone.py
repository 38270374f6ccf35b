"""While the log cannot be written, nothing is acknowledged; then all goes on."""

import asyncio

from rostrum.rooms.protocol import Done, Pong, Refused
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import House
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
