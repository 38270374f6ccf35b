"""One capture of a room for its streams: from a browser's start until it breaks down or is told to end."""

import asyncio
import time
from collections.abc import Callable

import structlog

from rostrum.recordings.recorder.browser import Heard, Moment, Piece, Tab
from rostrum.recordings.recorder.browser import Trouble as PageTrouble
from rostrum.rooms.features.streaming.facts import StreamTrouble
from rostrum.streaming.streamer.matroska import Malformed, Part, Splitter

FIRST_SECONDS = 25.0
"""For the browser, the page and its first second."""
SILENT_SECONDS = 6.0

log = structlog.get_logger()


async def capture(tab: Tab, hand_out: Callable[[Part], None]) -> StreamTrouble:
    """Why it ended. Cancelled when it is wanted no more."""
    splitter, heard_at, has_bytes = Splitter(), time.monotonic(), False
    while True:
        match await _next(tab, until=heard_at + (SILENT_SECONDS if has_bytes else FIRST_SECONDS)):
            case Piece() as piece:
                if content := piece.content:
                    heard_at, has_bytes = time.monotonic(), True
                if not _is_split(splitter, content, hand_out):
                    return "no_bytes"
            case Moment(kind="ended"):
                return "lost"
            case Moment():
                heard_at = time.monotonic()
            case PageTrouble(text=text):
                log.warning("streamer_page_in_trouble", problem=text)
                return "no_bytes"
            case None:
                return "lost" if has_bytes else "no_bytes"


async def _next(tab: Tab, *, until: float) -> Heard | None:
    """None when the page broke down, or says nothing. `until`: on the monotonic clock, which is the loop's."""
    try:
        async with asyncio.timeout_at(until):
            return await tab.told.get()
    except TimeoutError:
        return None


def _is_split(splitter: Splitter, content: bytes, hand_out: Callable[[Part], None]) -> bool:
    try:
        for part in splitter.feed(content):
            hand_out(part)
    except Malformed as problem:
        log.warning("stream_capture_malformed", problem=str(problem))
        return False
    return True
