"""The line to a target whose name has several numbers."""

import asyncio
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import ExitStack, asynccontextmanager
from typing import Any

import pytest

from rostrum.streaming.errors import NoWay
from rostrum.streaming.rules import Address
from rostrum.streaming.streamer.relay import open_relay

ANSWERING, SILENT, WITHOUT_A_WAY, REFUSING = "127.0.0.1", "127.0.0.2", "255.255.255.255", "127.0.0.3"


@asynccontextmanager
async def named(*numbers: str, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Address]:
    """A name that stands for these, and somebody who answers at the first."""
    server = await asyncio.start_server(lambda _, writer: writer.close(), ANSWERING, 0)
    port = server.sockets[0].getsockname()[1]

    async def found(*_: object, **__: object) -> list[Any]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in numbers]

    loop = asyncio.get_running_loop()
    asked = loop.getaddrinfo
    monkeypatch.setattr(
        loop, "getaddrinfo", lambda host, *more, **how: (found if host == "live.example" else asked)(host, *more, **how)
    )
    async with server:
        yield Address(is_secure=False, host="live.example", port=port, app="live")


@pytest.fixture
def full() -> Iterator[ExitStack]:
    with ExitStack() as held:
        yield held


def fall_silent(held: ExitStack, port: int) -> None:
    """A queue that is full: who knocks now hears nothing."""
    listening = held.enter_context(socket.socket())
    listening.bind((SILENT, port))
    listening.listen(0)
    for _ in range(4):
        knocking = held.enter_context(socket.socket())
        knocking.setblocking(False)
        knocking.connect_ex((SILENT, port))


@pytest.mark.parametrize("first", [REFUSING, WITHOUT_A_WAY, SILENT])
async def test_a_number_that_does_not_answer_is_followed_by_the_next(
    monkeypatch: pytest.MonkeyPatch, full: ExitStack, first: str
) -> None:
    async with named(first, ANSWERING, monkeypatch=monkeypatch) as address:
        fall_silent(full, address.port)
        async with open_relay(address, may_be_inside=True) as relay:
            assert relay.port > 0


async def test_where_none_answers_there_is_no_way(monkeypatch: pytest.MonkeyPatch) -> None:
    async with named(WITHOUT_A_WAY, REFUSING, monkeypatch=monkeypatch) as address:
        with pytest.raises(NoWay) as refusal:
            async with open_relay(address, may_be_inside=True):
                pass

    assert refusal.value.why == "unreachable"
