"""A session is recorded, and is one film when it is over."""

import json
import os
import re
import signal
import sqlite3
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
from playwright.sync_api import Browser, Playwright, expect

from tests.journeys.conftest import CHROMIUM, FLAGS, GIVES_DEVICES, PHONE, OpenPerson
from tests.journeys.persons import LIT_MS, Person
from tests.journeys.product import Product
from tests.journeys.recorded import RATE, Recorded, coloured_pages, flashes_and_beeps, open_replay, write_pulses

HERTZ = 1_000
RED, BLUE, GREEN = (200, 30, 30), (30, 60, 200), (20, 160, 60)
READY_SECONDS = 30


@pytest.fixture
def tone_browser(playwright: Playwright, camera_flag: str, tmp_path: Path) -> Iterator[Browser]:
    tone = write_pulses(tmp_path / "tone.wav", hertz=HERTZ)
    flags = [*FLAGS, GIVES_DEVICES, camera_flag, f"--use-file-for-fake-audio-capture={tone}"]
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=flags)
    yield launched
    launched.close()


@pytest.fixture
def sounding(tone_browser: Browser, product: Product) -> Iterator[OpenPerson]:
    opener = OpenPerson(tone_browser, product)
    yield opener
    opener.close()


def finished(product: Product, known: set[Path]) -> Recorded:
    """The recording that was not there before."""
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        made = films(product) - known
        if made:
            return Recorded(made.pop())
        time.sleep(0.1)  # another process writes it
    raise AssertionError("no recording")


def films(product: Product) -> set[Path]:
    """Of recordings that are ready."""
    rows = in_database(product, "SELECT id FROM recordings_recording WHERE state = 'ready'")
    return {product.home / "recordings" / row[0] / "media.mp4" for row in rows}


def in_database(product: Product, question: str, *values: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(product.home / "data" / "rostrum.sqlite3")) as database:
        return database.execute(question, values).fetchall()


def is_lit(*people: Person) -> None:
    for one in people:
        one.is_recorded()


def shows(host: Person, page: int) -> None:
    expect(host.page.get_by_role("img", name=f"page {page} of 3")).to_be_visible()


@pytest.mark.timeout(300)
def test_what_was_seen_and_heard_is_on_it_and_nothing_of_what_presenters_had_among_themselves(
    sounding: OpenPerson, product: Product, tmp_path: Path
) -> None:
    before = films(product)
    host, ida = sounding("Hanna Host"), sounding("Ida", size=PHONE)
    host.sign_in()
    room = host.schedule("Kept for ever")
    host.enter_room("Kept for ever")
    host.start_session()
    ida.join(room)
    ida.is_in_the_room()
    host.button("Slides").click()
    host.brings(coloured_pages(tmp_path / "Colours.pdf", RED, BLUE, GREEN))
    shows(host, 1)
    host.switch_on("Microphone")
    host.switch_on("Camera")

    host.button("Record").click()
    is_lit(host, ida)
    host.stays_for(4)
    host.button("Side by side").click()
    expect(host.button("Side by side")).to_have_attribute("aria-pressed", "true")
    host.button("Next page").click()
    shows(host, 2)
    host.stays_for(3)
    host.page.get_by_text("Presenters only", exact=True).click()
    expect(ida.page.get_by_text("REC paused")).to_be_visible()
    host.button("Next page").click()
    shows(host, 3)
    host.stays_for(3)
    host.button("Previous page").click()
    shows(host, 2)
    host.page.get_by_text("Listen only", exact=True).click()
    expect(ida.page.get_by_text("REC paused")).to_have_count(0)
    host.stays_for(3)
    host.end_session()

    film = finished(product, before)
    assert film.codecs == {"h264", "aac"}
    assert film.size == (1280, 720)
    assert film.index_is_in_front
    assert film.moves()
    assert abs(film.loudest_hertz() - HERTZ) < 15
    red, blue, green = (film.shares(colour, per_second=5) for colour in (RED, BLUE, GREEN))
    assert max(green) < 0.01
    # Late frames of what is not drawn there cannot be.
    assert pages_drawn(film)[-3:] == [True, False, True]
    # It keeps the layout that there was when REC was pressed.
    assert len(set(boxes(film)[-3:])) == 1
    first_blue = next(number for number, share in enumerate(blue) if share > 0.3)
    assert max(red[: first_blue - 3]) > 0.3
    assert max(red[first_blue + 3 :]) < 0.05
    spans = spans_of(product, film)
    assert [span["began_by"] for span in spans] == [None, "paused"]
    assert abs(film.seconds - lasting(spans)) <= 0.5
    for one in (host, ida):
        assert one.faults == []


