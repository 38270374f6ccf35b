"""What each sets for their own ears and eyes, and how much the room weighs."""

from pathlib import Path

from playwright.sync_api import FloatRect, Locator, expect

from tests.journeys.conftest import OpenPerson
from tests.journeys.persons import Person
from tests.library.documents import pdf

MOST_BYTES = 450_000


def box_of(locator: Locator) -> FloatRect:
    box = locator.bounding_box()
    assert box
    return box


def show_document(host: Person, file: Path) -> None:
    host.button("Slides").click()
    host.brings(file)
    expect(host.page.get_by_role("img", name="page 1 of 2")).to_be_visible()


def test_faces_stand_where_each_wants_them_and_data_is_saved(person: OpenPerson, tmp_path: Path) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in()
    handout = tmp_path / "Handout.pdf"
    handout.write_bytes(pdf(2))
    room = host.schedule("Own view")
    host.enter_room("Own view")
    host.start_session()
    host.switch_on("Camera")
    show_document(host, handout)
    guest.join(room)
    guest.sees_moving(host.name)

    guest.button("Undock the faces").click()
    window = guest.page.get_by_role("region", name="Faces")
    expect(window).to_be_visible()
    before = box_of(window)
    grip = box_of(window.get_by_role("button", name="Move the faces"))
    guest.page.mouse.move(grip["x"] + 20, grip["y"] + 10)
    guest.page.mouse.down()
    guest.page.mouse.move(grip["x"] - 180, grip["y"] + 110, steps=5)
    guest.page.mouse.up()
    dragged = box_of(window)
    assert round(before["x"] - dragged["x"]) == 200
    assert round(dragged["y"] - before["y"]) == 100
    window.get_by_role("button", name="Make the faces larger").press("ArrowRight")
    assert box_of(window)["width"] > dragged["width"]

    guest.page.reload()
    expect(window).to_be_visible()
    assert round(box_of(window)["x"]) == round(dragged["x"])
    weight = guest.page.evaluate(
        "performance.getEntriesByType('resource').filter(({ name }) => /[.]js$/.test(name))"
        ".reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0)"
    )
    assert 200_000 < weight <= MOST_BYTES
    guest.button("Dock the faces").click()
    expect(window).to_have_count(0)

    host.button("Side by side").click()
    guest.page.wait_for_function("() => document.querySelector('main video')?.clientWidth > 300")

    guest.button("More").click()
    guest.page.get_by_role("menuitem", name="My sound and view").click()
    guest.page.get_by_label("Save data").check()
    expect(guest.video_of(host.name)).to_have_count(0)
    guest.page.get_by_text("Largest", exact=True).click()
    assert guest.page.evaluate("getComputedStyle(document.documentElement).fontSize") == "20.8px"
    guest.page.get_by_label("Save data").uncheck()
    guest.page.keyboard.press("Escape")
    guest.sees_moving(host.name)
    assert guest.faults == []
