"""The browser of one take: a room's recording view, which captures its own tab and hands over what it captured.

The page asks for `begin`, then tells with `started`, `paused` and `resumed` when that was by the room's clock, twice a second hands over a
`piece`, tells where the page of a document `lay`, and when its `window` need not be drawn. It does so by a function that this process
adds to it (`rostrumRecorder`): no socket, no port.
"""

import asyncio
import contextlib
import json
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Literal
from urllib.parse import urlsplit

from pydantic import BaseModel

from rostrum.recordings.recorder.devtools import (
    ANSWER_SECONDS,
    BrowserGone,
    BrowserRefused,
    DevTools,
    Message,
    launched,
)
from rostrum.recordings.recorder.told import TOLD, Begin, Fit, Heard, Told, Trouble, Window
from rostrum.rooms.wire import Layout

WIDTH, HEIGHT = 1280, 720
_SWITCHES = (
    "--headless=new",
    "--auto-accept-this-tab-capture",
    "--autoplay-policy=no-user-gesture-required",
    # With the window's title and the notice that the page is captured; where that is not so, the page asks for another size.
    f"--window-size={WIDTH},{HEIGHT + 113}",
    "--force-device-scale-factor=1",
    "--force-color-profile=srgb",
    "--hide-scrollbars",
    # It is never in front, and must not be slowed down for it.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
    # Nothing is asked of anybody but the room.
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-extensions",
    "--disable-sync",
    "--disable-breakpad",
    "--password-store=basic",
    "--disable-dev-shm-usage",
    # Fewer processes; a fault in one of them ends the take, and another begins.
    "--disable-gpu",
    "--in-process-gpu",
    "--enable-features=NetworkServiceInProcess2",
    "--disable-features=AudioServiceOutOfProcess,BackForwardCache,SpareRendererForSitePerProcess",
    # One piece of memory for the whole picture: each frame is put together from all pieces.
    f"--default-tile-width={WIDTH}",
    f"--default-tile-height={HEIGHT}",
    # A window without an address bar, whose suggestions are a page of their own.
    "--app=data:text/html,",
)
_SAVING_SECONDS = 20.0
_THIS_MACHINE = ("localhost", "127.0.0.1")
# What the page calls. The browser itself tells us of calls, and knows no answers.
_CALL, _ANSWER = "rostrumCall", "rostrumAnswer"
_FUNCTION = f"""
{{
  const waiting = new Map();
  let last = 0;
  window.rostrumRecorder = (message) => new Promise((resolve) => {{
    waiting.set(++last, resolve);
    window.{_CALL}(`${{last}} ${{message}}`);
  }});
  window.{_ANSWER} = (number, answer) => {{
    waiting.get(number)?.(answer);
    waiting.delete(number);
  }};
}}
"""


class BrowserMissing(Exception):
    """There is none on this machine, or it does not start."""


class BrowserSilent(Exception):
    """It was started, and has not opened the page in time."""


Purpose = Literal["recording", "stream"]


class Settings(BaseModel):
    """What the page begins with. A `stream` is not paused while presenters are among themselves: it shows that they are back soon."""

    room: str
    ticket: str
    language: str
    layout: Layout
    purpose: Purpose


def chromium_of(named: str) -> str:
    """Raises BrowserMissing. `named`: by the operator, or empty."""
    for name in (named,) if named else ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found is not None:
            return found
    raise BrowserMissing("chromium")


