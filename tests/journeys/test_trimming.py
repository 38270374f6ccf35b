"""A host cuts something out of a recording, has it back, and cuts it for good."""

import os
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenPerson
from tests.journeys.films import SECONDS
from tests.journeys.persons import Person
from tests.journeys.product import Product
from tests.journeys.test_recordings_library import on_the_shelf

TRIMMED_MS = 20_000


def goes_to(host: Person, seconds: float) -> None:
    strip = host.page.get_by_role("slider", name="Start").locator("..")
    box = strip.bounding_box()
    assert box
    host.page.mouse.click(box["x"] + box["width"] * seconds / SECONDS, box["y"] + box["height"] / 2)


def lasts(page: Page, seconds: float) -> None:
    """The film that is shown now."""
    page.wait_for_function(
        "wanted => Math.abs(document.querySelector('video')?.duration - wanted) < 0.15", arg=seconds, timeout=TRIMMED_MS
    )


def pictured(host: Person, name: str) -> None:
    """For who wants to look at it: `PICTURES=folder`."""
    if folder := os.environ.get("PICTURES"):
        for width, height in ((1440, 900), (390, 844)):
            host.page.set_viewport_size({"width": width, "height": height})
            host.page.screenshot(path=Path(folder) / f"{name}-{width}.png", full_page=True)
        host.page.set_viewport_size({"width": 1440, "height": 900})


def test_a_recording_is_trimmed_restored_and_trimmed_for_good(person: OpenPerson, product: Product) -> None:
    host = person("Hanna Host")
    host.sign_in()
    on_the_shelf(host, product, "Too long")
    lasts(host.page, SECONDS)

    host.button("Trim").click()
    expect(host.page.get_by_text("Nothing is cut yet.")).to_be_visible()
    goes_to(host, 1)
    host.button("Cut from here").click()
    goes_to(host, 2.5)
    host.button("Cut to here").click()
    host.page.get_by_role("textbox", name="From").fill("0:01.2")
    host.page.get_by_role("textbox", name="To", exact=True).fill("0:02.4")
    host.page.keyboard.press("Enter")
    end = host.page.get_by_role("slider", name="End")
    end.press("ArrowLeft")
    end.press("Shift+ArrowLeft")
    expect(end).to_have_attribute("aria-valuetext", "0:03.9")
    host.page.keyboard.press("Control+z")
    expect(end).to_have_attribute("aria-valuetext", "0:04.0")
    expect(host.page.get_by_text("New length 0:02.8 of 0:05.0")).to_be_visible()
    pictured(host, "trimmer")
    host.button("Save").click()
    expect(host.page.get_by_role("heading", name="This recording is trimmed")).to_be_visible(timeout=TRIMMED_MS)
    lasts(host.page, 2.8)
    pictured(host, "trimmed")

    host.button("Restore the original").click()
    lasts(host.page, SECONDS)
    expect(host.page.get_by_role("heading", name="This recording is trimmed")).to_have_count(0)

    host.button("Trim").click()
    host.page.keyboard.press("ArrowRight")
    host.page.keyboard.press("i")
    host.button("Save").click()
    lasts(host.page, SECONDS - 1)
    host.button("Delete the original").click()
    host.page.get_by_role("dialog").get_by_role("button", name="Delete the original").click()
    expect(host.page.get_by_role("heading", name="This recording is trimmed")).to_have_count(0)
    lasts(host.page, SECONDS - 1)
    assert host.faults == []
