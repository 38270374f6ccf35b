"""ffmpeg: the picture as the browser encoded it and the sound made AAC, as FLV over RTMP.

Address and key go by a file of options that lies in memory and has no name: what stands on a command line, everybody on the machine may
read.
"""

import asyncio
import os
from asyncio.subprocess import DEVNULL, PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from rostrum.streaming.rules import Address


@asynccontextmanager
async def open_muxer(address: Address, *, key: str, port: int) -> AsyncIterator[Process]:
    """Takes Matroska at its standard input; speaks to `port` of this machine as if it were the address. What it has to say is not kept:
    it may name the key."""
    options = _in_memory(f"rtmp_app={address.app}\nrtmp_playpath={key}\nrtmp_tcurl={address.text}\nrtmp_live=live\n")
    try:
        command = _command(f"/dev/fd/{options}", port)
        process = await asyncio.create_subprocess_exec(
            *command, stdin=PIPE, stdout=DEVNULL, stderr=DEVNULL, pass_fds=(options,)
        )
    finally:
        os.close(options)
    try:
        yield process
    finally:
        if process.stdin is not None:
            process.stdin.transport.abort()
        with suppress(ProcessLookupError):
            process.kill()
        await process.wait()


def _command(options: str, port: int) -> tuple[str, ...]:
    return (
        *("ffmpeg", "-v", "quiet", "-nostdin", "-fflags", "+genpts+nobuffer+discardcorrupt", "-fpsprobesize", "0"),
        *("-analyzeduration", "500000", "-f", "matroska", "-i", "pipe:0", "-map", "0:v:0", "-map", "0:a:0?"),
        *("-c:v", "copy", "-c:a", "aac", "-b:a", "128k", "-ar", "44100", "-ac", "2", "-fpre", options),
        *("-f", "flv", "-flvflags", "no_duration_filesize", f"rtmp://127.0.0.1:{port}/"),
    )


def _in_memory(text: str) -> int:
    file = os.memfd_create("options")
    os.write(file, text.encode())
    return file
