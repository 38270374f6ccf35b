"""One take: from a browser's start until it is told to end or breaks down.

1. What the browser hands over is appended to the disk at once; then it goes into the container.
2. Where in the log it belongs is stored beside it, with each piece.
3. When nothing comes for `SILENT_SECONDS`, or nothing at all in the time that a browser has to begin, the take is over: whoever runs it
   begins another.
4. It ends in good order while the disk has still some room, so that it can be put together; and at once when that is used up, too.
"""

import asyncio
import errno
import os
import time
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field
from io import FileIO
from typing import Literal

import structlog

from rostrum.recordings import shelf
from rostrum.recordings.containers import Container
from rostrum.recordings.places import Placed
from rostrum.recordings.recorder.browser import Tab
from rostrum.recordings.recorder.spanning import Spanning
from rostrum.recordings.recorder.told import Heard, Lay, Moment, Piece
from rostrum.recordings.recorder.told import Trouble as PageTrouble
from rostrum.recordings.shelf import Take
from rostrum.rooms.features.recording.facts import Trouble

SILENT_SECONDS = 6.0
_END_SECONDS = 5.0
_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)

Tell = Callable[[Trouble | None], Awaitable[None]]
log = structlog.get_logger()


@dataclass(slots=True)
class Taking:
    """`tell` is called whenever bytes have grown, and with what is wrong when the take breaks down. `begins_until`: on the loop's clock.
    `is_over`: set from outside."""

    take: Take
    tell: Tell
    begins_until: float
    is_over: asyncio.Event = field(default_factory=asyncio.Event)
    spanning: Spanning = field(default_factory=Spanning)
    has_bytes: bool = False
    is_whole: bool = False
    _is_full: bool = False
    _silent_at: float = 0.0

    async def run(self, tab: Tab) -> None:
        """Returns when it is over, for whatever reason; `is_whole` says whether the take's MP4 is."""
        has_failed = False
        container = await Container.open(self.take.made)
        self._silent_at = self.begins_until
        ending = asyncio.create_task(self._end_when_over(tab))
        try:
            with self.take.raw.open("ab", buffering=0) as raw:
                await self._listen(tab, container, raw)
        except OSError as fault:
            if fault.errno not in _NO_ROOM:
                raise
            self._is_full = has_failed = True
        finally:
            ending.cancel()
            self.is_whole = await container.close() and self.has_bytes and not has_failed
            if self._is_full:
                log.warning("recording_disk_full", take=self.take.number)
                await self.tell("disk_full")

    async def _end_when_over(self, tab: Tab) -> None:
        await self.is_over.wait()
        await tab.end(within_seconds=_END_SECONDS)

    async def _listen(self, tab: Tab, container: Container, raw: FileIO) -> None:
        while True:
            told = await self._next(tab)
            match told:
                case Piece():
                    await self._keep(told, tab, container, raw)
                case Lay(at=at, page=page):
                    self.take.add_place(Placed(at, page))
                case Moment(kind="ended"):
                    return
                case Moment():
                    self._hear_life()
                    self.spanning.hear(told)
                    self.take.keep_spans(self.spanning.spans)
                case PageTrouble(text=text):
                    log.warning("recording_page_in_trouble", take=self.take.number, problem=text)
                    await self.tell("no_bytes")
                    return
                case "paused":
                    await self.tell(None)
                case None:
                    log.warning("recording_page_lost", take=self.take.number, last=tab.last)
                    if not self.is_over.is_set() and not self._is_full:
                        await self.tell("lost" if self.has_bytes else "no_bytes")
                    return

    async def _next(self, tab: Tab) -> Heard | Literal["paused"] | None:
        """None when the page broke down, or is silent for too long. A page that pauses is silent by right."""
        try:
            async with asyncio.timeout_at(self._silent_at):
                return await tab.told.get()
        except TimeoutError:
            if not self.spanning.is_paused:
                return None
            self._hear_life()
            return "paused"

    def _hear_life(self) -> None:
        silent_at = time.monotonic() + SILENT_SECONDS
        self._silent_at = silent_at if self.has_bytes else max(self._silent_at, silent_at)

    async def _keep(self, piece: Piece, tab: Tab, container: Container, raw: FileIO) -> None:
        content = piece.content
        if content:
            if raw.write(content) < len(content):
                # The rest did not fit.
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            if not self.has_bytes:
                log.info("recording_has_bytes", take=self.take.number)
            self.has_bytes = True
            self._hear_life()
        self.spanning.reach(piece.at)
        self.take.keep_spans(self.spanning.spans)
        await container.write(content)
        if self._is_full:
            return
        if not shelf.has_room(least_bytes=shelf.KEPT_BYTES):
            self._is_full = True
            await tab.end(within_seconds=_END_SECONDS)
        elif content:
            await self.tell(None)
