"""What needs room in the room gets it: slides beside those who wait backstage, the talk below all that stands over a phone's stage."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.test_own_view import box_of, show_document
from tests.library.documents import pdf

SHARE_OF_PAGE = 0.7
"""Of the stage's width; the rest is one column."""


def show_poll(host: Person, question: str) -> None:
    host.button("Polls").click()
    host.button("New poll").click()
    host.page.get_by_label("Your question").fill(question)
    for place, option in enumerate(("Tea", "Coffee", "Water")):
        if place == 2:
            host.button("Add option").click()
        host.page.get_by_label(f"Option {place + 1}", exact=True).fill(option)
    host.button("Save").click()
    host.button("Open for everyone").click()


def show_call(host: Person, message: str) -> None:
    host.button("Offer").click()
    host.button("New call to action").click()
    host.page.get_by_label("Message", exact=True).fill(message)
    host.page.get_by_label("Text on the button").fill("Download")
    host.page.get_by_label("Web address").fill("https://example.org/guide")
    host.button("Save").click()
    host.button("Show").click()


def stands_free(person: Person, what: Locator) -> None:
    """All of it is in sight, and a finger on its lower edge meets it."""
    box = box_of(what)
    assert person.page.viewport_size
    assert 0 <= box["y"] <= person.page.viewport_size["height"] - box["height"]
    assert what.evaluate(
        "(one) => { const { left, width, bottom } = one.getBoundingClientRect();"
        " return one.contains(document.elementFromPoint(left + width / 2, bottom - 2)) }"
    )


@pytest.mark.timeout(300)
def test_who_waits_backstage_takes_nothing_from_the_page_that_is_shown(person: OpenPerson, tmp_path: Path) -> None:
    host, paul = person("Hanna Host"), person("Paul Presenter")
    host.sign_in()
    handout = tmp_path / "Handout.pdf"
    handout.write_bytes(pdf(2))
    room = host.schedule("Slides and a guest")
    code = host.presenter_code("Slides and a guest")
    host.enter_room("Slides and a guest")
    paul.join_as_presenter(room, code)
    host.start_session()
    host.switch_on("Camera")
    show_document(host, handout)

    waiting = host.page.get_by_role("region", name="Backstage")
    page = host.page.get_by_role("img", name="page 1 of 2")
    stage = host.page.get_by_role("region", name="Stage", exact=True)
    for layout in ("Grid", "Speaker"):
        host.button(layout).click()
        expect(host.button(layout)).to_have_attribute("aria-pressed", "true")
        expect(waiting).to_be_visible()
        assert box_of(page)["width"] > SHARE_OF_PAGE * box_of(stage)["width"]
    host.button("Undock the faces").click()
    expect(host.page.get_by_role("region", name="Faces")).to_be_visible()
    expect(waiting).to_be_visible()
    host.button("Put on air").click()
    expect(waiting).to_have_count(0)
    assert host.faults == []


@pytest.mark.timeout(300)
def test_on_a_phone_one_can_always_write_and_answer_whatever_is_shown(person: OpenPerson, tmp_path: Path) -> None:
    host, ida = person("Hanna Host"), person("Ida", size=PHONE)
    host.sign_in()
    handout = tmp_path / "Handout.pdf"
    handout.write_bytes(pdf(2))
    room = host.schedule("All at once")
    host.enter_room("All at once")
    host.start_session()
    host.switch_on("Camera")
    ida.join(room)
    ida.is_in_the_room()
    show_document(host, handout)
    show_call(host, "The guide of this talk, for you to keep")
    show_poll(host, "What do you drink while you listen to this?")
    poll = ida.page.get_by_role("region", name="Poll", exact=True)
    expect(poll).to_be_visible()
    expect(ida.page.get_by_role("link", name="Download")).to_be_visible()

    stands_free(ida, ida.chat().get_by_label("Message", exact=True))
    ida.say("I am still here")
    host.page.get_by_role("tab", name="Chat").click()
    host.reads("I am still here")

    host.button("Break").click()
    host.page.get_by_role("dialog", name="Break").get_by_role("button", name="Begin break").click()
    expect(ida.page.get_by_text("We are back in a moment")).to_be_visible()
    poll.get_by_role("radio", name="Tea").check()
    poll.get_by_role("button", name="Send answer").click()
    expect(poll.get_by_text("Your answer is in.")).to_be_visible()
    assert ida.faults == []
