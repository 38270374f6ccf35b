"""What speakers have before them, and how sharp the page is for who has a large screen."""

import os
import re
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.test_slides import MINUTE_MS, sees_page
from tests.library.documents import presentation

NOTES = ["Welcome them and smile", "Tell the story of the boat", ""]
LARGE = (1920, 1080)


def pictures(person: Person, name: str) -> None:
    """For who wants to look at it: written where SIGHTS says."""
    if folder := os.environ.get("SIGHTS"):
        person.page.screenshot(path=f"{folder}/{name}.png")


def panel(person: Person) -> Locator:
    return person.page.get_by_role("tabpanel", name="Presenter")


def notes(page: Page | Locator) -> Locator:
    return page.get_by_role("textbox", name="Notes")


def seen_by_attendees(page: Page | Locator) -> Locator:
    return page.get_by_role("region", name="What attendees see now")


def show_talk(host: Person, title: str, file: Path) -> tuple[str, str]:
    """An event whose session runs with the presentation on its stage: its room, and its presenters' code."""
    host.sign_in()
    host.page.goto("/library")
    host.page.locator("input[type=file]").set_input_files([file])
    listed = host.page.get_by_role("list", name="Files").get_by_role("listitem").filter(has_text=file.name)
    expect(listed.first).to_contain_text("3 pages", timeout=MINUTE_MS)
    room = host.schedule(title)
    code = host.presenter_code(title)
    host.enter_room(title)
    host.start_session()
    host.button("Slides").click()
    host.page.get_by_role("dialog").get_by_role("button", name=file.name).first.click()
    sees_page(host, 1, 3)
    return room, code


@pytest.mark.timeout(300)
def test_speakers_read_notes_that_nobody_else_is_sent_and_see_what_attendees_see(
    person: OpenPerson, tmp_path: Path
) -> None:
    host, paul, ida, late = person("Hanna Host"), person("Paul"), person("Ida", size=PHONE), person("Late Larry")
    received: list[str] = []
    for guest in (ida, late):
        guest.page.on("websocket", lambda socket: socket.on("framereceived", lambda frame: received.append(str(frame))))
    talk = presentation(tmp_path / "made", "pptx", notes=NOTES)
    room, code = show_talk(host, "Notes for a talk", talk)
    ida.join(room)
    paul.join(room, f"?code={code}")
    paul.pass_device_check()
    sees_page(ida, 1, 3)

    for speaker in (host, paul):
        speaker.button("Presenter's view").click()
        expect(notes(panel(speaker))).to_have_value("Welcome them and smile")
        expect(panel(speaker).get_by_role("timer", name="Time since the start")).to_have_text(re.compile(r"^\d:\d\d$"))
    panel(paul).get_by_role("button", name="Next page").click()
    for speaker in (host, paul):
        expect(notes(panel(speaker))).to_have_value("Tell the story of the boat")
        next_one = panel(speaker).get_by_role("region", name="Next page").get_by_role("img", name="page 3 of 3")
        expect(next_one).to_be_visible()
    pictures(host, "panel")

    panel(paul).get_by_role("button", name="Next page").click()
    notes(panel(paul)).fill("Ask for questions, then thank Zoltan")
    notes(panel(paul)).blur()
    expect(notes(panel(host))).to_have_value("Ask for questions, then thank Zoltan")
    late.join(room)
    sees_page(late, 3, 3)

    now = seen_by_attendees(panel(host))
    expect(now).to_contain_text(f"Page 3 of 3 · On air: {host.name}")
    shown = now.locator("img[alt*='page 3 of 3']")
    expect(shown).to_have_js_property("naturalWidth", 1920)
    host.button("Break").click()
    host.page.get_by_role("dialog", name="Break").get_by_label("Words on the card").fill("Coffee until half past")
    host.page.get_by_role("dialog", name="Break").get_by_role("button", name="Begin break").click()
    for speaker in (host, paul):
        expect(seen_by_attendees(panel(speaker))).to_contain_text("Coffee until half past")
        expect(seen_by_attendees(panel(speaker))).to_contain_text("They see the break card.")
    pictures(host, "break")
    host.button("End break").click()
    host.button("Put the slides away").click()
    expect(now).to_contain_text(f"On air: {host.name}")
    expect(shown).to_have_count(0)

    for guest in (ida, late):
        expect(guest.page.get_by_role("tab", name="Presenter")).to_have_count(0)
        assert guest.faults == []
    sent = "".join(received)
    assert "page" in sent, "they were sent something"
    assert not [text for text in ("Welcome them", "story of the boat", "Zoltan") if text in sent]


