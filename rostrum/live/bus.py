"""What `live` processes tell each other: that a room's log has grown, that a seat has moved, and signals. Never frames.

Told at once, and it may be lost: whoever was not told finds out from the database within a second. Between machines it goes
through Redis, on one machine as datagrams between sockets in one folder.
"""

import asyncio
import contextlib
import hashlib
import logging
import os
import socket
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import Literal, Protocol

import redis.asyncio
from pydantic import JsonValue, TypeAdapter, ValidationError
from redis.exceptions import RedisError

from rostrum.rooms.protocol import SignalSum
from rostrum.rooms.wire import PersonId, RoomId, Wire

_MAX_BYTES = 60_000
_RETRY_SECONDS = 1
_MAX_FOLDER_CHARS = 85
_TOPIC = "rostrum.live"

log = logging.getLogger(__name__)


class Grown(Wire):
    """`erased`: frames that were sent before may hold what must not be sent again."""

    kind: Literal["grown"] = "grown"
    room: RoomId
    seq: int
    erased: bool = False


class SeatMoved(Wire):
    """Whoever holds this connection is no longer the one."""

    kind: Literal["seat_moved"] = "seat_moved"
    room: RoomId
    person: PersonId
    connection: str


class Signalled(Wire):
    kind: Literal["signalled"] = "signalled"
    room: RoomId
    by: PersonId
    name: str
    signal: JsonValue


class SignalsSummed(Wire):
    """What the sockets of one process sent of summed signals since it last told."""

    kind: Literal["signals_summed"] = "signals_summed"
    room: RoomId
    sums: list[SignalSum]


News = Grown | SeatMoved | Signalled | SignalsSummed
_NEWS: TypeAdapter[News] = TypeAdapter(News)
Heard = Callable[[News], None]


class Bus(Protocol):
    async def start(self, heard: Heard) -> None: ...
    def tell(self, news: News) -> None: ...
    async def close(self) -> None: ...


def _read(raw: bytes) -> News | None:
    try:
        return _NEWS.validate_json(raw)
    except ValidationError:
        log.warning("bus: not understood: %r", raw[:200])
        return None


class RedisBus:
    def __init__(self, url: str, process: str) -> None:
        self._redis = redis.asyncio.Redis.from_url(url, socket_connect_timeout=2)
        self._mark = process.encode() + b" "
        self._out: asyncio.Queue[bytes] = asyncio.Queue(maxsize=10_000)
        self._tasks: list[asyncio.Task[None]] = []

    async def start(self, heard: Heard) -> None:
        self._tasks = [asyncio.create_task(self._listen(heard)), asyncio.create_task(self._speak())]

    def tell(self, news: News) -> None:
        # Lost when full: the backstop is the database.
        with contextlib.suppress(asyncio.QueueFull):
            self._out.put_nowait(self._mark + news.model_dump_json().encode())

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        await self._redis.aclose()

    async def _speak(self) -> None:
        while True:
            message = await self._out.get()
            try:
                await self._redis.publish(_TOPIC, message)
            except (RedisError, OSError) as fault:
                log.warning("bus: %s", fault)
                await asyncio.sleep(_RETRY_SECONDS)

    async def _listen(self, heard: Heard) -> None:
        while True:
            try:
                async with self._redis.pubsub(ignore_subscribe_messages=True) as topic:
                    await topic.subscribe(_TOPIC)
                    async for message in topic.listen():
                        self._hear(message["data"], heard)
            except (RedisError, OSError) as fault:
                log.warning("bus: %s", fault)
            await asyncio.sleep(_RETRY_SECONDS)

    def _hear(self, data: bytes, heard: Heard) -> None:
        if not data.startswith(self._mark):
            news = _read(data.partition(b" ")[2])
            if news is not None:
                heard(news)


def datagram_folder(home: Path) -> Path:
    """The system allows 107 bytes for the address of a socket."""
    folder = home.absolute() / "run" / "live"
    if len(str(folder)) <= _MAX_FOLDER_CHARS:
        return folder
    mark = hashlib.sha256(str(folder).encode()).hexdigest()[:16]
    return Path(tempfile.gettempdir()) / f"rostrum-{mark}"


class DatagramBus:
    """A socket per process in `folder`; who does not answer there is gone."""

    def __init__(self, folder: Path, process: str) -> None:
        self._folder = folder
        self._path = folder / process
        self._socket = socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_NONBLOCK)

    async def start(self, heard: Heard) -> None:
        # Where it is in a folder of everybody's, nobody else may have made it first: who writes here speaks for rooms.
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._folder.stat().st_uid != os.geteuid():
            raise PermissionError(f"{self._folder} belongs to somebody else")
        self._socket.bind(str(self._path))
        asyncio.get_running_loop().add_reader(self._socket, self._receive, heard)

    def tell(self, news: News) -> None:
        message = news.model_dump_json().encode()
        if len(message) > _MAX_BYTES:
            return
        for other in self._folder.iterdir():
            if other == self._path:
                continue
            try:
                self._socket.sendto(message, str(other))
            except BlockingIOError:
                continue
            except (ConnectionRefusedError, FileNotFoundError):
                # Killed before it could take its socket away.
                other.unlink(missing_ok=True)

    async def close(self) -> None:
        asyncio.get_running_loop().remove_reader(self._socket)
        self._socket.close()
        self._path.unlink(missing_ok=True)

    def _receive(self, heard: Heard) -> None:
        with contextlib.suppress(BlockingIOError):
            while True:
                news = _read(self._socket.recv(_MAX_BYTES))
                if news is not None:
                    heard(news)
