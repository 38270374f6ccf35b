"""One product and one browser for all journeys; a fresh browser context for each person."""

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Playwright, expect, sync_playwright

from tests.journeys.fake_camera import write_clip
from tests.journeys.persons import READERS_ZONE, Person
from tests.journeys.product import Product
from tests.library.dropbox import KEY, SECRET, Dropbox, dropbox_server
from tests.library.youtube import Youtube, youtube_server
from tests.recordings.google import CLIENT_ID, CLIENT_SECRET, Google, google_server

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-fake-device-for-media-stream=fps=10",
]
GIVES_DEVICES = "--use-fake-ui-for-media-stream"
"""Microphone, camera and a made-up screen with sound, without a question."""
CHROMIUM = "/usr/bin/chromium-headless-shell"
"""The same engine without the browser's own windows: a fifth less work."""
WHOLE_CHROMIUM = "/usr/bin/chromium"
PATIENCE = 20_000
"""Milliseconds until something that should be seen is given up; nothing waits this long when it works."""

DESKTOP = (1440, 900)
PHONE = (390, 844)
HERE = Path(__file__).parent


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if HERE in item.path.parents:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.timeout(240))


@pytest.fixture(scope="session")
def youtube() -> Iterator[Youtube]:
    with youtube_server() as server:
        yield server


@pytest.fixture(scope="session")
def dropbox() -> Iterator[Dropbox]:
    with dropbox_server() as server:
        yield server


@pytest.fixture(scope="session")
def google() -> Iterator[Google]:
    with google_server() as server:
        yield server


@pytest.fixture(scope="session")
def product(
    tmp_path_factory: pytest.TempPathFactory, youtube: Youtube, dropbox: Dropbox, google: Google
) -> Iterator[Product]:
    home = tmp_path_factory.mktemp("home")
    running = Product.start(
        home,
        YOUTUBE_API_URL=youtube.url,
        YOUTUBE_PICTURES_URL=youtube.url,
        ROSTRUM_STREAM_TO_PRIVATE="1",
        ROSTRUM_DROPBOX_KEY=KEY,
        ROSTRUM_DROPBOX_SECRET=SECRET,
        ROSTRUM_DROPBOX_URL=dropbox.url,
        ROSTRUM_DROPBOX_API_URL=dropbox.url,
        ROSTRUM_DROPBOX_CONTENT_URL=dropbox.url,
        ROSTRUM_YOUTUBE_CLIENT_ID=CLIENT_ID,
        ROSTRUM_YOUTUBE_CLIENT_SECRET=CLIENT_SECRET,
        ROSTRUM_GOOGLE_ACCOUNTS_URL=google.url,
        ROSTRUM_GOOGLE_OAUTH_URL=google.url,
        ROSTRUM_GOOGLE_API_URL=google.url,
    )
    yield running
    running.stop()


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as started:
        yield started


@pytest.fixture(scope="session")
def camera_flag(tmp_path_factory: pytest.TempPathFactory) -> str:
    clip = tmp_path_factory.mktemp("camera") / "clip.y4m"
    write_clip(clip)
    return f"--use-file-for-fake-video-capture={clip}"


@pytest.fixture(scope="session")
def browser(playwright: Playwright, camera_flag: str) -> Iterator[Browser]:
    launched = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, GIVES_DEVICES, camera_flag])
    yield launched
    launched.close()


@pytest.fixture
def asking_browser(playwright: Playwright, camera_flag: str) -> Iterator[Browser]:
    """Gives devices to those only who were permitted to have them."""
    launched = playwright.chromium.launch(executable_path=WHOLE_CHROMIUM, args=[*FLAGS, camera_flag])
    yield launched
    launched.close()


class OpenPerson:
    """person(name, size=DESKTOP, locale="en-GB", base_url=None, points=1) opens a browser of their own; `points` of the screen to one of
    the page. All of them would sign in to the same account."""

    def __init__(self, browser: Browser, product: Product) -> None:
        self._browser = browser
        self._product = product
        self.opened: list[Person] = []
        self._account = ""

    def __call__(
        self,
        name: str,
        *,
        size: tuple[int, int] = DESKTOP,
        locale: str = "en-GB",
        base_url: str | None = None,
        points: int = 1,
    ) -> Person:
        context = self._browser.new_context(
            base_url=base_url or self._product.url,
            viewport={"width": size[0], "height": size[1]},
            device_scale_factor=points,
            locale=locale,
            timezone_id=READERS_ZONE,
            permissions=["microphone", "camera"],
            has_touch=size[0] < 600,
        )
        context.set_default_timeout(PATIENCE)
        # One for all of a journey: what others have planned is none of its business.
        self._account = self._account or self._product.new_host()
        self.opened.append(Person(name, context.new_page(), self._account))
        return self.opened[-1]

    def close(self) -> None:
        for person in self.opened:
            person.page.context.close()


@pytest.fixture
def person(browser: Browser, product: Product) -> Iterator[OpenPerson]:
    opener = OpenPerson(browser, product)
    yield opener
    opener.close()


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A failure tells what the product and everybody's browser had to say about it: on another machine nobody can look it up
    afterwards."""
    report = yield
    if not report.failed:
        return report
    known = getattr(item, "funcargs", {})
    if isinstance(running := known.get("product"), Product):
        report.sections.append(("what the product complained of", running.complaints()))
        report.sections.append(("what the recorder did", running.last_lines("recorder")))
    if call.when == "call":
        openers = [one for one in known.values() if isinstance(one, OpenPerson)]
        report.sections += [(f"what {one.name} saw", one.sight()) for opener in openers for one in opener.opened]
    return report
