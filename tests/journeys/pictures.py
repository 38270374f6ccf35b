"""Takes the guide's pictures from the running product: `python -m tests.journeys.pictures` fills `docs/guide/pictures/`.

Each screen at 1440×900 and 390×844. Not a test: run it when the look has changed, and look at the result.
"""

import tempfile
from collections.abc import Callable
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from tests.journeys.conftest import DESKTOP, FLAGS, PHONE
from tests.journeys.persons import READERS_ZONE, Person
from tests.journeys.product import Product

PICTURES = Path(__file__).parents[2] / "docs" / "guide" / "pictures"
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


def take(page: Page, name: str, size: str) -> None:
    page.wait_for_load_state("networkidle")
    page.screenshot(path=PICTURES / f"{name}-{size}.png")


def take_both(page: Page, name: str) -> None:
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        take(page, name, size)
    page.set_viewport_size({"width": DESKTOP[0], "height": DESKTOP[1]})


def public_pages(visitor: Person) -> None:
    for name, path in {
        "start": "/",
        "sign-in": "/login",
        "sign-up": "/sign-up",
        "reset-password": "/reset-password",
        "join": "/join",
        "nothing-here": "/no-such-page",
    }.items():
        visitor.page.goto(path)
        take_both(visitor.page, name)


def panel_pages(host: Person) -> None:
    for name, path in {"schedule": "/", "event-form": "/events/new", "settings": "/settings"}.items():
        host.page.goto(path)
        take_both(host.page, name)


def room_pages(open_one: Callable[[str, tuple[int, int]], Person], host: Person, room: str) -> None:
    guest, phone = open_one("Maria from Łódź", DESKTOP), open_one("Участник из Казани", PHONE)
    guest.open_join(room)
    take_both(guest.page, "join-event")
    guest.join(room)
    phone.join(room)
    guest.page.get_by_text("Keeping customers").first.wait_for()
    take_both(guest.page, "lobby")

    host.page.goto("/")
    host.row("Keeping customers").first.get_by_role("button", name="Enter room").click()
    host.button("Enter").wait_for()
    take_both(host.page, "device-check")
    host.pass_device_check()
    take_both(host.page, "room-before-start")
    host.start_session()
    host.switch_on("Microphone")
    host.switch_on("Camera")
    guest.say("Is the renewal rate counted on logos or on revenue?")
    host.say("On revenue. The next slide has both.")
    phone.say("Спасибо, очень наглядно")
    guest.sees_moving(host.name)
    phone.button("Raise hand").click()
    take_both(guest.page, "room-attendee")
    take(phone.page, "room-attendee", "phone")
    take_both(host.page, "room-host")
    host.end_session()
    guest.page.get_by_text("The session has ended").first.wait_for()
    take_both(guest.page, "ended")


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as home, sync_playwright() as playwright:
        product = Product.start(Path(home))
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGS)
        try:
            host = open_person(browser, product, "Host", DESKTOP)
            public_pages(open_person(browser, product, "Visitor", DESKTOP))
            host.sign_in()
            room = host.schedule("Keeping customers: the second year")
            panel_pages(host)
            room_pages(lambda name, size: open_person(browser, product, name, size), host, room)
        finally:
            browser.close()
            product.stop()


if __name__ == "__main__":
    main()
