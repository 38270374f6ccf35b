"""A board of 2,000 elements in a real Chromium: opened by who comes late, and changed by others."""

import asyncio
import time

from playwright.async_api import Browser, CDPSession, Page, async_playwright

from bench.boards import done, element, filled_board
from bench.figure import Figure, Row
from bench.guests import Guest, guests
from bench.hall import Hall, hall
from bench.join import CHROMIUM

ELEMENTS = 2000
CHANGES = 40
BETWEEN_SECONDS = 0.3
LONGEST_MS = 60_000

NOTE = (
    "*Opened*: from the press on 'Join' to the board drawn: the way into the room, its code and the board's, and all elements. "
    "*Script*: of the whole page while another person changes one element after another, less what it takes when nothing happens."
)
STOPWATCH = """
const isDrawn = (canvas) => {
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
  for (let at = 0; at < data.length; at += 4) if (data[at] < 120 && data[at + 3] > 200) return true
  return false
}
const look = () => {
  const canvas = document.querySelector('canvas.static')
  if (canvas && canvas.width > 0 && isDrawn(canvas)) globalThis.drawnAt = performance.now()
  else requestAnimationFrame(look)
}
requestAnimationFrame(look)
addEventListener('click', () => { globalThis.pressedAt = performance.now() }, true)
"""


def run(scale: float) -> list[Row]:
    with hall() as opened:
        opened_ms, script_ms = asyncio.run(_measure(opened, max(5, round(CHANGES * scale))))
    figures = [
        Figure(what="opened by who comes late", unit="ms", ours=opened_ms, goal=1000),
        Figure(what="script per change, one who draws", unit="ms", ours=script_ms, goal=8),
    ]
    return [Row(title=f"A board of {ELEMENTS:,} elements in Chromium", figures=figures, note=NOTE)]


async def _measure(opened: Hall, changes: int) -> tuple[float, float]:
    async with guests(opened.url, [opened.second_host_ticket()]) as (host,), async_playwright() as playwright:
        board = await filled_board(host, ELEMENTS)
        browser = await playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        page, opened_ms = await _come_late(browser, opened)
        script_ms = await _script_per_change(page, host, board, changes)
        await browser.close()
    return opened_ms, script_ms


async def _come_late(browser: Browser, opened: Hall) -> tuple[Page, float]:
    context = await browser.new_context(
        ignore_https_errors=True, bypass_csp=True, viewport={"width": 1440, "height": 900}
    )
    page = await context.new_page()
    await page.add_init_script(STOPWATCH)
    await page.goto(f"{opened.product.url}/join/{opened.event.room_id}")
    await page.get_by_label("Your name").fill("Late Larry")
    await page.get_by_role("button", name="Join").click()
    took = await page.wait_for_function("globalThis.drawnAt && drawnAt - pressedAt", timeout=LONGEST_MS)
    return page, float(await took.json_value())


async def _script_per_change(page: Page, host: Guest, board: str, changes: int) -> float:
    session = await page.context.new_cdp_session(page)
    # Of the processor: on a machine that is busy otherwise, a clock would count the others.
    await session.send("Performance.enable", {"timeDomain": "threadTicks"})
    await asyncio.sleep(3)
    idle = await _script_ms(session)
    await asyncio.sleep(changes * BETWEEN_SECONDS)
    before = await _script_ms(session)
    for change in range(changes):
        turn = time.monotonic()
        changed = element(f"e{change}", change, version=2)
        done(await host.do(kind="put_elements", board=board, elements=[{**changed, "x": 5.0 * change}]))
        await asyncio.sleep(max(0.0, BETWEEN_SECONDS - (time.monotonic() - turn)))
    after = await _script_ms(session)
    return (after - before - (before - idle)) / changes


async def _script_ms(session: CDPSession) -> float:
    metrics = (await session.send("Performance.getMetrics"))["metrics"]
    return 1000 * next(float(metric["value"]) for metric in metrics if metric["name"] == "ScriptDuration")
