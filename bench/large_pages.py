"""A page twice as large: from asking for it to its picture, for one screen and for a crowd that asks at once."""

import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx

from bench.documents import usable
from bench.figure import Figure, Row
from bench.guests import percentile
from bench.product import Product, product, signed_in, token_header
from tests.library.documents import converted, office

PAGES = 30
CROWD = 200
THREADS = 16
POLL_SECONDS = 0.02
NOTE = (
    "Written by LibreOffice: one box of text to a page. From the browser's question to the picture of 3840 × 2160 points at the front, "
    "looked for every 20 ms; made by one confined process for each page, behind all others. The crowd asks for the same page at once, over "
    "sixteen connections: one picture is made. Browsers scatter their questions over 0.7 s and look at the front first."
)


def run(scale: float) -> list[Row]:
    pages, crowd = max(3, int(PAGES * scale)), max(THREADS, int(CROWD * scale))
    with tempfile.TemporaryDirectory() as name, product() as running, signed_in(running) as client:
        file = usable(client, converted(office(Path(name) / "made", "pptx", pages=pages), "pdf", Path(name) / "made"))
        key = _shown(client, running, file.id)
        took = [_large(client, key, page) for page in range(2, pages + 1)]
        answered, all_there = _asked_at_once(running, client, key, crowd)
    figures = [
        Figure(what="asked to there, p50", unit="s", ours=percentile(took, 0.5), goal=1),
        Figure(what="asked to there, slowest", unit="s", ours=max(took), goal=2),
        Figure(what=f"{crowd} ask at once: all answered", unit="s", ours=answered),
        Figure(what=f"{crowd} ask at once: there", unit="s", ours=all_there, goal=3),
    ]
    return [Row(title="A page is shown twice as large", figures=figures, note=NOTE)]


def _shown(client: httpx.Client, running: Product, file: str) -> str:
    """The key under which the people of a room find it: the only one there is."""
    event = client.post("/api/events/start-now", json={"title": "Large"}, headers=token_header(client))
    path = f"/api/events/{event.raise_for_status().json()['id']}/documents"
    client.post(path, json={"file_id": file}, headers=token_header(client)).raise_for_status()
    (link,) = (running.home / "shown").iterdir()
    return link.name


def _large(client: httpx.Client, key: str, page: int) -> float:
    asked = time.monotonic()
    client.post(f"/api/shown/{key}/pages/{page}/large").raise_for_status()
    return _until_there(client, key, page, asked)


def _asked_at_once(running: Product, client: httpx.Client, key: str, crowd: int) -> tuple[float, float]:
    def ask(_: int) -> None:
        guest.post(f"/api/shown/{key}/pages/1/large").raise_for_status()

    asked = time.monotonic()
    with httpx.Client(base_url=running.url, verify=False, timeout=20) as guest, ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(ask, range(crowd)))
    answered = time.monotonic() - asked
    return answered, _until_there(client, key, 1, asked)


def _until_there(client: httpx.Client, key: str, page: int, since: float) -> float:
    while not client.head(f"/shown/{key}/page-{page}-large.jpg").is_success:
        time.sleep(POLL_SECONDS)
    return time.monotonic() - since
