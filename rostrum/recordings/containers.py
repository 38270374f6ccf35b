"""The MP4 that grows while a session is recorded: the picture as the browser encoded it, the sound made AAC on the way.

The index of an MP4 is written last. Room for it is kept in front, so that even the longest recording is whole as soon as its last byte is:
rewriting an hour takes three seconds (design §6). What is short is rewritten all the same, and needs no empty room.
"""

import asyncio
from asyncio.subprocess import DEVNULL, PIPE, Process
from pathlib import Path

import structlog

INDEX_BYTES = 16 * 1024 * 1024
"""Of some eight hours, at 2 MB an hour."""
_END_SECONDS = 20.0

log = structlog.get_logger()


def convert(source: str, target: Path, *, index_bytes: int | None = None) -> tuple[str, ...]:
    """The words of a command. Without `index_bytes` the file is rewritten at the end."""
    index = ("-movflags", "+faststart") if index_bytes is None else ("-moov_size", str(index_bytes))
    return (
        *("ffmpeg", "-v", "error", "-nostdin", "-fflags", "+genpts+discardcorrupt", "-i", source),
        *("-map", "0:v:0", "-map", "0:a:0?", "-c:v", "copy", "-c:a", "aac", "-b:a", "128k", "-ar", "48000"),
        *("-f", "mp4", *index, "-y", str(target)),
    )


class Container:
    """Takes pieces of one stream. When it breaks, nothing is lost: the file can be made of the pieces that lie on the disk."""

    def __init__(self, process: Process, target: Path) -> None:
        self._process = process
        self._target = target
        self._is_broken = False

    @classmethod
    async def open(cls, target: Path) -> "Container":
        command = convert("pipe:0", target, index_bytes=INDEX_BYTES)
        process = await asyncio.create_subprocess_exec(*command, stdin=PIPE, stdout=DEVNULL)
        return cls(process, target)

    async def write(self, piece: bytes) -> None:
        stdin = self._process.stdin
        if self._is_broken or stdin is None:
            return
        try:
            stdin.write(piece)
            await stdin.drain()
        except (BrokenPipeError, ConnectionResetError):
            self._is_broken = True
            log.warning("recording_container_broke", target=self._target.name)

    async def close(self) -> bool:
        """Whether the file is whole."""
        if self._process.stdin is not None:
            self._process.stdin.close()
        try:
            async with asyncio.timeout(_END_SECONDS):
                status = await self._process.wait()
        except TimeoutError:
            self._process.kill()
            status = await self._process.wait()
        return status == 0 and not self._is_broken
