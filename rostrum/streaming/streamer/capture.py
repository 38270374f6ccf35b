"""One capture of a room for its streams: from a browser's start until it breaks down or is told to end."""

import asyncio
import time
from collections.abc import Callable

import structlog

from rostrum.recordings.recorder.browser import Tab
from rostrum.recordings.recorder.told import Heard, Moment, Piece
from rostrum.recordings.recorder.told import Trouble as PageTrouble
from rostrum.rooms.features.streaming.facts import StreamTrouble
from rostrum.streaming.streamer.matroska import Malformed, Part, Splitter

SILENT_SECONDS = 6.0

log = structlog.get_logger()


async def capture(tab: Tab, hand_out: Callable[[Part], None], *, begins_until: float) -> StreamTrouble:
    """Why it ended: `lost` only where it had begun. Cancelled when it is wanted no more. `begins_until`: on the loop's clock."""
    splitter, silent_at, has_bytes = Splitter(), begins_until, False
    while True:
        match await _next(tab, until=silent_at):
            case Piece() as piece:
                if content := piece.content:
                    silent_at, has_bytes = time.monotonic() + SILENT_SECONDS, True
                if not _is_split(splitter, content, hand_out):
                    return "no_bytes"
            case Moment(kind="ended"):
                return "lost" if has_bytes else "no_bytes"
            case Moment():
                silent_at = max(silent_at, time.monotonic() + SILENT_SECONDS)
            case PageTrouble(text=text):
                log.warning("streamer_page_in_trouble", problem=text)
                return "no_bytes"
            case None:
                log.warning("streamer_page_lost", last=tab.last)
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
