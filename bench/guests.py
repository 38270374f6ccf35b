"""People of a hall whose every message is of interest, all in one process: hundreds, not thousands."""

import asyncio
import json
import ssl
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from bench.host import new_command_id
from rostrum.live.pieces import Pieces

AT_ONCE = 50
ANSWER_SECONDS = 30
PING_SECONDS = 8

Heard = Callable[[str], None]
Answer = dict[str, Any]  # Any: JSON


class Guest:
    """`view`: the first of the room, once it is there. `heard` is called with every message that is no answer."""

    def __init__(self, socket: ClientConnection) -> None:
        self.heard: Heard = lambda _text: None
        self.view: asyncio.Future[Answer] = asyncio.get_running_loop().create_future()
        self._socket = socket
        self._answers: dict[str, asyncio.Future[Answer]] = {}

    async def do(self, **command: object) -> Answer:
        """`done` or `refused`, as it came."""
        key = new_command_id()
        self._answers[key] = asyncio.get_running_loop().create_future()
        await self._socket.send(json.dumps({"t": "do", "id": key, "command": command}))
        return await asyncio.wait_for(self._answers[key], ANSWER_SECONDS)

    async def signal(self, **signal: object) -> None:
        await self._socket.send(json.dumps({"t": "signal", "signal": signal}))

    async def listen(self) -> None:
        await self._socket.send('{"t":"hello"}')
        pieces = Pieces()
        async for frame in self._socket:
            text = frame if isinstance(frame, str) else pieces.take(frame)
            if text is not None:
                self._hear(text if isinstance(text, str) else text.decode())

    async def keep_alive(self) -> None:
        number = 0
        while True:
            await asyncio.sleep(PING_SECONDS)
            await self._socket.send(json.dumps({"t": "ping", "n": (number := number + 1)}))

    def _hear(self, text: str) -> None:
        if text.startswith(('{"t":"done"', '{"t":"refused"')):
            answer = json.loads(text)
            self._answers.pop(answer["id"]).set_result(answer)
            return
        self.heard(text)
        if text.startswith('{"t":"bye"') and not self.view.done():
            self.view.set_exception(RuntimeError(text))
        elif text.startswith('{"t":"view"') and not self.view.done():
            view = json.loads(text)
            if view["channel"] == "room":
                self.view.set_result(view)


@asynccontextmanager
async def guests(url: str, tickets: Sequence[str]) -> AsyncIterator[list[Guest]]:
    """All of them in the room."""
    own_certificate = ssl.create_default_context()
    own_certificate.check_hostname = False
    own_certificate.verify_mode = ssl.CERT_NONE
    gate = asyncio.Semaphore(AT_ONCE)
    tasks: list[asyncio.Task[None]] = []

    async def enter(ticket: str) -> Guest:
        async with gate:
            socket = await connect(
                url.replace("{ticket}", ticket), ssl=own_certificate, max_size=None, ping_interval=None, open_timeout=60
            )
            guest = Guest(socket)
            tasks.extend((asyncio.create_task(guest.listen()), asyncio.create_task(guest.keep_alive())))
            await asyncio.wait_for(guest.view, ANSWER_SECONDS)
            return guest

    try:
        yield list(await asyncio.gather(*map(enter, tickets)))
    finally:
        for task in tasks:
            task.cancel()


def milliseconds_since(start: float) -> float:
    return (time.monotonic() - start) * 1000


def percentile(values: Sequence[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else 0.0
