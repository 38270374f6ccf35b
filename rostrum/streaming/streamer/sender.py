"""One target of a room that is streamed. What happens to it is nobody else's business: it has a line, an ffmpeg and a queue of its own.

It connects, sends, and when that ends for whatever reason connects again after a pause that doubles from one second to thirty, and is one
second again once it has run for as long.
"""

import asyncio
import time
from asyncio.subprocess import Process
from collections.abc import Callable

import structlog
from django.conf import settings

from rostrum.kit.encryption import CannotDecrypt
from rostrum.kit.ids import AccountId
from rostrum.recordings.recorder.database import in_database
from rostrum.rooms.features.streaming.facts import StreamTrouble
from rostrum.rooms.features.streaming.state import Stream
from rostrum.streaming.errors import NoSuchTarget, NoWay, StreamAddressNotTaken
from rostrum.streaming.queries import address_text, target_of
from rostrum.streaming.rules import Address, address_of
from rostrum.streaming.secrets import opened
from rostrum.streaming.streamer.matroska import Part
from rostrum.streaming.streamer.muxer import open_muxer
from rostrum.streaming.streamer.queue import Waiting
from rostrum.streaming.streamer.relay import Relay, open_relay

FIRST_PAUSE_SECONDS, LONGEST_PAUSE_SECONDS = 1.0, 30.0
PROOF_BYTES = 16 * 1024
"""Greetings take four thousand; what is more is picture and sound, which a target takes only once it has taken the key."""
STUCK_SECONDS = 10.0
"""Without a byte that leaves, though there are some."""
SLOW_SECONDS = 30.0
"""So long a target counts as too slow after something had to be left out."""
_LOOK_SECONDS = 0.5

log = structlog.get_logger()
Where = Callable[[], tuple[Address, str]]


class Sender:
    """`trouble`: why nothing arrives; None while it runs, and before anything is known (`is_running` tells which)."""

    def __init__(self, stream: Stream, where: Where, *, stuck_seconds: float = STUCK_SECONDS) -> None:
        self.stream = stream
        self.trouble: StreamTrouble | None = "lost" if stream.light == "running" else None
        self.is_running = False
        self.sent = 0
        self._where = where
        self._stuck_seconds = stuck_seconds
        self._fed_at = 0.0
        self._waiting = Waiting()

    def offer(self, part: Part) -> None:
        self._waiting.offer(part)

    async def run(self) -> None:
        """Until it is cancelled."""
        pause = FIRST_PAUSE_SECONDS
        while True:
            began = time.monotonic()
            try:
                await self._send()
            except NoWay as no_way:
                self.trouble = no_way.why
            except FileNotFoundError:
                self.trouble = "no_browser"
            self.is_running = False
            log.warning("stream_interrupted", stream=self.stream.id, target=self.stream.target, why=self.trouble)
            if time.monotonic() - began > LONGEST_PAUSE_SECONDS:
                pause = FIRST_PAUSE_SECONDS
            await asyncio.sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE_SECONDS)

    async def _send(self) -> None:
        """Returns, or raises NoWay, when it is over."""
        address, key = await in_database(self._where)
        async with (
            open_relay(address, may_be_inside=settings.STREAM_TO_PRIVATE) as relay,
            open_muxer(address, key=key, port=relay.port) as muxer,
        ):
            self._waiting.begin_anew()
            tasks = {
                asyncio.create_task(self._feed(muxer)),
                asyncio.create_task(self._watch(relay)),
                asyncio.create_task(_until_over(muxer, relay)),
            }
            try:
                await asyncio.wait(tasks, return_when=asyncio.FIRST_COMPLETED)
            finally:
                for task in tasks:
                    task.cancel()
                ended = await asyncio.gather(*tasks, return_exceptions=True)
        for one in ended:
            if isinstance(one, NoWay):
                raise one
        raise NoWay("cut" if self.is_running else "refused")

    async def _feed(self, muxer: Process) -> None:
        """Ends when another capture has begun: its header is another, which a new ffmpeg needs."""
        assert muxer.stdin is not None, "asked for"
        header: bytes | None = None
        try:
            while True:
                part = await self._waiting.next()
                if header is None:
                    header = part.header
                    muxer.stdin.write(header)
                elif header is not part.header:
                    raise NoWay("lost")
                self._fed_at = time.monotonic()
                muxer.stdin.write(part.data)
                await muxer.stdin.drain()
        except OSError:
            # It is gone; who ended it is told by the line.
            await muxer.wait()

    async def _watch(self, relay: Relay) -> None:
        counted, drops, dropped_at = 0, self._waiting.drops, -SLOW_SECONDS
        while True:
            await asyncio.sleep(_LOOK_SECONDS)
            now = time.monotonic()
            self.sent += relay.sent - counted
            counted = relay.sent
            if now - relay.grew_at > self._stuck_seconds and self._fed_at > relay.grew_at:
                raise NoWay("too_slow" if relay.sent > PROOF_BYTES else "refused")
            if self._waiting.drops > drops:
                drops, dropped_at = self._waiting.drops, now
                self.is_running, self.trouble = False, "too_slow"
            elif relay.sent > PROOF_BYTES and not self.is_running and now - dropped_at > SLOW_SECONDS:
                self.is_running, self.trouble = True, None


async def _until_over(muxer: Process, relay: Relay) -> None:
    exited, closed = asyncio.create_task(muxer.wait()), asyncio.create_task(relay.closed.wait())
    await asyncio.wait({exited, closed}, return_when=asyncio.FIRST_COMPLETED)
    exited.cancel()
    closed.cancel()


def where_to(account: AccountId, target_id: str) -> tuple[Address, str]:
    """Address and key, as they are now. Raises NoWay."""
    try:
        target = target_of(account, target_id)
        return address_of(address_text(target)), opened(target.key_encrypted)
    except (NoSuchTarget, CannotDecrypt, StreamAddressNotTaken):
        raise NoWay("gone") from None
