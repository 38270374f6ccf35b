"""Each tool before a host, a presenter, two attendees (one on a phone) and one who comes when it has been used: what each of them
sees. Polls, questions and the whiteboard have journeys of their own with the same five."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.product import Product
from tests.library.documents import clip, pdf

pytestmark = [pytest.mark.timeout(300), pytest.mark.xdist_group("cast of five")]
MINUTE_MS = 60_000


@dataclass(frozen=True)
class Cast:
    host: Person
    presenter: Person
    ida: Person
    bo: Person
    room: str
    opener: OpenPerson

    @property
    def attendees(self) -> tuple[Person, Person]:
        return self.ida, self.bo

    @property
    def others(self) -> tuple[Person, ...]:
        return self.presenter, *self.attendees

    def late(self) -> Person:
        """One more attendee, in the room and settled."""
        late = self.opener("Late Larry")
        late.join(self.room)
        late.is_in_the_room()
        return late

    def leaves(self, late: Person) -> None:
        assert [one.faults for one in (self.host, *self.others, late)] == [[]] * 5
        late.page.context.close()
        self.opener.opened.remove(late)


@pytest.fixture(scope="module")
def cast(browser: Browser, product: Product) -> Iterator[Cast]:
    """A session that runs; the presenter is on air."""
    opener = OpenPerson(browser, product)
    try:
        host, presenter = opener("Hanna Host"), opener("Paul Presenter")
        ida, bo = opener("Ida", size=PHONE), opener("Bo")
        host.sign_in()
        room = host.schedule("Five of us")
        code = host.presenter_code("Five of us")
        host.enter_room("Five of us")
        host.start_session()
        presenter.join(room, f"?code={code}")
        presenter.pass_device_check()
        for one in (ida, bo):
            one.join(room)
            one.is_in_the_room()
        host.page.get_by_role("button", name="Actions for Paul Presenter").first.click()
        host.page.get_by_role("menuitem", name="Put on air").click()
        expect(presenter.page.get_by_text("You are on air").first).to_be_visible()
        yield Cast(host, presenter, ida, bo, room, opener)
    finally:
        opener.close()


def page_image(person: Person, page: int) -> Locator:
    return person.page.get_by_role("img", name=f"page {page} of 3")


def test_a_presenter_turns_the_slides_that_the_host_brought(cast: Cast, tmp_path: Path) -> None:
    slides = tmp_path / "Plan.pdf"
    slides.write_bytes(pdf(3))
    cast.host.button("Slides").click()
    cast.host.brings(slides)
    for one in cast.others:
        expect(page_image(one, 1)).to_have_js_property("complete", True)

    cast.presenter.button("Next page").click()

    late = cast.late()
    for one in (cast.host, *cast.others, late):
        expect(page_image(one, 2)).to_be_visible()
    for one in (*cast.attendees, late):
        expect(one.button("Next page")).to_have_count(0)
    cast.host.button("Put the slides away").click()
    expect(page_image(late, 2)).to_have_count(0)
    cast.leaves(late)


def test_a_film_is_at_the_same_moment_for_all_five(cast: Cast, tmp_path: Path) -> None:
    film = clip(tmp_path, "Talk.mp4", "-c:v", "libx264", "-c:a", "aac", seconds=60)
    cast.host.button("Player").click()
    cast.host.brings(film)
    cast.presenter.button("Play for everyone").click()
    late = cast.late()
    late.page.wait_for_function("() => document.querySelector('main video')?.currentTime > 1")

    cast.presenter.button("Pause for everyone").click()

    everybody = (cast.host, *cast.others, late)
    for one in everybody:
        one.page.wait_for_function("() => document.querySelector('main video')?.paused")
    at = [one.page.locator("main video").evaluate("video => video.currentTime") for one in everybody]
    assert max(at) - min(at) < 0.5
    for one in (*cast.attendees, late):
        expect(one.button("Play for everyone")).to_have_count(0)
    cast.host.button("Stop showing").click()
    expect(late.page.locator("main video")).to_have_count(0)
    cast.leaves(late)


def test_a_screen_is_shared_with_sound_and_cameras_stand_beside_it(cast: Cast) -> None:
    cast.host.switch_on("Camera")
    cast.presenter.switch_on("Share screen")

    late = cast.late()
    for one in (cast.host, *cast.attendees, late):
        one.sees_moving("Screen of Paul Presenter")
    for one in (*cast.attendees, late):
        one.sees_moving(cast.host.name)
        one.hears_something()
    expect(cast.presenter.page.get_by_text("You are sharing your screen")).to_be_visible()
    cast.bo.button("Zoom in").click()
    expect(cast.bo.button("Zoom out")).to_be_visible()
    expect(late.button("Zoom in")).to_be_visible()

    cast.presenter.button("Share screen").click()
    for one in (cast.bo, late):
        expect(one.video_of("Screen of Paul Presenter")).to_have_count(0)
    cast.host.button("Camera").click()
    cast.leaves(late)


def test_whom_the_host_shows_large_is_large_for_everybody(cast: Cast) -> None:
    for one in (cast.host, cast.presenter):
        one.switch_on("Camera")
    host = cast.host.page
    host.get_by_role("button", name="Actions for Paul Presenter").last.click()
    host.get_by_role("menuitem", name="Show large to everyone").click()

    late = cast.late()
    for one in (*cast.attendees, late):
        one.sees_moving("Paul Presenter")
        one.page.wait_for_function(
            "(others) => { const width = (name) => [...document.querySelectorAll('main video')]"
            ".find((video) => video.getAttribute('aria-label')?.includes(name))?.clientWidth ?? 0;"
            " return width('Paul Presenter') > 1.5 * width(others) && width(others) > 0 }",
            arg=cast.host.name,
        )
    host.get_by_role("button", name="Actions for Paul Presenter").last.click()
    host.get_by_role("menuitem", name="No longer show large").click()
    for one in (cast.host, cast.presenter):
        one.button("Camera").click()
    cast.leaves(late)


def test_a_call_is_shown_to_all_and_counts_the_attendees(cast: Cast) -> None:
    cast.presenter.button("Offer").click()
    cast.presenter.button("New call to action").click()
    page = cast.presenter.page
    page.get_by_label("Message", exact=True).fill("Get the guide")
    page.get_by_label("Text on the button").fill("Download")
    page.get_by_label("Web address").fill("https://example.org/guide")
    cast.presenter.button("Save").click()
    cast.presenter.button("Show").click()

    late = cast.late()
    for one in (*cast.attendees, late):
        expect(one.page.get_by_role("link", name="Download")).to_be_visible()
    with cast.ida.page.expect_popup() as opened:
        cast.ida.page.get_by_role("link", name="Download").click()
    opened.value.close()

    panel = page.get_by_role("tabpanel", name="Calls to action")
    expect(panel).to_contain_text("1 click")
    expect(panel).not_to_contain_text("Ida")
    cast.host.button("Offer").click()
    expect(cast.host.page.get_by_role("tabpanel", name="Calls to action")).to_contain_text("Clicked: Ida")
    cast.host.button("Close for everyone").click()
    for one in (*cast.attendees, late):
        expect(one.page.get_by_role("link", name="Download")).to_have_count(0)
    cast.leaves(late)


def test_a_file_is_there_for_everybody_to_download(cast: Cast, tmp_path: Path) -> None:
    handout = tmp_path / "Notes.pdf"
    handout.write_bytes(pdf(2))
    cast.host.button("Files").click()
    cast.host.button("Add a file").click()
    cast.host.brings(handout)

    late = cast.late()
    for one in (*cast.others, late):
        one.page.get_by_role("tab", name="Files").click()
        with one.page.expect_download() as taken:
            one.page.get_by_role("link", name="Notes.pdf").click()
        assert taken.value.path().read_bytes() == handout.read_bytes()
    cast.host.button("Take Notes.pdf away").click()
    for one in (*cast.attendees, late):
        expect(one.page.get_by_role("tab", name="Files")).to_have_count(0)
    cast.leaves(late)


def test_a_break_covers_the_stage_of_attendees_alone(cast: Cast) -> None:
    cast.presenter.button("Break").click()
    dialog = cast.presenter.page.get_by_role("dialog", name="Break")
    dialog.get_by_label("Words on the card").fill("Back at ten")
    dialog.get_by_role("button", name="Begin break").click()

    late = cast.late()
    for one in (*cast.attendees, late):
        expect(one.page.get_by_role("region", name="Break", exact=True).get_by_text("Back at ten")).to_be_visible()
    for one in (cast.host, cast.presenter):
        expect(one.page.get_by_role("region", name="Break", exact=True)).to_have_count(0)
    cast.host.button("End break").click()
    for one in (*cast.attendees, late):
        expect(one.page.get_by_role("region", name="Break", exact=True)).to_have_count(0)
    cast.leaves(late)


def test_a_reaction_flies_over_every_stage_but_not_for_who_comes_later(cast: Cast) -> None:
    watched = (cast.host, cast.presenter, cast.bo)
    for one in watched:
        one.page.evaluate(
            "() => { window.hearts = 0; new MutationObserver((changes) => { for (const { addedNodes } of changes)"
            " for (const node of addedNodes) if (node.textContent.includes('\\u2764')) window.hearts += 1; })"
            ".observe(document.body, { subtree: true, childList: true }) }"
        )
    cast.ida.button("Reactions").click()
    cast.ida.button("Heart").click()

    for one in watched:
        one.page.wait_for_function("() => window.hearts > 0")
    cast.ida.page.keyboard.press("Escape")
    late = cast.late()
    expect(late.page.locator("main").get_by_text("\u2764")).to_have_count(0)
    cast.leaves(late)


def test_words_for_the_stage_and_for_one_reach_nobody_else(cast: Cast) -> None:
    for one in (cast.host, *cast.others):
        one.page.get_by_role("tab", name=re.compile("^Chat")).click()
    cast.host.chat().get_by_role("combobox", name="To").select_option("stage")
    cast.host.say("Two minutes left")
    cast.presenter.reads("Two minutes left")
    cast.host.chat().get_by_role("combobox", name="To").select_option("everyone")
    cast.host.page.get_by_role("button", name="Actions for Bo").click()
    cast.host.page.get_by_role("menuitem", name="Write privately").click()
    cast.host.say("Your microphone crackles")
    cast.bo.reads("Your microphone crackles")
    cast.host.chat().get_by_role("button", name="Write to everyone again").click()
    cast.host.say("Welcome, all of you")

    late = cast.late()
    for one in (*cast.others, late):
        one.reads("Welcome, all of you")
    for one in (*cast.attendees, late):
        expect(one.page.get_by_text("Two minutes left")).to_have_count(0)
    for one in (cast.presenter, cast.ida, late):
        expect(one.page.get_by_text("Your microphone crackles")).to_have_count(0)
    cast.leaves(late)
