"""One recording by one recorder: takes, one after another, until the room wants no more; then the file.

Only the first try of a recorder that found earlier takes tells the room that something is lost; from then on the room hears what the take
itself tells.
"""

import asyncio
import contextlib
import time
from functools import partial

import structlog
from django.conf import settings

from rostrum.kit.tickets import TicketOffice
from rostrum.recordings import shelf
from rostrum.recordings.actions import give_up_recording, tell_recording_waits
from rostrum.recordings.cutting.programs import ProgramFailed, ProgramKilled
from rostrum.recordings.finishing import (
    Disturbed,
    Finished,
    NoRoom,
    forget_finished,
    keep_film,
    put_together,
    tidy_up,
)
from rostrum.recordings.models import Recording, RecordingProblem
from rostrum.recordings.recorder.browser import BrowserMissing, BrowserSilent, Settings, chromium_of, open_tab
from rostrum.recordings.recorder.database import in_database
from rostrum.recordings.recorder.entering import entry
from rostrum.recordings.recorder.patience import Patience
from rostrum.recordings.recorder.taking import Taking
from rostrum.recordings.shelf import Take
from rostrum.rooms.doors import post_command
from rostrum.rooms.features.recording.commands import TellRecording
from rostrum.rooms.features.recording.facts import Trouble
from rostrum.rooms.wire import RECORDER

AGAIN_SECONDS = 1.0
FULL_SECONDS = 5.0
"""Until it is looked again whether the disk has room."""
BROKEN_SECONDS = 60.0
"""Until what could not be put together is tried again."""
_TELL_SECONDS = 4.0
"""Between two words that all is well: the room doubts after 12."""

log = structlog.get_logger()


class Job:
    def __init__(self, recording: Recording, patience: Patience | None = None) -> None:
        self._recording = recording
        self._office = TicketOffice.with_secret(settings.ROSTRUM_SECRET)
        self._over = asyncio.Event()
        self._left = asyncio.Event()
        self._whole: Take | None = None
        self._taking: Taking | None = None
        self._putting: asyncio.Task[Finished | None] | None = None
        self._told: tuple[Trouble | None, float] | None = None
        self._patience = patience or Patience()

    @property
    def is_capturing(self) -> bool:
        return not self._over.is_set() or self._taking is not None

    def end(self) -> None:
        """The room wants no more of it."""
        self._over.set()
        if self._taking is not None:
            self._taking.is_over.set()

    def hand_over(self) -> None:
        """This process ends, or was taken for dead; another one goes on, and puts it all together anew."""
        self._left.set()
        self.end()
        if self._putting is not None:
            self._putting.cancel()

    async def run(self) -> None:
        if shelf.takes_of(self._recording.id):
            await self._tell("lost")
            # That it is over already is told within a moment: then no browser is started for it.
            await self._rest()
        while not self._over.is_set():
            if not shelf.has_room():
                await self._tell("disk_full")
                await self._rest(FULL_SECONDS)
                continue
            try:
                await self._take()
            except (BrowserMissing, FileNotFoundError) as problem:
                # The browser or ffmpeg.
                log.warning("recorder_without_program", problem=str(problem))
                await self._tell("no_browser")
            except BrowserSilent as problem:
                log.warning("recorder_browser_silent", last=str(problem))
                self._patience.learn(has_bytes=False)
                await self._tell("no_bytes")
            await self._rest()
        if not self._left.is_set():
            await self._finish()

    async def _take(self) -> None:
        until = self._patience.until()
        taking = Taking(shelf.new_take(self._recording.id), self._tell, until)
        chromium = chromium_of(settings.CHROMIUM)
        tab = open_tab(chromium=chromium, public_url=settings.PUBLIC_URL, settings=self._settings, until=until)
        async with tab as opened:
            self._taking = taking
            if self._over.is_set():
                taking.is_over.set()
            await taking.run(opened)
        self._taking = None
        self._patience.learn(has_bytes=taking.has_bytes)
        self._whole = taking.take if taking.is_whole else None

    def _settings(self) -> Settings:
        recording = self._recording
        return entry(
            self._office,
            seat=RECORDER,
            room=recording.room_id,
            account=recording.owner_id,
            language=recording.language,
            layout=recording.layout,
            purpose="recording",
        )

    async def _rest(self, seconds: float = AGAIN_SECONDS) -> None:
        await _until(self._over, seconds)

    async def _tell(self, trouble: Trouble | None) -> None:
        """What is new at once, and that all is well now and then. A room that cannot be told doubts by itself."""
        now = time.monotonic()
        if self._told is not None and self._told[0] == trouble and now < self._told[1] + _TELL_SECONDS:
            return
        self._told = (trouble, now)
        await asyncio.to_thread(post_command, self._recording.room_id, told_of(self._recording, trouble))

    async def _finish(self) -> None:
        """What cannot be put together stays where it lies: with room on the disk, or a repaired machine, it still can be."""
        while not self._left.is_set():
            self._putting = asyncio.create_task(put_together(self._recording.id, whole=self._whole))
            try:
                finished = await self._putting
            except asyncio.CancelledError:
                if not self._left.is_set():
                    raise
            except NoRoom:
                await self._wait_to_finish("no_room", "the disk is full")
            except (ProgramKilled, Disturbed):
                log.warning("recording_put_together_anew", recording=self._recording.id)
                await _until(self._left, AGAIN_SECONDS)
            except (ProgramFailed, FileNotFoundError) as problem:
                await self._wait_to_finish("unreadable", str(problem))
            else:
                await self._keep(finished)
                return

    async def _keep(self, finished: Finished | None) -> None:
        """Nothing, when it was left meanwhile or is another recorder's by now."""
        if finished is None:
            if not self._left.is_set():
                await in_database(partial(give_up_recording, self._recording))
            return
        try:
            is_kept = not self._left.is_set() and await in_database(partial(keep_film, self._recording, finished))
        finally:
            forget_finished(finished)
        if is_kept:
            await tidy_up(self._recording.id, finished.duration_ms)

    async def _wait_to_finish(self, problem: RecordingProblem, said: str) -> None:
        log.error("recording_not_put_together", recording=self._recording.id, reason=problem, problem=said)
        await in_database(partial(tell_recording_waits, self._recording, problem))
        await _until(self._left, FULL_SECONDS if problem == "no_room" else BROKEN_SECONDS)


def told_of(recording: Recording, trouble: Trouble | None) -> TellRecording:
    return TellRecording(recording=f"{recording.began_with:010d}", trouble=trouble)


async def _until(event: asyncio.Event, seconds: float) -> None:
    """Not longer than `seconds`."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(seconds):
            await event.wait()
