"""A Chromium of one's own and one page in it, spoken to over two pipes in its DevTools protocol.

No port is opened, and the browser ends when the pipes do, however its owner went. A driver between them would cost more memory than
everything said here.
"""

import asyncio
import contextlib
import itertools
import json
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

_END = b"\0"
_READ_BYTES = 1 << 20
_CLOSE_SECONDS = 3.0
ANSWER_SECONDS = 20.0
# The protocol's pipes are the numbers 3 and 4.
_SHELL = 'exec "$0" "$@" 3<&0 4>&1 </dev/null >/dev/null'

Message = Mapping[str, Any]
"""As the protocol has it, in JSON."""


class BrowserGone(Exception):
    """It has ended, or answers no more."""


class BrowserRefused(Exception):
    """It answers with an error; carries what it says."""


class DevTools:
    """`hear` is called with the name and the parameters of each event, and must not wait; with `gone` when the browser has ended."""

    def __init__(self, process: Process, hear: Callable[[str, Message], None]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._to, self._from = process.stdin, process.stdout
        self._hear = hear
        self._numbers = itertools.count(1)
        self._asked: dict[int, asyncio.Future[Message]] = {}
        self._is_gone = False

    async def ask(
        self, method: str, *, session: str | None = None, within: float | None = ANSWER_SECONDS, **params: object
    ) -> Message:
        """Raises BrowserGone and BrowserRefused. `within`: seconds; None: for who has a bound of their own."""
        if self._is_gone:
            raise BrowserGone
        number = next(self._numbers)
        answer: asyncio.Future[Message] = asyncio.get_running_loop().create_future()
        self._asked[number] = answer
        message = {"id": number, "method": method, "params": params}
        if session is not None:
            message["sessionId"] = session
        try:
            self._to.write(json.dumps(message).encode() + _END)
            await self._to.drain()
            async with asyncio.timeout(within):
                return await answer
        except (ConnectionError, TimeoutError) as fault:
            raise BrowserGone from fault
        finally:
            self._asked.pop(number, None)

    async def listen(self) -> None:
        """Until the browser has ended."""
        rest = bytearray()
        while read := await self._from.read(_READ_BYTES):
            rest += read
            *whole, rest = rest.split(_END)
            for message in whole:
                self._take(json.loads(message))
        self._is_gone = True
        for answer in self._asked.values():
            if not answer.done():
                answer.set_exception(BrowserGone())
        self._hear("gone", {})

    def _take(self, message: Message) -> None:
        if "id" not in message:
            self._hear(message["method"], message["params"])
            return
        answer = self._asked.get(message["id"])
        if answer is None or answer.done():
            return
        if "error" in message:
            answer.set_exception(BrowserRefused(message["error"]["message"]))
        else:
            answer.set_result(message["result"])


@asynccontextmanager
async def launched(
    chromium: str, switches: Sequence[str], hear: Callable[[str, Message], None]
) -> AsyncIterator[DevTools]:
    """With an empty profile that goes with it. Raises FileNotFoundError."""
    with TemporaryDirectory(prefix="rostrum-recorder-", ignore_cleanup_errors=True) as profile:
        process = await asyncio.create_subprocess_exec(
            *("sh", "-c", _SHELL, chromium, "--remote-debugging-pipe", f"--user-data-dir={profile}", *switches),
            stdin=PIPE,
            stdout=PIPE,
            stderr=DEVNULL,
            cwd=Path(profile),
        )
        tools = DevTools(process, hear)
        listening = asyncio.create_task(tools.listen())
        try:
            yield tools
        finally:
            await _close(tools, process)
            listening.cancel()


async def _close(tools: DevTools, process: Process) -> None:
    try:
        async with asyncio.timeout(_CLOSE_SECONDS):
            with contextlib.suppress(BrowserGone, BrowserRefused):
                await tools.ask("Browser.close")
            await process.wait()
    except TimeoutError:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()
