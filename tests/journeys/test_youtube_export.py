"""A recording goes to the account's YouTube channel."""

import os
from threading import Event

from playwright.sync_api import expect

from tests.journeys.conftest import OpenPerson
from tests.journeys.mailbox import mail_to, text_of
from tests.journeys.persons import Person
from tests.journeys.product import Product
from tests.journeys.test_recordings_library import on_the_shelf
from tests.recordings.google import Google


def look(person: Person, name: str) -> None:
    """For who wants to look at it: written where SIGHTS says. The network is never quiet while a film is on its way."""
    if folder := os.environ.get("SIGHTS"):
        size = person.page.viewport_size
        for ending, (width, height) in {"": (1440, 900), "-phone": (390, 844)}.items():
            person.page.set_viewport_size({"width": width, "height": height})
            person.page.locator("#youtube").scroll_into_view_if_needed()
            person.page.screenshot(path=f"{folder}/{name}{ending}.png")
        person.page.set_viewport_size(size or {"width": 1440, "height": 900})


def test_a_recording_is_exported_to_a_channel_that_is_linked_on_the_way(
    person: OpenPerson, product: Product, google: Google
) -> None:
    host = person("Yara YouTube")
    host.sign_in()
    on_the_shelf(host, product, "Spring update")
    look(host, "youtube-not-linked")
    host.button("Link YouTube").click()
    host.page.get_by_role("link", name="Continue").click()
    expect(host.page.get_by_text("Your channel is linked.")).to_be_visible()
    expect(host.page.get_by_text("Linked: Hana's channel")).to_be_visible()
    look(host, "youtube-settings")

    host.page.get_by_role("link", name="Go on where you were").click()
    title = host.page.get_by_label("Title on YouTube")
    expect(title).to_have_value("Spring update")
    title.fill("Spring <update>")
    expect(host.page.get_by_text("Without < and >")).to_be_visible()
    title.fill("Spring, on film")
    host.page.get_by_label("Description").fill("What we said.")
    look(host, "youtube-form")
    google.pause = Event()
    host.page.get_by_role("button", name="Export", exact=True).click()
    expect(host.page.get_by_role("progressbar", name="Progress of the export")).to_have_attribute("aria-valuenow", "0")
    expect(host.page.get_by_text("0 %")).to_be_visible()
    look(host, "youtube-progress")
    google.pause.set()

    expect(host.page.get_by_text("“Spring, on film” is on YouTube.")).to_be_visible()
    look(host, "youtube-done")
    (video,) = google.videos.items()
    assert (video[1].title, video[1].description, video[1].privacy) == ("Spring, on film", "What we said.", "private")
    assert video[1].content[4:8] == b"ftyp"
    studio = f"https://studio.youtube.com/video/{video[0]}/edit"
    expect(host.page.get_by_role("link", name="Open in YouTube Studio")).to_have_attribute("href", studio)
    assert studio in text_of(mail_to(product, host.account, "On YouTube: Spring, on film"))
    assert host.faults == []
