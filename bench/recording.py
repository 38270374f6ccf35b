"""A session of four cameras and slides is recorded: how soon, at what cost, and how soon the film is there."""

import asyncio
import subprocess
import tempfile
import time
from collections.abc import Awaitable, Callable
from contextlib import ExitStack
from dataclasses import replace
from fractions import Fraction
from pathlib import Path

import httpx

from bench.boards import done
from bench.documents import usable
from bench.figure import Figure, Row
from bench.guests import Guest, guests
from bench.hall import Hall, hall
from bench.load_run import LoadFailedError
from bench.measure import Reading, children, command_of, memory_bytes, own_memory_bytes
from bench.product import signed_in, token_header
from bench.viewers import hall_audience
from bench.viewers_run import publishing
from rostrum.kit.ids import new_seat_id
from tests.library.documents import converted, office

CAMERAS = 4
PAGES = 20
SETTLE_SECONDS = 10.0
RECORDED_SECONDS = 60.0
PAGE_SECONDS = 5.0
POLL_SECONDS = 0.02
LONGEST_SECONDS = 60.0

NOTE = (
    "Four people send VP8 of 640×360 at 400 kbit/s and, as browsers do, of 320×180 at 160 kbit/s beside it, and Opus at 32 kbit/s; a page "
    "is turned every five seconds. Cost: the recorder's own process and all below it, while the rest of the product and the four people "
    "work on the same cores. Memory is the proportional set size; programs and fonts are files, of which the system keeps one copy for "
    "all recordings."
)


def run(scale: float) -> list[Row]:
    with hall() as opened, signed_in(opened.product) as client:
        return [asyncio.run(_measure(opened, client, max(15.0, RECORDED_SECONDS * scale)))]


async def _measure(opened: Hall, client: httpx.Client, seconds: float) -> Row:
    seats = [new_seat_id() for _ in range(CAMERAS - 1)]
    cameras = [opened.second_host_ticket(seat=seat) for seat in seats]
    heard = replace(hall_audience(opened, 0), has_sizes=True, window_seconds=seconds + 2 * LONGEST_SECONDS)
    async with guests(opened.url, [opened.second_host_ticket(), *cameras]) as (host, *speakers):
        for seat, speaker in zip(seats, speakers, strict=True):
            done(await speaker.do(kind="put_on_air", person=seat))
            done(await speaker.do(kind="switch_on", source="camera"))
            done(await speaker.do(kind="switch_on", source="microphone"))
        with ExitStack() as stack:
            for ticket in (opened.host_ticket(), *cameras):
                stack.enter_context(publishing(replace(heard, publisher=ticket)))
            return await _record(opened, client, host, seconds)


async def _record(opened: Hall, client: httpx.Client, host: Guest, seconds: float) -> Row:
    show = await _deck(opened, client, host)
    lit = asyncio.Event()
    host.heard = lambda text: lit.set() if '"light":"running"' in text else None
    pressed = time.monotonic()
    await host.do(kind="start_recording")
    first_byte = await _until(lambda: _has_bytes(opened.product.home)) - pressed
    await asyncio.wait_for(lit.wait(), LONGEST_SECONDS)
    light = time.monotonic() - pressed
    await show(SETTLE_SECONDS)
    before = Reading.of(_recorder(opened))
    await show(seconds - SETTLE_SECONDS)
    cores = Reading.of(_recorder(opened)).cores_since(before)
    memory = {name: sum(map(memory_bytes, pids)) / 1e6 for name, pids in _recorder(opened).items()}
    own = sum(own_memory_bytes(pid) for pids in _recorder(opened).values() for pid in pids) / 1e6
    ended = time.monotonic()
    await host.do(kind="end_session")
    ready = await _until(lambda: _is_ready(client)) - ended
    shares = "; ".join(f"{name} {cores[name]:.2f} core and {memory[name]:.0f} MB" for name in memory)
    return Row(
        title=f"A session of {CAMERAS} cameras and slides is recorded",
        figures=[
            Figure(what="REC to the first byte on the disk", unit="s", ours=first_byte, goal=3),
            Figure(what="REC to the light", unit="s", ours=light),
            Figure(what="recorder, all its processes", unit="core", ours=sum(cores.values()), goal=0.7),
            Figure(what="recorder, all its processes", unit="MB", ours=sum(memory.values()), goal=450),
            Figure(what="of these, what no file holds", unit="MB", ours=own),
            Figure(what="frames of the film", unit="a second", ours=_frames_a_second(opened.product.home)),
            Figure(what=f"'End session' after {seconds:.0f} s to the film", unit="s", ours=ready, goal=2),
        ],
        note=f"{NOTE} Of these: {shares}.",
    )


async def _deck(opened: Hall, client: httpx.Client, host: Guest) -> Callable[[float], Awaitable[None]]:
    """Turns pages for so many seconds."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        file = usable(client, converted(office(folder, "pptx", pages=PAGES), "pdf", folder)).id
    path = f"/api/events/{opened.event.id}/documents"
    added = await asyncio.to_thread(client.post, path, json={"file_id": file}, headers=token_header(client))
    added.raise_for_status()
    page = 0

    async def show(seconds: float) -> None:
        nonlocal page
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            page = page % PAGES + 1
            done(await host.do(kind="show_page", document=file, page=page))
            await asyncio.sleep(min(PAGE_SECONDS, until - time.monotonic()))

    return show


def _recorder(opened: Hall) -> dict[str, list[int]]:
    (recorder,) = (pid for pid in children(opened.product.supervisor) if "entry recorder" in command_of(pid))
    below = {pid: command_of(pid) for pid in children(recorder)}
    encoders = [pid for pid, command in below.items() if command.startswith("ffmpeg")]
    return {
        "Chromium": [pid for pid in below if pid not in encoders],
        "ffmpeg": encoders,
        "Python": [recorder],
    }


def _frames_a_second(home: Path) -> float:
    (film,) = (home / "recordings").glob("*/media.mp4")
    shown = ("-select_streams", "v", "-show_entries", "stream=avg_frame_rate", "-of", "default=nk=1:nw=1")
    answer = subprocess.run(
        ["ffprobe", "-v", "error", *shown, str(film)], check=True, stdout=subprocess.PIPE, text=True
    )
    return float(Fraction(answer.stdout.strip()))


def _has_bytes(home: Path) -> bool:
    return any(take.stat().st_size for take in (home / "recordings").glob("*/take-*.mkv"))


def _is_ready(client: httpx.Client) -> bool:
    items = client.get("/api/recordings").raise_for_status().json()["items"]
    return bool(items) and items[0]["state"] == "ready"


async def _until(there: Callable[[], bool]) -> float:
    """The moment."""
    deadline = time.monotonic() + LONGEST_SECONDS
    while not await asyncio.to_thread(there):
        if time.monotonic() > deadline:
            raise LoadFailedError("it did not come")
        await asyncio.sleep(POLL_SECONDS)
    return time.monotonic()
