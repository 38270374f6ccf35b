"""Signals that go out as counts."""

from collections import Counter

from pydantic import JsonValue

from rostrum.rooms.protocol import SignalIn, Summed
from tests.live.conftest import Party
from tests.live.guest import Guest
from tests.live.house import Live


def react(reaction: str) -> dict[str, object]:
    return {"t": "signal", "signal": {"kind": "react", "reaction": reaction}}


def messages(guest: Guest) -> list[Summed]:
    return [message for message in guest.heard if isinstance(message, Summed)]


def sums(guest: Guest) -> Counter[JsonValue]:
    """All that this socket was told, by reaction."""
    total: Counter[JsonValue] = Counter()
    for message in messages(guest):
        for entry in message.sums:
            assert isinstance(entry.signal, dict)
            total[entry.signal["reaction"]] += entry.count
    return total


async def hears(guest: Guest, count: int) -> None:
    await guest.sees(lambda: sums(guest).total() >= count)


async def test_a_reaction_is_counted_for_everybody_who_sent_it_too(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    boris = await party.enter("Boris")

    await anna.say(**react("clap"))

    for guest in (session, anna, boris):
        await hears(guest, 1)
        assert sums(guest) == {"clap": 1}


async def test_a_hall_that_reacts_at_once_is_few_messages_to_each_socket(session: Guest, party: Party) -> None:
    attendees = [await party.enter(f"Attendee {number}") for number in range(20)]

    for number, attendee in enumerate(attendees):
        await attendee.say(**react("clap" if number % 2 else "heart"))

    for guest in (session, *attendees):
        await hears(guest, len(attendees))
        assert sums(guest) == {"clap": 10, "heart": 10}
        assert len(messages(guest)) < len(attendees) / 2
    assert not any(isinstance(heard, SignalIn) for heard in session.heard)


async def test_who_reacted_is_told_to_nobody(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    session.raw_messages.clear()

    await anna.say(**react("wow"))
    await hears(session, 1)

    (raw,) = [raw for raw in session.raw_messages if '"summed"' in raw]
    assert anna.person not in raw
    assert "Anna" not in raw


async def test_sockets_of_two_processes_are_counted_together(other: Live, session: Guest, party: Party) -> None:
    here = await party.enter("Anna")
    there = await party.guest("Boris").enter(other)

    await here.say(**react("clap"))
    await there.say(**react("clap"))
    await there.ping()

    for guest in (session, here, there):
        await hears(guest, 2)
        assert sums(guest) == {"clap": 2}


async def test_a_second_reaction_within_half_a_second_is_lost(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    for reaction in ("clap", "heart", "clap"):
        await anna.say(**react(reaction))
    boris = await party.enter("Boris")
    await boris.say(**react("thumbs"))

    await session.sees(lambda: sums(session)["thumbs"])
    assert sums(session) == {"clap": 1, "thumbs": 1}


async def test_attendees_who_may_not_react_are_not_counted(session: Guest, party: Party) -> None:
    anna = await party.enter("Anna")
    await session.did("forbid_reactions")

    await anna.say(**react("clap"))
    await anna.ping()
    await session.say(**react("heart"))

    await hears(session, 1)
    assert sums(session) == {"heart": 1}


async def test_the_lobby_neither_reacts_nor_hears(host: Guest, party: Party) -> None:
    anna = await party.enter("Anna")

    await anna.say(**react("clap"))
    await anna.ping()
    await host.did("start_session")
    await host.say(**react("heart"))

    await hears(host, 1)
    assert sums(host) == {"heart": 1}