class Tab:
    """A page that records. `told` gives what it says in its order; None when it has broken down. `last`: what it did last, for logs."""

    def __init__(self, settings: Callable[[], Settings]) -> None:
        self.told: asyncio.Queue[Heard | None] = asyncio.Queue(maxsize=30)
        self.last = "launched"
        self._settings = settings
        self._calls: asyncio.Queue[str] = asyncio.Queue()
        self._tools: DevTools | None = None
        self._session: str | None = None
        self._page: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._within: float | None = None

    async def open(self, tools: DevTools, address: str, *, language: str) -> None:
        """Raises BrowserGone and BrowserRefused. How long it may take is the caller's matter."""
        self._tools = tools
        await self._ask("Target.setDiscoverTargets", discover=True)
        page = await self._page
        self.last = "has a page"
        self._session = (await self._ask("Target.attachToTarget", targetId=page, flatten=True))["sessionId"]
        await self._ask("Emulation.setLocaleOverride", locale=language)
        await self._ask("Runtime.enable")
        await self._ask("Runtime.addBinding", name=_CALL)
        await self._ask("Page.enable")
        await self._ask("Page.addScriptToEvaluateOnNewDocument", source=_FUNCTION)
        failed = (await self._ask("Page.navigate", url=address)).get("errorText")
        self.last = "is there"
        self._within = ANSWER_SECONDS
        if failed:
            await self.told.put(Trouble(kind="trouble", text=failed))

    async def end(self, *, within_seconds: float) -> None:
        """Asks for the last piece; `ended` comes after it."""
        try:
            async with asyncio.timeout(within_seconds):
                await self._ask("Runtime.evaluate", expression="window.rostrumEnd?.()")
        except (BrowserGone, BrowserRefused, TimeoutError):
            self.break_down()

    async def save_memory(self) -> None:
        """A browser keeps each page of a document that it has drawn, in the size in which it drew it, until memory is short."""
        while True:
            await asyncio.sleep(_SAVING_SECONDS)
            with contextlib.suppress(BrowserGone, BrowserRefused):
                await self._ask("Memory.simulatePressureNotification", level="critical")

    def hear(self, event: str, said: Message) -> None:
        match event:
            case "Runtime.bindingCalled" if said["name"] == _CALL:
                self._calls.put_nowait(said["payload"])
            case "Target.targetCreated" if said["targetInfo"]["type"] == "page" and not self._page.done():
                self._page.set_result(said["targetInfo"]["targetId"])
            case "Inspector.targetCrashed" | "gone":
                self.break_down()

    async def answer_calls(self) -> None:
        """Each waits for the one before it: a page that is faster than the disk is slowed down."""
        while True:
            number, _, text = (await self._calls.get()).partition(" ")
            with contextlib.suppress(BrowserGone, BrowserRefused):
                answer = await self._answer(TOLD.validate_json(text))
                await self._ask("Runtime.evaluate", expression=f"{_ANSWER}({int(number)}, {json.dumps(answer)})")

    async def _answer(self, told: Told) -> str:
        self.last = told.kind
        match told:
            case Begin():
                return self._settings().model_dump_json()
            case Fit(width=width, height=height):
                await self._widen(WIDTH - width, HEIGHT - height)
            case Window(state=state):
                await self._set_window({"windowState": state})
            case _:
                await self.told.put(told)
        return json.dumps(None)

    async def _widen(self, across: int, down: int) -> None:
        bounds = (await self._ask("Browser.getWindowForTarget"))["bounds"]
        await self._set_window({"width": bounds["width"] + across, "height": bounds["height"] + down})

    async def _set_window(self, bounds: Message) -> None:
        window = await self._ask("Browser.getWindowForTarget")
        await self._ask("Browser.setWindowBounds", windowId=window["windowId"], bounds=bounds)

    def break_down(self) -> None:
        """A queue that is full is not waited for: whoever reads it sees that nothing comes."""
        if not self.told.full():
            self.told.put_nowait(None)

    async def _ask(self, method: str, **params: object) -> Message:
        if self._tools is None:
            raise BrowserGone
        return await self._tools.ask(method, session=self._session, within=self._within, **params)


@asynccontextmanager
async def open_tab(
    *, chromium: str, public_url: str, settings: Callable[[], Settings], until: float
) -> AsyncIterator[Tab]:
    """Raises BrowserMissing, and BrowserSilent when the page is not open by `until`, on the loop's clock. `settings` is asked when the
    page is there: a ticket lasts a minute."""
    wanted = settings()
    tab = Tab(settings)
    async with launched(chromium, _switches(public_url, wanted.language), tab.hear) as tools:
        working = [asyncio.create_task(work) for work in (tab.answer_calls(), tab.save_memory())]
        try:
            try:
                async with asyncio.timeout_at(until):
                    await tab.open(tools, f"{public_url}/recorder/{wanted.room}", language=wanted.language)
            except TimeoutError as fault:
                raise BrowserSilent(tab.last) from fault
            except (BrowserGone, BrowserRefused) as fault:
                raise BrowserMissing(str(fault) or chromium) from fault
            yield tab
        finally:
            for task in working:
                task.cancel()


def _switches(public_url: str, language: str) -> tuple[str, ...]:
    # As root there is no sandbox to be had; an installation's own user has one.
    as_root = ("--no-sandbox",) if os.geteuid() == 0 else ()
    on_this_machine = ("--ignore-certificate-errors",) if urlsplit(public_url).hostname in _THIS_MACHINE else ()
    return (*_SWITCHES, f"--lang={language}", *as_root, *on_this_machine)
