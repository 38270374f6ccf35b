"""One room that is streamed, by one process: one capture for all its targets, and a sender for each.

Where to is asked of the room whenever it says that this changed. Targets come and go without disturbing one another.
"""

import asyncio
import time
from functools import partial

import structlog
from django.conf import settings
from django.db import DatabaseError, InterfaceError

from rostrum.kit.ids import RoomId
from rostrum.kit.tickets import TicketOffice
from rostrum.recordings.recorder.browser import BrowserMissing, BrowserSilent, Settings, chromium_of, open_tab
from rostrum.recordings.recorder.database import in_database
from rostrum.recordings.recorder.entering import entry
from rostrum.recordings.recorder.patience import Patience
from rostrum.rooms.doors import post_command
from rostrum.rooms.features.streaming.commands import TellStream
from rostrum.rooms.features.streaming.facts import StreamTrouble
from rostrum.rooms.features.streaming.state import Stream
from rostrum.rooms.streamed import WantedStreams, rooms_streamed, wanted_streams
from rostrum.rooms.wire import STREAMER
from rostrum.streaming.claiming import finish_room
from rostrum.streaming.streamer.capture import capture
from rostrum.streaming.streamer.matroska import Part
from rostrum.streaming.streamer.rates import Rates
from rostrum.streaming.streamer.sender import Sender, where_to

LOOK_SECONDS = 0.5
AGAIN_SECONDS = 1.0
_TELL_SECONDS = 4.0
"""Between two words that all is well: the room doubts after 12."""

log = structlog.get_logger()


class StreamJob:
    def __init__(self, room: RoomId, streamer: str) -> None:
        self._room = room
        self._streamer = streamer
        self._office = TicketOffice.with_secret(settings.ROSTRUM_SECRET)
        self._over = asyncio.Event()
        self._is_handed_over = False
        self._wanted: WantedStreams | None = None
        self._senders: dict[str, tuple[Sender, asyncio.Task[None]]] = {}
        self._told: dict[str, tuple[StreamTrouble | None, float]] = {}
        self._rates = Rates(room)
        self._capture_trouble: StreamTrouble | None = None

    @property
    def is_capturing(self) -> bool:
        return True

    def end(self) -> None:
        self._over.set()

    def hand_over(self) -> None:
        self._is_handed_over = True
        self.end()

    async def run(self) -> None:
        tasks = [asyncio.create_task(self._look_on()), asyncio.create_task(self._capture_on())]
        over = asyncio.create_task(self._over.wait())
        try:
            await asyncio.wait({*tasks, over}, return_when=asyncio.FIRST_COMPLETED)
        finally:
            senders = [task for _, task in self._senders.values()]
            for task in (*tasks, over, *senders):
                task.cancel()
            ended = await asyncio.gather(*tasks, *senders, return_exceptions=True)
        for one in ended:
            if isinstance(one, Exception):
                raise one
        if not self._is_handed_over:
            await in_database(partial(finish_room, self._room, self._streamer))

    async def _capture_on(self) -> None:
        """One capture after another, from when it is known with what layout."""
        patience = Patience()
        while True:
            if self._wanted is None:
                await asyncio.sleep(LOOK_SECONDS / 5)
                continue
            try:
                chromium, until = chromium_of(settings.CHROMIUM), patience.until()
                tab = open_tab(chromium=chromium, public_url=settings.PUBLIC_URL, settings=self._settings, until=until)
                async with tab as opened:
                    self._capture_trouble = await capture(opened, self._hand_out, begins_until=until)
                patience.learn(has_bytes=self._capture_trouble == "lost")
            except BrowserMissing as problem:
                log.warning("streamer_without_browser", problem=str(problem))
                self._capture_trouble = "no_browser"
            except BrowserSilent as problem:
                log.warning("streamer_browser_silent", last=str(problem))
                patience.learn(has_bytes=False)
                self._capture_trouble = "no_bytes"
            await asyncio.sleep(AGAIN_SECONDS)

    def _hand_out(self, part: Part) -> None:
        self._capture_trouble = None
        for sender, _ in self._senders.values():
            sender.offer(part)

    async def _look_on(self) -> None:
        while True:
            try:
                await self._look()
                await self._rates.note({key: sender.sent for key, (sender, _) in self._senders.items()})
            except (DatabaseError, InterfaceError) as problem:
                # What runs goes on.
                log.warning("streamer_waits_for_database", problem=type(problem).__name__)
            self._begin_failed_anew()
            for sender, _ in list(self._senders.values()):
                await self._tell(sender)
            await asyncio.sleep(LOOK_SECONDS)

    async def _look(self) -> None:
        changed_with = (await in_database(rooms_streamed)).get(self._room)
        if changed_with is None or (self._wanted is not None and self._wanted.changed_with == changed_with):
            return
        wanted = await in_database(partial(wanted_streams, self._room))
        if wanted is None:
            return
        self._wanted = wanted
        streams = {stream.id: stream for stream in wanted.streams}
        for key in self._senders.keys() - streams.keys():
            _, task = self._senders.pop(key)
            self._told.pop(key, None)
            task.cancel()
        for key in streams.keys() - self._senders.keys():
            self._senders[key] = self._begun(streams[key], wanted)

    def _begin_failed_anew(self) -> None:
        """A sender ends by itself only when something is wrong with it that it does not know."""
        for key, (sender, task) in list(self._senders.items()):
            if task.done() and not task.cancelled() and self._wanted is not None:
                log.error("sender_failed", stream=key, exc_info=task.exception())
                self._senders[key] = self._begun(sender.stream, self._wanted)

    def _begun(self, stream: Stream, wanted: WantedStreams) -> tuple[Sender, asyncio.Task[None]]:
        sender = Sender(stream, partial(where_to, wanted.account, stream.target))
        return sender, asyncio.create_task(sender.run())

    async def _tell(self, sender: Sender) -> None:
        """What is new at once, and how it stands now and then. A room that cannot be told doubts by itself."""
        trouble = self._capture_trouble or sender.trouble
        if trouble is None and not sender.is_running:
            return
        now, key = time.monotonic(), sender.stream.id
        told = self._told.get(key)
        if told is not None and told[0] == trouble and now < told[1] + _TELL_SECONDS:
            return
        self._told[key] = (trouble, now)
        await asyncio.to_thread(post_command, self._room, TellStream(stream=key, trouble=trouble))

    def _settings(self) -> Settings:
        assert self._wanted is not None, "it was waited for"
        return entry(
            self._office,
            seat=STREAMER,
            room=self._room,
            account=self._wanted.account,
            language=self._wanted.language,
            layout=self._wanted.layout,
            purpose="stream",
        )
