"""A session is seen again: the film, and the room beside it in step."""

import re
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.recorded import coloured_pages, open_replay

BLUE = (30, 60, 200)


def at(page: Page) -> float:
    seconds: float = page.locator("video").evaluate("video => video.currentTime")
    return seconds


def talk(page: Page) -> Locator:
    return page.get_by_role("log")


def tab(page: Page, name: str) -> None:
    page.get_by_role("tab", name=re.compile(f"^{name}")).click()


def lies_on_the_film(page: Page, sharp: Locator, picture: Path) -> None:
    """The page that is drawn covers the page in the film to a point or two: both are one colour."""
    drawn = sharp.bounding_box()
    assert drawn is not None
    sharp.evaluate("page => { page.parentElement.style.opacity = 0 }")
    page.locator("video").screenshot(path=picture)
    sharp.evaluate("page => { page.parentElement.style.opacity = '' }")
    film = page.locator("video").bounding_box()
    assert film is not None
    shown = np.asarray(Image.open(picture).convert("RGB"), int)
    of_stage = shown[:, : int(film["width"] * 0.82)]  # beside it are faces, which have colours, too
    rows, columns = np.nonzero(np.abs(of_stage - np.array(BLUE)).max(axis=2) < 60)
    there = (columns.min(), rows.min(), columns.max() + 1, rows.max() + 1)
    left, top = drawn["x"] - film["x"], drawn["y"] - film["y"]
    told = (left, top, left + drawn["width"], top + drawn["height"])
    assert np.abs(np.array(there) - np.array(told)).max() <= 3


def recorded_session(host: Person, ida: Person, tmp_path: Path) -> None:
    room = host.schedule("Spring in the garden")
    host.enter_room("Spring in the garden")
    host.start_session()
    ida.join(room)
    ida.is_in_the_room()
    host.button("Record").click()
    host.is_recorded()
    ida.say("Good evening from Graz")
    host.stays_for(5)
    host.button("Slides").click()
    host.brings(coloured_pages(tmp_path / "Tulips.pdf", (200, 30, 30), BLUE))
    expect(host.page.get_by_role("img", name="page 1 of 2")).to_be_visible()
    host.stays_for(3)
    host.button("Files").click()
    host.button("Add a file").click()
    host.page.get_by_role("dialog").get_by_role("button", name=re.compile("Tulips.pdf")).click()
    expect(ida.page.get_by_role("tab", name="Files")).to_be_visible()
    host.stays_for(3)
    host.button("Next page").click()
    ida.say("When do tulips bloom?")
    host.stays_for(5)
    host.end_session()


@pytest.mark.timeout(300)
def test_a_session_is_seen_again_with_its_chat_its_chapters_and_a_search_in_step(
    person: OpenPerson, tmp_path: Path
) -> None:
    host, ida, guest = person("Hanna Host"), person("Ida"), person("Late Larry", size=PHONE)
    host.sign_in()
    recorded_session(host, ida, tmp_path)

    page = host.page
    open_replay(page, "Spring in the garden")
    chapters = page.get_by_role("tab", name="Chapters")
    expect(talk(page).get_by_text("When do tulips bloom?")).to_have_count(0)

    chapters.click()
    page.get_by_role("button", name=re.compile("Tulips.pdf, page 2")).click()
    expect(page.get_by_text("Tulips.pdf, page 2").last).to_be_visible()
    second_page = at(page)
    tab(page, "Chat")
    expect(talk(page).get_by_text("Good evening from Graz")).to_be_visible()
    expect(talk(page).get_by_text("When do tulips bloom?")).to_have_count(0)
    page.keyboard.press("9")
    expect(talk(page).get_by_text("When do tulips bloom?")).to_be_visible()

    sharp = page.get_by_role("img", name="page 2 of 2")
    expect(sharp).to_be_visible()
    lies_on_the_film(page, sharp, tmp_path / "shown.png")
    host.button("Sharp slides").click()
    expect(sharp).to_have_count(0)
    tab(page, "Files")
    with page.expect_download() as taken:
        page.get_by_role("link", name="Tulips.pdf").click()
    assert taken.value.path().read_bytes() == (tmp_path / "Tulips.pdf").read_bytes()

    page.get_by_role("tab", name="Search").click()
    page.get_by_role("searchbox").fill("graz evening")
    expect(page.get_by_text("1 place")).to_be_visible()
    page.get_by_role("button", name=re.compile("Good evening from Graz")).click()
    assert at(page) < second_page
    tab(page, "Chat")
    expect(talk(page).get_by_text("When do tulips bloom?")).to_have_count(0)

    page.locator("video").evaluate("video => { video.muted = true }")
    page.get_by_role("button", name="Play", exact=True).click()
    page.wait_for_function("() => document.querySelector('video').currentTime > 0.5")
    page.keyboard.press("k")
    page.keyboard.press("9")
    expect(talk(page).get_by_text("When do tulips bloom?")).to_be_visible()
    page.keyboard.press(">")
    assert page.locator("video").evaluate("video => video.playbackRate") == 1.25

    page.set_viewport_size({"width": PHONE[0], "height": PHONE[1]})
    expect(host.button("Full screen")).to_be_in_viewport(ratio=1)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]

    host.button("Publish").click()
    link = page.get_by_role("status", name="Link", exact=True)
    expect(link).to_contain_text("/recording/")
    guest.page.goto(link.inner_text())
    guest.button("Play the recording").click()
    expect(guest.page.get_by_role("tab", name="Chapters")).to_be_visible()
    guest.page.get_by_role("tab", name="Chapters").click()
    guest.page.get_by_role("button", name=re.compile("Tulips.pdf, page 2")).click()
    tab(guest.page, "Chat")
    expect(talk(guest.page).get_by_text("When do tulips bloom?")).to_be_visible()  # it plays on
    for one in (host, ida, guest):
        assert one.faults == []
