"""From a file on the organizer's disk to the page that everybody sees."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.library.documents import office, pdf

MINUTE_MS = 60_000


def page_of(person: Person) -> Locator:
    return person.page.get_by_role("img", name="page")


def sees_page(person: Person, page: int, pages: int) -> None:
    """Its picture has come, too."""
    picture = person.page.get_by_role("img", name=f"page {page} of {pages}")
    expect(picture).to_be_visible()
    person.page.wait_for_function(
        "picture => picture.complete && picture.naturalWidth > 0", arg=picture.element_handle()
    )


@pytest.mark.timeout(300)
def test_a_document_is_uploaded_shown_turned_and_drawn_upon(person: OpenPerson, tmp_path: Path) -> None:
    host, guest, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    slides = office(tmp_path / "made", "pptx", pages=3)
    host.page.goto("/library")
    handout = tmp_path / "Handout.pdf"
    handout.write_bytes(pdf(5))
    host.page.locator("input[type=file]").set_input_files([slides, handout])
    files = host.page.get_by_role("list", name="Files")
    expect(files.get_by_role("listitem").filter(has_text="source.pptx")).to_contain_text("3 pages", timeout=MINUTE_MS)
    expect(files.get_by_role("listitem").filter(has_text="Handout.pdf")).to_contain_text("5 pages", timeout=MINUTE_MS)

    host.page.get_by_role("link", name="Schedule", exact=True).click()
    room = host.schedule("Show and tell")
    host.enter_room("Show and tell")
    host.start_session()
    guest.join(room)
    host.button("Slides").click()
    host.page.get_by_role("dialog").get_by_role("button", name="source.pptx").click()
    for one in (host, guest):
        sees_page(one, 1, 3)

    host.button("Next page").click()
    sees_page(guest, 2, 3)
    host.page.keyboard.press("PageDown")
    sees_page(guest, 3, 3)

    host.button("Pen").click()
    box = page_of(host).bounding_box()
    assert box
    host.page.mouse.move(box["x"] + 40, box["y"] + 40)
    host.page.mouse.down()
    host.page.mouse.move(box["x"] + 140, box["y"] + 90, steps=6)
    host.page.mouse.up()
    expect(guest.page.locator("svg path[data-colour=red]")).to_have_count(1)

    late.join(room)
    sees_page(late, 3, 3)
    expect(late.page.locator("svg path[data-colour=red]")).to_have_count(1)
    expect(late.page.get_by_role("button", name="Next page")).to_have_count(0)

    host.button("Previous page").click()
    sees_page(late, 2, 3)
    expect(late.page.locator("svg path[data-colour=red]")).to_have_count(0)
    host.button("Put the slides away").click()
    expect(page_of(late)).to_have_count(0)


@pytest.mark.timeout(200)
def test_what_cannot_be_used_says_why_and_goes(person: OpenPerson, tmp_path: Path) -> None:
    host = person("Hanna Host")
    host.sign_in()
    host.page.goto("/library")
    broken, program = tmp_path / "Slides.pdf", tmp_path / "Program.exe"
    broken.write_bytes(b"no pdf at all")
    program.write_bytes(b"MZ")
    host.page.locator("input[type=file]").set_input_files([broken, program])

    expect(host.page.get_by_text("Its contents are of another kind than its name says.")).to_be_visible()
    expect(host.page.get_by_text("Files of this kind are not taken.")).to_be_visible()
    host.page.get_by_role("button", name="Dismiss Program.exe").click()
    host.page.get_by_role("button", name="Actions: Slides.pdf").click()
    host.page.get_by_role("menuitem", name="Delete").click()
    host.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(host.page.get_by_role("button", name="Actions: Slides.pdf")).to_have_count(0)


@pytest.mark.timeout(300)
def test_a_presenter_from_outside_uploads_and_shows_slides_for_as_long_as_they_are_one(
    person: OpenPerson, tmp_path: Path
) -> None:
    host, presenter, guest = person("Hanna Host"), person("Paul Presenter"), person("Ida", size=PHONE)
    host.sign_in()
    room = host.schedule("A talk by a guest")
    code = host.presenter_code("A talk by a guest")
    host.enter_room("A talk by a guest")
    host.start_session()
    presenter.join_as_presenter(room, code)
    guest.join(room)
    guest.is_in_the_room()
    talk = tmp_path / "Guest talk.pdf"
    talk.write_bytes(pdf(4))

    presenter.button("Slides").click()
    dialog = presenter.page.get_by_role("dialog")
    expect(dialog.get_by_text("No documents yet.")).to_be_visible()
    dialog.locator("input[type=file]").set_input_files(talk)
    dialog.get_by_role("button", name="Guest talk.pdf 4 pages").click(timeout=MINUTE_MS)
    for one in (presenter, host, guest):
        sees_page(one, 1, 4)

    library = person("Hanna Host")
    library.sign_in()
    library.page.goto("/library")
    library.page.get_by_role("button", name="A talk by a guest").click()
    files = library.page.get_by_role("list", name="Files")
    expect(files.get_by_role("listitem")).to_have_count(1)
    expect(files.get_by_role("listitem")).to_contain_text("Guest talk.pdf")

    presenter.button("Slides").click()
    presenter.page.get_by_role("button", name="Delete Guest talk.pdf").click()
    presenter.page.get_by_role("dialog").get_by_role("button", name="Delete", exact=True).click()
    expect(presenter.page.get_by_text("No documents yet.")).to_be_visible()
    expect(page_of(guest)).to_have_count(0)
    presenter.page.keyboard.press("Escape")
    host.button("Actions for Paul Presenter").first.click()
    host.page.get_by_role("menuitem", name="Make attendee").click()
    expect(presenter.button("Slides")).to_have_count(0)
    for one in (host, presenter, guest, library):
        assert one.faults == []
