"""What a browser's MediaRecorder wrote: six seconds of 320×180, H.264 and Opus, with a key frame every second."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from rostrum.streaming.streamer.matroska import Part, Splitter

CAPTURED = Path(__file__).with_name("captured.mkv").read_bytes()
LASTS_SECONDS = 6.0
_PIECE_SECONDS = 0.25


def parts_of(data: bytes) -> list[Part]:
    return Splitter().feed(data)


async def played(hand_out: Callable[[Part], None], *, times: int = 1_000) -> None:
    """At about the pace at which it was captured; after its end it begins again, as another capture."""
    length = int(len(CAPTURED) * _PIECE_SECONDS / LASTS_SECONDS)
    for _ in range(times):
        splitter = Splitter()
        for at in range(0, len(CAPTURED), length):
            for part in splitter.feed(CAPTURED[at : at + length]):
                hand_out(part)
            await asyncio.sleep(_PIECE_SECONDS)  # the pace of a capture
