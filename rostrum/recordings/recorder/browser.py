"""The browser of one take: a room's recording view, which captures its own tab and hands over what it captured.

The page asks for `begin`, then tells with `started`, `paused` and `resumed` when that was by the room's clock, and every second hands
over a `piece`. It does so by a function that this process adds to it (`rostrumRecorder`): no socket, no port.
"""

import asyncio
import base64
import json
import os
import shutil
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, Literal
from urllib.parse import urlsplit

from playwright.async_api import Browser, Page, Playwright
from playwright.async_api import Error as PlaywrightError
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from rostrum.rooms.wire import Layout, Millis

WIDTH, HEIGHT = 1280, 720
_SWITCHES = (
    "--headless=new",
    "--auto-accept-this-tab-capture",
    "--autoplay-policy=no-user-gesture-required",
    "--disable-gpu",
    # One process less; a fault in it ends the take, and another begins.
    "--in-process-gpu",
    f"--window-size={WIDTH},{HEIGHT}",
)
_THIS_MACHINE = ("localhost", "127.0.0.1")


class BrowserMissing(Exception):
    """There is none on this machine, or it does not start."""


class Begin(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["begin"]


class Moment(BaseModel):
    """`at`: by the room's clock."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["started", "paused", "resumed", "ended"]
    at: Millis


class Piece(BaseModel):
    """`data` in base 64; `at`: when its last frame was captured."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["piece"]
    at: Millis
    data: str

    @property
    def content(self) -> bytes:
        return base64.b64decode(self.data)


class Trouble(BaseModel):
    """What the page could not do."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    kind: Literal["trouble"]
    text: str


Told = Annotated[Begin | Moment | Piece | Trouble, Field(discriminator="kind")]
_TOLD: TypeAdapter[Told] = TypeAdapter(Told)


class Settings(BaseModel):
    """What the page begins with. A `stream` is not paused while presenters are among themselves: it shows that they are back soon."""

    room: str
    ticket: str
    language: str
    layout: Layout
    purpose: Literal["recording", "stream"] = "recording"


def chromium_of(named: str) -> str:
    """Raises BrowserMissing. `named`: by the operator, or empty."""
    for name in (named,) if named else ("chromium", "chromium-browser", "google-chrome"):
        found = shutil.which(name)
        if found is not None:
            return found
    raise BrowserMissing("chromium")


class Tab:
    """A page that records. `told` gives what it says in its order; None when it has broken down."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self.told: asyncio.Queue[Moment | Piece | Trouble | None] = asyncio.Queue(maxsize=30)

    async def end(self, *, within_seconds: float) -> None:
        """Asks for the last piece; `ended` comes after it."""
        try:
            async with asyncio.timeout(within_seconds):
                await self._page.evaluate("window.rostrumEnd?.()")
        except (PlaywrightError, TimeoutError):
            await self.told.put(None)


@asynccontextmanager
async def open_tab(
    playwright: Playwright, *, chromium: str, public_url: str, settings: Callable[[], Settings]
) -> AsyncIterator[Tab]:
    """Raises BrowserMissing. `settings` is asked when the page is there: a ticket lasts a minute."""
    browser = await _launch(playwright, chromium)
    try:
        wanted = settings()
        is_local = urlsplit(public_url).hostname in _THIS_MACHINE
        context = await browser.new_context(
            viewport={"width": WIDTH, "height": HEIGHT}, locale=wanted.language, ignore_https_errors=is_local
        )
        page = await context.new_page()
        tab = Tab(page)

        async def hear(text: str) -> str:
            told = _TOLD.validate_json(text)
            if isinstance(told, Begin):
                return settings().model_dump_json()
            await tab.told.put(told)
            return json.dumps(None)

        await page.expose_function("rostrumRecorder", hear)
        page.on("crash", lambda _: _break_down(tab))
        browser.on("disconnected", lambda _: _break_down(tab))
        try:
            await page.goto(f"{public_url}/recorder/{wanted.room}", wait_until="commit")
        except PlaywrightError as fault:
            await tab.told.put(Trouble(kind="trouble", text=fault.message))
        yield tab
    finally:
        await browser.close()


def _break_down(tab: Tab) -> None:
    """A queue that is full is not waited for: whoever reads it sees that nothing comes."""
    if not tab.told.full():
        tab.told.put_nowait(None)


async def _launch(playwright: Playwright, chromium: str) -> Browser:
    # As root there is no sandbox to be had; an installation's own user has one.
    switches = [*_SWITCHES, *(["--no-sandbox"] if os.geteuid() == 0 else [])]
    try:
        return await playwright.chromium.launch(
            executable_path=chromium,
            headless=False,
            chromium_sandbox=os.geteuid() != 0,
            args=switches,
            ignore_default_args=["--mute-audio", "--headless"],
        )
    except PlaywrightError as fault:
        raise BrowserMissing(fault.message) from fault
