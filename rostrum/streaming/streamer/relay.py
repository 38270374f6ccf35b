"""The line to a target. ffmpeg speaks RTMP to this process on the loopback interface; this process holds the connection outwards.

1. So the address is looked up once, by us: what was found to lie outside is what is connected to, whatever the name says a moment later.
2. Certificates are checked, and with the name that the account gave.
3. Bytes are counted where they leave, and who closed first is known.
"""

import asyncio
import socket
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from rostrum.streaming.errors import NoWay
from rostrum.streaming.rules import Address, is_outside

CONNECT_SECONDS = 8.0
_EACH_SECONDS = 3.0
"""For a number that others stand behind: one that is silent must leave time for them."""
_PIECE = 64 * 1024
_UNSENT_BYTES = 256 * 1024
"""Kept by the system for a line that is slow: what waits longer waits here, where it can be dropped."""


class Relay:
    """`sent`: bytes handed to the target's connection; `grew_at`: when last, on the monotonic clock. `closed`: by either side."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._outer_reader, self._outer_writer = reader, writer
        self._inner_writer: asyncio.StreamWriter | None = None
        self._pumps: list[asyncio.Task[None]] = []
        self.closed = asyncio.Event()
        self.port = 0
        self.sent = 0
        self.grew_at = time.monotonic()

    def take(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """The first who comes is ours: the port is known to nobody else."""
        if self._inner_writer is not None:
            writer.close()
            return
        self._inner_writer = writer
        self._pumps = [
            asyncio.create_task(self._out(reader)),
            asyncio.create_task(self._back(writer)),
        ]

    def close(self) -> None:
        for pump in self._pumps:
            pump.cancel()
        for writer in (self._outer_writer, self._inner_writer):
            if writer is not None:
                writer.transport.abort()

    async def _out(self, inner: asyncio.StreamReader) -> None:
        with suppress(OSError):
            while piece := await inner.read(_PIECE):
                self._outer_writer.write(piece)
                await self._outer_writer.drain()
                self.sent += len(piece)
                self.grew_at = time.monotonic()
        self.closed.set()

    async def _back(self, inner: asyncio.StreamWriter) -> None:
        with suppress(OSError):
            while piece := await self._outer_reader.read(_PIECE):
                inner.write(piece)
                await inner.drain()
        self.closed.set()


@asynccontextmanager
async def open_relay(address: Address, *, may_be_inside: bool) -> AsyncIterator[Relay]:
    """Raises NoWay."""
    relay = Relay(*await _connect(address, may_be_inside=may_be_inside))
    try:
        async with await asyncio.start_server(relay.take, "127.0.0.1", 0) as server:
            relay.port = server.sockets[0].getsockname()[1]
            yield relay
    finally:
        relay.close()


async def _connect(address: Address, *, may_be_inside: bool) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    """To the first of the name's numbers that answers."""
    try:
        async with asyncio.timeout(CONNECT_SECONDS):
            *before, last = await _looked_up(address, may_be_inside=may_be_inside)
            for number in before:
                try:
                    async with asyncio.timeout(_EACH_SECONDS):
                        return await _connect_to(number, address)
                except ssl.SSLError:
                    raise
                except OSError:
                    continue
            return await _connect_to(last, address)
    except ssl.SSLError:
        raise NoWay("insecure") from None
    except (OSError, UnicodeError):
        pass
    raise NoWay("unreachable")


async def _connect_to(number: str, address: Address) -> tuple[asyncio.StreamReader, asyncio.StreamWriter]:
    reader, writer = await asyncio.open_connection(
        number,
        address.port,
        ssl=ssl.create_default_context() if address.is_secure else None,
        server_hostname=address.host if address.is_secure else None,
    )
    held: socket.socket = writer.get_extra_info("socket")
    held.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, _UNSENT_BYTES)
    return reader, writer


async def _looked_up(address: Address, *, may_be_inside: bool) -> list[str]:
    """Raises NoWay, OSError."""
    found = await asyncio.get_running_loop().getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    numbers = [str(where[0]) for *_, where in found]
    allowed = numbers if may_be_inside else [number for number in numbers if is_outside(number)]
    if not allowed:
        raise NoWay("not_allowed")
    return allowed
