"""From a socket to what others see."""

from rostrum.rooms.protocol import Done
from tests.live.conftest import Party
from tests.live.guest import Guest


async def test_who_connects_with_a_ticket_is_shown_the_room(party: Party) -> None:
    host = await party.enter("Nora", "host")

    assert (host.audience, host.own.parts["people"]["name"]) == ("host", "Nora")
    assert set(host.room.parts) >= {"session", "people", "stage", "chat"}


async def test_a_message_reaches_everybody(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    answer = await session.do("post_message", text="Welcome")

    assert isinstance(answer, Done)
    await anna.sees_seq(answer.seq)
    assert [message["text"] for message in anna.room.parts["chat"]["messages"].values()] == ["Welcome"]


async def test_who_waits_in_the_lobby_is_let_in_when_the_session_starts(host: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    assert (anna.audience, "chat" in anna.room.parts) == ("lobby", False)

    await host.do("start_session")

    await anna.sees(lambda: anna.audience == "everyone" and "chat" in anna.room.parts)
