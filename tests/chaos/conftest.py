"""A product of its own for each test, and a host whose camera and microphone are never still."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.journeys.conftest import CHROMIUM, FLAGS, GIVES_DEVICES, PATIENCE, OpenPerson
from tests.journeys.fake_camera import write_clip
from tests.journeys.product import Product
from tests.journeys.recorded import write_pulses
from tests.live.house import SECRET


@pytest.fixture
def product(tmp_path: Path) -> Iterator[Product]:
    running = Product.start(tmp_path, ROSTRUM_SECRET=SECRET, ROSTRUM_RATE_LIMITS="off")
    yield running
    running.stop()


@pytest.fixture
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture
def browser(playwright: Playwright, tmp_path: Path) -> Iterator[Browser]:
    write_clip(tmp_path / "clip.y4m")
    tone = write_pulses(tmp_path / "tone.wav", hertz=1_000)
    devices = [
        f"--use-file-for-fake-video-capture={tmp_path / 'clip.y4m'}",
        f"--use-file-for-fake-audio-capture={tone}",
    ]
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, GIVES_DEVICES, *devices])
    yield launched
    launched.close()


@pytest.fixture
def person(browser: Browser, product: Product) -> Iterator[OpenPerson]:
    opener = OpenPerson(browser, product)
    yield opener
    opener.close()
