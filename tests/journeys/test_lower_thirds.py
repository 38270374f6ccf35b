"""Who somebody is stands in their picture; who matters most is shown large."""

import pytest
from playwright.sync_api import FloatRect, Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.test_moderator import act_on


def stage(person: Person) -> Locator:
    return person.page.get_by_role("region", name="Stage")


def picture_of(person: Person, name: str) -> FloatRect:
    box = stage(person).get_by_text(name, exact=True).locator("xpath=../../..").bounding_box()
    assert box is not None, f"{name} is on the stage"
    return box


def width_of(person: Person, name: str) -> float:
    return picture_of(person, name)["width"]


def say_titles(person: Person, titles: dict[str, str], when: str = "") -> None:
    person.button("Titles").click()
    dialog = person.page.get_by_role("dialog", name="Titles")
    for name, title in titles.items():
        dialog.get_by_label(f"Title of {name}").fill(title)
    if when:
        dialog.get_by_label(when).check()
    dialog.get_by_role("button", name="Save").click()
    expect(dialog).to_be_hidden()


@pytest.mark.timeout(300)
def test_names_have_titles_and_one_is_put_in_the_spotlight(person: OpenPerson) -> None:
    host, paul = person("Hanna Host"), person("Paul Presenter")
    ida, bo = person("Ida", size=PHONE), person("Bo")
    host.sign_in()
    room = host.schedule("Who is who")
    code = host.presenter_code("Who is who")
    host.enter_room("Who is who")
    host.start_session()
    paul.join(room, f"?code={code}")
    paul.pass_device_check()
    for one in (ida, bo):
        one.join(room)
        one.is_in_the_room()
        expect(one.button("Titles")).to_have_count(0)

    say_titles(paul, {paul.name: "Head of Research, Acme"})
    expect(stage(bo).get_by_text("Head of Research, Acme")).to_have_count(0)
    act_on(host, paul.name, "Put on air")
    say_titles(host, {host.name: "Editor in chief"})
    for one in (host, paul, ida, bo):
        expect(stage(one).get_by_text("Head of Research, Acme")).to_be_visible()
        expect(stage(one).get_by_text("Editor in chief")).to_be_visible()

    act_on(host, paul.name, "Show large to everyone")
    late = person("Late Larry")
    late.join(room)
    expect(stage(late).get_by_text("Head of Research, Acme")).to_be_visible()
    for one in (host, paul, ida, bo, late):
        assert width_of(one, paul.name) > 2 * width_of(one, host.name), one.name
    for layout in ("Side by side", "Speaker", "Grid"):
        host.button(layout).click()
        expect(host.button(layout)).to_have_attribute("aria-pressed", "true")
        expect(stage(bo).get_by_text("Editor in chief")).to_be_visible()
        assert width_of(bo, paul.name) >= width_of(bo, host.name), layout
        assert picture_of(bo, paul.name)["x"] < picture_of(bo, host.name)["x"], layout
    act_on(paul, paul.name, "No longer show large")
    for one in (bo, late):
        expect(stage(one).get_by_text(host.name, exact=True)).to_be_visible()
        one.page.wait_for_function("() => document.querySelectorAll('[data-size=large]').length === 2")

    say_titles(host, {}, "Not at all")
    for one in (host, paul, ida, bo, late):
        expect(stage(one).get_by_text("Head of Research, Acme")).to_have_count(0)
        expect(stage(one).get_by_text(paul.name, exact=True)).to_be_visible()
    say_titles(host, {}, "For some seconds, when somebody comes on air or begins to speak")
    act_on(host, paul.name, "Take off air")
    act_on(host, paul.name, "Put on air")
    expect(stage(bo).get_by_text("Head of Research, Acme")).to_be_visible()
    for one in (ida, bo, late):
        expect(stage(one).get_by_text(paul.name, exact=True)).to_be_visible()
        expect(stage(one).get_by_text("Head of Research, Acme")).to_have_count(0)
    for one in (host, paul, ida, bo, late):
        assert one.faults == []
