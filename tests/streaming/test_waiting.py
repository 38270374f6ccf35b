"""The queue of one target: whoever is slow loses up to the next key frame, and holds up nobody."""

import asyncio

from rostrum.streaming.streamer.matroska import Part
from rostrum.streaming.streamer.queue import Waiting

HEADER = b"header"


def key(data: bytes) -> Part:
    return Part(HEADER, data, b"entry:")


def other(data: bytes) -> Part:
    return Part(HEADER, data, None)


async def taken(waiting: Waiting) -> list[bytes]:
    return [(await waiting.next()).data for _ in range(len(waiting))]


async def test_it_begins_with_a_key_frame() -> None:
    waiting = Waiting()
    for part in (other(b"a"), other(b"b"), key(b"K"), other(b"c")):
        waiting.offer(part)

    assert await taken(waiting) == [b"entry:K", b"c"]


async def test_a_later_key_frame_needs_no_entry() -> None:
    waiting = Waiting()
    for part in (key(b"K"), other(b"a"), key(b"L")):
        waiting.offer(part)

    assert await taken(waiting) == [b"entry:K", b"a", b"L"]


async def test_too_much_is_dropped_up_to_the_next_key_frame() -> None:
    waiting = Waiting(most_bytes=20)
    for part in (key(b"K" * 10), other(b"a" * 10), other(b"b"), key(b"L"), other(b"c")):
        waiting.offer(part)

    assert await taken(waiting) == [b"entry:L", b"c"]
    assert waiting.drops == 1


async def test_who_waits_is_woken() -> None:
    waiting = Waiting()
    next_one = asyncio.create_task(waiting.next())
    await asyncio.sleep(0)  # its turn to begin waiting

    waiting.offer(key(b"K"))

    assert (await next_one).data == b"entry:K"
