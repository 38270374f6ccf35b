"""What waits for one target: bounded, and dropped up to the next key frame when the target takes less than there is."""

import asyncio
from collections import deque

from rostrum.streaming.streamer.matroska import Part

MOST_BYTES = 4 * 1024 * 1024
"""Some twelve seconds of a lively picture."""


class Waiting:
    """`drops`: how often something was dropped. Filled from the loop without waiting: nobody else is held up."""

    def __init__(self, *, most_bytes: int = MOST_BYTES) -> None:
        self._parts: deque[Part] = deque()
        self._bytes = 0
        self._most_bytes = most_bytes
        self._is_open = False
        self._has_some = asyncio.Event()
        self.drops = 0

    def __len__(self) -> int:
        return len(self._parts)

    def offer(self, part: Part) -> None:
        """Taken from a key frame on; until the next one nothing is when there is too much."""
        if not self._is_open:
            if part.entry is None:
                return
            self._is_open = True
            part = Part(part.header, part.entry + part.data, part.entry)
        if self._bytes + len(part.data) > self._most_bytes:
            self.begin_anew()
            self.drops += 1
            return
        self._parts.append(part)
        self._bytes += len(part.data)
        self._has_some.set()

    def begin_anew(self) -> None:
        """With the next key frame."""
        self._parts.clear()
        self._bytes = 0
        self._is_open = False
        self._has_some.clear()

    async def next(self) -> Part:
        await self._has_some.wait()
        part = self._parts.popleft()
        self._bytes -= len(part.data)
        if not self._parts:
            self._has_some.clear()
        return part
