"""What a host's page is told of the recording, and what becomes of it on the disk."""

import json
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

from playwright.sync_api import Page, WebSocket

from rostrum.recordings.spans import Span
from tests.journeys.product import Product


@dataclass
class Lights:
    """Those of the recording, one after another, as they came over the room's socket."""

    seen: list[str] = field(default_factory=list)

    def follow(self, page: Page) -> "Lights":
        page.on("websocket", self._listen)
        return self

    @property
    def now(self) -> str:
        return self.seen[-1] if self.seen else "off"

    def _listen(self, socket: WebSocket) -> None:
        if "/live/" in socket.url:
            socket.on("framereceived", self._take)

    def _take(self, payload: str | bytes) -> None:
        if isinstance(payload, bytes):
            return
        message = json.loads(payload)
        part = (message.get("parts") or message.get("set") or {}).get("recording")
        if part and "light" in part and part["light"] != self.now:
            self.seen.append(part["light"])


@dataclass(frozen=True)
class Row:
    id: str
    state: str
    spans: tuple[Span, ...]

    @property
    def is_over(self) -> bool:
        return self.state != "recording"

    @property
    def gaps(self) -> tuple[float, ...]:
        """Seconds of each stretch that is told to be lost."""
        pairs = pairwise(self.spans)
        return tuple((after.log_from - before.log_to) / 1000 for before, after in pairs if after.began_by == "lost")

    @property
    def lasts(self) -> float:
        """Seconds of the room's log that are in it."""
        return sum(span.lasts_ms for span in self.spans) / 1000


def rows(product: Product) -> list[Row]:
    """The newest first."""
    with closing(sqlite3.connect(product.home / "data" / "rostrum.sqlite3", timeout=20)) as data:
        found = data.execute("SELECT id, state, spans FROM recordings_recording ORDER BY created_at DESC").fetchall()
    return [Row(id_, state, tuple(Span(**span) for span in json.loads(spans))) for id_, state, spans in found]


def folder_of(product: Product, recording: str) -> Path:
    return product.home / "recordings" / recording


def bytes_of(product: Product, recording: str) -> tuple[int, int]:
    """The number of its newest take, and how large that is."""
    takes = folder_of(product, recording).glob("take-*.mkv")
    numbered = {int(take.stem.removeprefix("take-")): take for take in takes}
    newest = max(numbered, default=0)
    return (newest, numbered[newest].stat().st_size) if newest else (0, 0)
