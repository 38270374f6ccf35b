"""Takes the guide's pictures from the running product: `python -m tests.journeys.pictures` fills `docs/guide/pictures/`.

Each screen at 1440×900 and 390×844. Not a test: run it when the look has changed, and look at the result.
"""

import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.journeys import tour
from tests.journeys.conftest import CHROMIUM, DESKTOP, FLAGS, GIVES_DEVICES, PHONE
from tests.journeys.persons import READERS_ZONE, Person
from tests.journeys.product import Product

PICTURES = Path(__file__).parents[2] / "docs" / "guide" / "pictures"
DRAWN = "() => document.fonts.status === 'loaded' && [...document.images].every((image) => image.complete)"
SIZES = {"desktop": DESKTOP, "phone": PHONE}


def open_person(browser: Browser, product: Product, name: str, size: tuple[int, int]) -> Person:
    context = browser.new_context(
        base_url=product.url,
        viewport={"width": size[0], "height": size[1]},
        locale="en-GB",
        timezone_id=READERS_ZONE,
        permissions=["microphone", "camera"],
    )
    context.set_default_timeout(20_000)
    return Person(name, context.new_page())


def take(person: Person, name: str) -> None:
    """At both sizes; of who has a phone, at theirs."""
    if name.endswith("-phone"):
        person.page.screenshot(path=PICTURES / f"{name}.png")
        return
    for size, (width, height) in SIZES.items():
        person.page.set_viewport_size({"width": width, "height": height})
        person.page.wait_for_function(DRAWN)
        person.page.screenshot(path=PICTURES / f"{name}-{size}.png", animations="disabled")
    person.page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        product = Product.start(Path(home))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=[*FLAGS, GIVES_DEVICES])

        def open_one(name: str, size: tuple[int, int]) -> Person:
            return open_person(browser, product, name, size)

        try:
            tour.public_pages(open_one("Visitor", DESKTOP), take)
            host = open_one("Hanna Host", DESKTOP)
            tour.room_pages(open_one, host, tour.panel_pages(host, take), take)
        finally:
            browser.close()
            product.stop()


if __name__ == "__main__":
    main()
