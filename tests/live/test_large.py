"""A view or a frame of megabytes comes over the same socket as all else, whole and in its turn."""

import asyncio
import json
import re
import time
from collections.abc import AsyncIterator

import httpx
import pytest

from rostrum.live.channels import SHARED_SECONDS
from rostrum.rooms.features.chat.state import MOST_CHARACTERS
from tests.live.conftest import Party
from tests.live.crowd import join_crowd, signs
from tests.live.guest import Guest
from tests.live.house import House, Live
from tests.live.line import Line

MEGABYTE = 1_000_000
MEGABIT_BYTES = 125_000
LATE_COMERS = 50
LONG = 2000
"""Characters of the longest message."""


@pytest.fixture(scope="module")
def live(house: House) -> Live:
    """One that lets people talk as fast as they like."""
    return house.start_live(ROSTRUM_RATE_LIMITS="off")


@pytest.fixture
async def crowd(session: Guest, party: Party) -> Guest:
    """The host of a room whose view is two megabytes."""
    await join_crowd(party.meeting, party.live, 1350, characters=354)
    await session.sees(lambda: len(session.room.parts["people"]["present"]) == 1351)
    return session


@pytest.fixture
async def slow_line(party: Party) -> AsyncIterator[Line]:
    line = Line(party.live.port, bytes_per_second=MEGABIT_BYTES)
    await line.start()
    yield line
    await line.stop()


async def fill_chat(speaker: Guest) -> None:
    """As much as whoever comes in is sent of it: a quarter of a megabyte."""
    count = MOST_CHARACTERS // LONG
    posts = [speaker.did("post_message", text=signs(LONG, number)) for number in range(count)]
    await speaker.sees_seq(max(await asyncio.gather(*posts)))


async def encodings(live: Live) -> float:
    """How many large messages this process has made so far."""
    async with httpx.AsyncClient() as client:
        metrics = await client.get(f"http://127.0.0.1:{live.door}/metrics")
    found = re.search(r"^rostrum_live_large_seconds_count (\S+)", metrics.text, re.MULTILINE)
    assert found is not None
    return float(found[1])


async def is_in(guest: Guest) -> None:
    await guest.sees(lambda: guest.media)


def kinds(guest: Guest) -> list[str]:
    return [json.loads(raw)["t"] for raw in guest.raw_messages]


async def test_a_view_of_two_megabytes_arrives_whole_and_in_its_turn(crowd: Guest, party: Party) -> None:
    olga = await party.enter("Olga", "host")
    seq = await olga.did("post_message", text="Good evening")
    await olga.sees_seq(seq)
    await crowd.sees_seq(seq)

    assert len(olga.raw_messages[0].encode()) > 2 * MEGABYTE
    assert olga.pieces > 2
    assert kinds(olga)[:3] == ["view", "view", "media"]
    assert olga.room.parts == crowd.room.parts


async def test_a_frame_of_two_thousand_entries_arrives_whole_and_in_its_turn(session: Guest, party: Party) -> None:
    messages = len(session.raw_messages)

    await join_crowd(party.meeting, party.live, 2000, characters=120)
    await session.sees(lambda: len(session.room.parts["people"]["present"]) == 2001)

    assert session.pieces > 2
    assert max(len(raw.encode()) for raw in session.raw_messages[messages:]) > MEGABYTE
    olga = await party.enter("Olga", "host")
    await session.sees_seq(olga.room.seq)
    assert olga.room.parts == session.room.parts


async def test_late_comers_share_one_encoding_while_people_talk(session: Guest, party: Party) -> None:
    await fill_chat(session)
    guests = [party.guest(f"Late {number}") for number in range(LATE_COMERS)]
    for guest in guests:
        await guest.connect(party.live, hello=False)
    await session.sees(lambda: session.room.parts["people"]["attendees"] == LATE_COMERS)
    before, began = await encodings(party.live), time.monotonic()

    for guest in guests:
        await guest.hello()
        if guest in guests[::10]:
            await session.did("post_message", text="Come in")
    for guest in guests:
        await is_in(guest)
    made, took_seconds = await encodings(party.live) - before, time.monotonic() - began

    assert made <= 1 + took_seconds // SHARED_SECONDS
    last = await session.did("post_message", text="All are here")
    for guest in (session, *guests):
        await guest.sees_seq(last)
        assert guest.room.parts["chat"]["messages"] == session.room.parts["chat"]["messages"]
    assert all(guest.views == 2 for guest in guests)


async def test_who_comes_over_a_slow_line_is_current_with_one_view(crowd: Guest, party: Party, slow_line: Line) -> None:
    olga = party.guest("Olga", "host")

    entering = asyncio.create_task(olga.enter(slow_line))
    await crowd.sees(lambda: olga.person in crowd.room.parts["people"]["present"])
    for number in range(20):
        await crowd.did("post_message", text=f"Number {number} while the view is on its way")
    await entering
    await olga.sees(lambda: olga.resumes)
    last = await crowd.did("post_message", text="And one more")
    await olga.sees_seq(last)
    await crowd.sees_seq(last)

    assert (olga.views, olga.resumes) == (2, 1)
    assert olga.room.parts == crowd.room.parts


async def test_who_missed_more_than_a_socket_may_hold_is_not_cut_for_it(session: Guest, party: Party) -> None:
    anna = party.guest("Anna")
    await anna.enter(party.live, receive_bytes=4096)
    anna.socket.transport.pause_reading()

    seq = 0
    for batch in range(100):
        # Few at a time: what leaves the chat's window before a tick is never sent, and frames over 64 kB would be compressed.
        posts = [session.did("post_message", text=signs(LONG, 7 * batch + number)) for number in range(7)]
        seq = max(await asyncio.gather(*posts))
    anna.socket.transport.resume_reading()

    await anna.sees_seq(seq)
    await session.sees_seq(seq)
    assert anna.is_open
    assert anna.room.parts["chat"]["messages"] == session.room.parts["chat"]["messages"]


async def test_a_view_is_the_same_over_another_process(session: Guest, party: Party, house: House, other: Live) -> None:
    await fill_chat(session)
    anna, boris = await party.enter("Anna"), await party.guest("Boris").enter(other)

    seq = await boris.did("post_message", text="From over there")
    for guest in (session, anna, boris):
        await guest.sees_seq(seq)

    assert boris.pieces > 1
    assert anna.room.parts == boris.room.parts


async def test_what_was_deleted_is_in_no_view_any_more_over_either_process(
    session: Guest, party: Party, other: Live
) -> None:
    await fill_chat(session)
    seq = await session.did("post_message", text="A secret")
    early = [await party.enter("Anna"), await party.guest("Boris").enter(other)]
    for guest in early:
        await guest.sees_seq(seq)

    deleted = await session.did("delete_message", message=f"{seq:010}")
    for guest in early:
        await guest.sees_seq(deleted)
    late = [await party.enter("Clara"), await party.guest("Dario").enter(other)]

    assert all("A secret" in str(guest.raw_messages) for guest in early)
    assert not any("A secret" in str(guest.raw_messages) for guest in late)
