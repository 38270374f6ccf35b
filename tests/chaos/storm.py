"""One process of a product is killed, and it is waited until all are well again."""

import os
import signal
import time
from collections.abc import Callable, Mapping

from tests.journeys.product import Product

WELL_SECONDS = 60
VICTIMS: Mapping[str, str] = {
    "recorder": "rostrum.site.entry recorder",
    "Chromium": "--remote-debugging-pipe --user-data-dir",
    "ffmpeg": "-i pipe:0",
    "live": "rostrum.site.entry live",
    "web": "rostrum.site.command_line web",
    "worker": "rostrum.site.entry worker",
    "media": "livekit-server",
    "front": "caddy",
    "converter": "rostrum.site.entry converter",
}
"""By words of their command lines."""
COME_BACK = frozenset(VICTIMS) - {"Chromium", "ffmpeg"}
"""Started again by the supervisor, at once; the others with the next take."""


def kill(product: Product, victim: str) -> int:
    """How many there were."""
    words = VICTIMS[victim]
    before = set(product.children_of(words))
    for pid in before:
        os.kill(pid, signal.SIGKILL)
    if victim in COME_BACK:
        wait_until(lambda: bool(set(product.children_of(words)) - before), f"{victim} comes back")
    wait_until(lambda: product.health() is not None, "all are well")
    return len(before)


def wait_until(holds: Callable[[], bool], what: str, *, within_seconds: float = WELL_SECONDS) -> None:
    deadline = time.monotonic() + within_seconds
    while not holds():
        assert time.monotonic() < deadline, f"waited in vain until {what}"
        time.sleep(0.1)  # another process does it, and announces nothing