@pytest.mark.timeout(300)
def test_the_view_moves_to_a_window_of_its_own_with_the_keys_and_comes_back(person: OpenPerson, tmp_path: Path) -> None:
    host, ida = person("Hanna Host"), person("Ida", size=PHONE)
    talk = presentation(tmp_path / "made", "odp", notes=NOTES)
    room, _ = show_talk(host, "A second screen", talk)
    ida.join(room)
    sees_page(ida, 1, 3)
    sockets: list[str] = []
    host.page.on("websocket", lambda socket: sockets.append(socket.url) if "/live/" in socket.url else None)

    host.button("Presenter's view").click()
    with host.page.context.expect_page() as opened:
        panel(host).get_by_role("button", name="Open in its own window").click()
    window = opened.value
    expect(notes(window)).to_have_value("Welcome them and smile")
    expect(panel(host)).to_contain_text("open in a window of its own")
    window.locator("body").press("ArrowRight")
    sees_page(ida, 2, 3)
    expect(notes(window)).to_have_value("Tell the story of the boat")
    notes(window).press("ArrowRight")
    window.get_by_role("img", name="page 2 of 3").first.click()
    window.keyboard.press("PageDown")
    sees_page(ida, 3, 3)
    expect(window.get_by_text("This is the last page")).to_be_visible()
    expect(seen_by_attendees(window)).to_contain_text("Page 3 of 3")
    expect(seen_by_attendees(window).locator("img[alt*='page 3 of 3']")).to_be_visible()
    if folder := os.environ.get("SIGHTS"):
        window.screenshot(path=f"{folder}/window.png")

    window.get_by_label("Minutes to talk").fill("1")
    expect(window.get_by_text(re.compile(r"\d:\d\d (left|over)"))).to_be_visible()
    window.get_by_role("button", name="Pause the timer").click()
    window.get_by_role("button", name="Reset the timer").click()
    expect(window.get_by_role("timer")).to_have_text("0:00")
    expect(window.get_by_text("1:00 left")).to_be_visible()

    panel(host).get_by_role("button", name="Bring back here").click()
    expect(notes(panel(host))).to_be_visible()
    expect(panel(host).get_by_role("timer", name="Time since the start")).to_have_text("0:00")
    assert (window.is_closed(), sockets, host.faults) == (True, [], [])


@pytest.mark.timeout(300)
def test_a_page_on_a_large_screen_becomes_as_sharp_as_the_screen(person: OpenPerson, tmp_path: Path) -> None:
    host = person("Hanna Host")
    cinema = person("Cinema", size=LARGE, points=2)
    small = person("Ida", size=PHONE)
    talk = presentation(tmp_path / "made", "odp", notes=NOTES)
    room, _ = show_talk(host, "On the wall", talk)
    for guest in (cinema, small):
        guest.join(room)
        sees_page(guest, 1, 3)

    picture = cinema.page.get_by_role("img", name="page 1 of 3")
    expect(picture).to_have_js_property("naturalWidth", 3840)
    host.button("Next page").click()
    expect(cinema.page.get_by_role("img", name="page 2 of 3")).to_have_js_property("naturalWidth", 3840)
    pictures(cinema, "cinema")
    usual, large = (cinema.page.evaluate(_STEEPNESS, address) for address in addresses_of(cinema, 2))
    assert large > 1.5 * usual

    for guest in (host, small):
        expect(guest.page.get_by_role("img", name="page 2 of 3")).to_have_js_property("naturalWidth", 1920)
    for _ in range(4):
        host.button("Larger").click()
    expect(host.page.get_by_role("img", name="page 2 of 3")).to_have_js_property("naturalWidth", 3840)
    pictures(host, "zoomed")
    host.button("Whole page").click()
    expect(host.page.get_by_role("img", name="page 2 of 3")).to_have_js_property("naturalWidth", 1920)
    assert cinema.faults == []


def addresses_of(person: Person, page: int) -> tuple[str, str]:
    """Of the page's usual picture, and of the one that is shown."""
    shown = person.page.get_by_role("img", name=f"page {page} of 3").get_attribute("src") or ""
    assert shown.endswith("-large.jpg")
    return shown.replace("-large", ""), shown


_STEEPNESS = """async (address) => {
    // How steep edges are on a page of this width: the mean step from one point to the next, large steps counting most.
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    const canvas = new OffscreenCanvas(picture.naturalWidth, picture.naturalHeight);
    const context = canvas.getContext('2d');
    context.drawImage(picture, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    let steps = 0;
    let squares = 0;
    for (let at = 4; at < data.length; at += 4) {
        const step = Math.abs(data[at] - data[at - 4]);
        if (step < 16) continue; // what JPEG adds
        steps += step;
        squares += step * step;
    }
    return (squares / steps) * canvas.width;
}"""
