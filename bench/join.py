"""Click to first video frame in a real Chromium: our join page, and a bare page with livekit-client on the same media server."""

from dataclasses import replace
from statistics import median

from playwright.sync_api import sync_playwright

from bench.bare_media import bare_audience, bare_url
from bench.figure import Figure, Row
from bench.hall import Hall, hall
from bench.join_pages import join_bare, join_ours
from bench.viewers import hall_audience
from bench.viewers_run import publishing

RUNS = 9
"""Of each, in turns."""
LONGEST_SECONDS = 240
GOAL_RATIO = 1.3
CHROMIUM = (
    "--no-sandbox",
    "--autoplay-policy=no-user-gesture-required",
    # Else it might choose ::1, which the far line does not delay.
    "--host-resolver-rules=MAP localhost 127.0.0.1",
)

NOTE = (
    "Fresh browser profile each time. Ours: from the click on 'Join' through seat, socket, snapshot, gate and the code of the room's page. "
    "Bare: from a click that connects livekit-client with a token made beforehand, without the front."
)


def run(scale: float) -> list[Row]:
    with hall() as opened:
        ours, bare = alternate(opened, max(1, round(RUNS * scale)), bare_url(opened.product))
    return [
        Row(title="Join: click to first video frame", figures=figures(ours, bare, GOAL_RATIO * median(bare)), note=NOTE)
    ]


def alternate(opened: Hall, runs: int, bare_media: str) -> tuple[list[float], list[float]]:
    """Milliseconds of ours and of the bare page, whose signalling is at `bare_media`. The first of each warms up and does not count."""
    hosted = replace(hall_audience(opened, 0), window_seconds=LONGEST_SECONDS)
    bare = bare_audience(opened.product, 0, window_seconds=LONGEST_SECONDS)
    with publishing(hosted), publishing(bare), sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=CHROMIUM)
        taken = [(join_ours(browser, opened), join_bare(browser, opened.product, bare_media)) for _ in range(runs + 1)]
        browser.close()
    return [ours for ours, _ in taken[1:]], [theirs for _, theirs in taken[1:]]


def figures(ours: list[float], bare: list[float], goal: float) -> list[Figure]:
    return [
        Figure(what="median", unit="ms", ours=median(ours), goal=goal, others={"bare livekit-client": median(bare)}),
        Figure(what="slowest", unit="ms", ours=max(ours), others={"bare livekit-client": max(bare)}),
    ]