@pytest.mark.timeout(300)
def test_a_session_of_an_account_that_records_everything_is_recorded_without_anybody_pressing_rec(
    person: OpenPerson, product: Product
) -> None:
    before = films(product)
    host = person("Hanna Host")
    host.sign_in()
    host.page.goto("/settings")
    itself = host.page.get_by_role("switch", name="Record every session from its start")
    itself.click(force=True)
    expect(itself).to_be_checked()
    host.schedule("By itself")
    host.enter_room("By itself")

    host.start_session()

    is_lit(host)
    host.stays_for(5)
    host.end_session()
    film = finished(product, before)
    (span,) = spans_of(product, film)
    assert span["began_by"] is None
    assert film.seconds > 3
    assert host.faults == []


def places(film: Recorded) -> list[tuple[float, ...] | None]:
    """Where the page of a document lay on the recorder's own, by turns."""
    told = [json.loads(line)["page"] for line in film.path.with_name("places").read_text().split()]
    return [None if page is None else tuple(page) for page in told]


def boxes(film: Recorded) -> list[tuple[float, ...]]:
    return [place for place in places(film) if place is not None]


def pages_drawn(film: Recorded) -> list[bool]:
    """Whether there was one, by turns."""
    drawn = [page is not None for page in places(film)]
    return [now for before, now in zip([None, *drawn], drawn, strict=False) if now != before]


def onsets(levels: "np.ndarray[tuple[int], np.dtype[np.float64]]", per_second: float) -> list[float]:
    """When it begins to be loud or bright after a silence, in seconds."""
    loud = levels > levels.max() / 3
    rises = np.flatnonzero(loud[1:] & ~loud[:-1]) + 1
    kept: list[float] = []
    for rise in rises:
        if not kept or rise / per_second - kept[-1] > 0.5:
            kept.append(float(rise / per_second))
    return kept


@pytest.mark.timeout(300)
def test_sound_and_picture_are_in_step(person: OpenPerson, product: Product, tmp_path: Path) -> None:
    before = films(product)
    host = person("Hanna Host")
    host.sign_in()
    host.schedule("In step")
    host.enter_room("In step")
    host.start_session()
    host.button("Player").click()
    host.brings(flashes_and_beeps(tmp_path / "Flashes.mp4", seconds=40))
    host.button("Record").click()
    is_lit(host)
    host.button("Play for everyone").click()
    host.stays_for(9)
    host.end_session()

    film = finished(product, before)
    sound = film.sound()
    block = RATE // 200
    levels = np.abs(sound[: len(sound) // block * block]).reshape(-1, block).max(axis=1)
    beeps = onsets(levels, 200)
    flashes = onsets(np.array(film.shares((235, 235, 235), per_second=50)), 50)
    apart = [min(beeps, key=lambda beep: abs(beep - flash)) - flash for flash in flashes[1:-1]]
    assert len(apart) >= 4
    assert abs(float(np.median(apart))) <= 0.08


def spans_of(product: Product, film: Recorded) -> list[dict[str, int | str | None]]:
    found = in_database(product, "SELECT spans FROM recordings_recording WHERE id = ?", film.path.parent.name)
    spans: list[dict[str, int | str | None]] = json.loads(found[0][0])
    return spans


def lasting(spans: list[dict[str, int | str | None]]) -> float:
    """Seconds."""
    return sum(int(span["log_to"] or 0) - int(span["log_from"] or 0) for span in spans) / 1000


@pytest.mark.timeout(300)
def test_a_recorder_that_is_killed_is_replaced_and_what_is_lost_is_told(person: OpenPerson, product: Product) -> None:
    before = films(product)
    host = person("Hanna Host")
    host.sign_in()
    host.schedule("Cut in the middle")
    host.enter_room("Cut in the middle")
    host.start_session()
    host.button("Record").click()
    is_lit(host)
    host.stays_for(3)

    for process in product.children_of("rostrum.site.entry recorder"):
        os.kill(process, signal.SIGKILL)
    expect(host.page.get_by_text("The recorder went down.")).to_be_visible()
    expect(host.page.get_by_role("button", name=re.compile(r"^REC \d"))).to_be_visible(timeout=LIT_MS)
    host.stays_for(3)
    host.end_session()

    film = finished(product, before)
    spans = spans_of(product, film)
    assert [span["began_by"] for span in spans] == [None, "lost"]
    assert abs(film.seconds - lasting(spans)) <= 0.5
    assert film.seconds > 5
    open_replay(host.page, "Cut in the middle")
    host.page.get_by_role("tab", name="Chapters").click()
    expect(host.page.get_by_text(re.compile(r"^A gap of \d+ seconds?: the recorder was away\.$"))).to_be_visible()
    assert host.faults == []
