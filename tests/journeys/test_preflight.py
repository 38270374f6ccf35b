"""Before and during a session: everybody can check their line, and the stage sees who will have no sound."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, WebSocketRoute, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.journeys.product import Product

A_WHILE_MS = 60_000
"""Browsers are patient before they tell of trouble that may pass by itself."""


UNTOUCHED = """
    let isTouched = false;
    addEventListener('pointerdown', () => { isTouched = true; }, true);
    Object.defineProperty(Navigator.prototype, 'userActivation', { get: () => ({ hasBeenActive: isTouched }) });
    const Ears = window.AudioContext;
    window.AudioContext = class extends Ears {
        get state() { return isTouched ? super.state : 'suspended'; }
        resume() { return isTouched ? super.resume() : new Promise(() => undefined); }
    };
"""
"""A browser that plays nothing before somebody has touched the page. Playwright's own questions count as touches, so it has to
be told."""


@pytest.fixture
def asking_person(asking_browser: Browser, product: Product) -> Iterator[OpenPerson]:
    opener = OpenPerson(asking_browser, product)
    yield opener
    opener.close()


def chip(person: Person, words: str) -> Locator:
    return person.page.get_by_role("button", name=words, exact=True)


def step(page: Page, name: str) -> Locator:
    return page.get_by_role("list", name="What is checked").get_by_role("listitem").filter(has_text=name)


def is_enough(page: Page, row: str) -> Locator:
    named = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name=re.compile(f"^{row}")))
    return named.get_by_role("img")


class Wire:
    """Between one browser and the media server."""

    def __init__(self, page: Page) -> None:
        self.is_cut = True
        page.route_web_socket(re.compile(r"/rtc"), self._pass_on)

    def _pass_on(self, socket: WebSocketRoute) -> None:
        if self.is_cut:
            socket.close(code=1011)
        else:
            socket.connect_to_server()


def test_whoever_has_a_link_can_check_their_line_before_they_join(person: OpenPerson) -> None:
    host, ida = person("Hanna Host"), person("Ida", size=PHONE)
    host.sign_in()
    room = host.schedule("Sound for all")

    ida.open_join(room)
    with ida.page.context.expect_page() as opened:
        ida.page.get_by_role("link", name="Check my connection and devices").click()
    check = opened.value

    expect(check.get_by_text("Checking…", exact=True)).to_have_count(0, timeout=A_WHILE_MS)
    for name in ("Browser", "Connection to the server", "Speed"):
        expect(step(check, name)).to_contain_text("good")
    expect(step(check, "Sound and picture")).to_contain_text(re.compile("by (UDP|TCP), "))
    # What the plan of this event allows.
    expect(check.get_by_role("rowheader", name="7 cameras this event")).to_be_visible()
    expect(is_enough(check, "7 cameras")).to_have_accessible_name("enough")
    check.get_by_role("button", name="Try microphone and camera").click()
    check.get_by_role("button", name="Record three seconds").click()
    expect(check.get_by_text("This is how others hear you.")).to_be_visible(timeout=A_WHILE_MS)
    check.wait_for_function("() => document.querySelector('audio').currentTime > 1")
    assert ida.faults == []


def test_a_slow_line_is_told_what_it_is_enough_for(person: OpenPerson) -> None:
    ida = person("Ida")
    slow = {"offline": False, "latency": 20, "downloadThroughput": 400_000 / 8, "uploadThroughput": 400_000 / 8}
    ida.page.context.new_cdp_session(ida.page).send("Network.emulateNetworkConditions", slow)

    ida.page.goto("/check")

    expect(is_enough(ida.page, "Sound")).to_have_count(2, timeout=A_WHILE_MS)
    expect(is_enough(ida.page, "Sound").first).to_have_accessible_name("enough")
    expect(is_enough(ida.page, "Sound and a camera")).to_have_accessible_name("too little")
    expect(step(ida.page, "Speed")).to_contain_text("sound and slides only")
    ida.page.get_by_text("present", exact=True).click()
    expect(step(ida.page, "Speed")).to_contain_text("too slow even for sound")


def test_the_host_sees_who_gets_no_sound_until_it_is_mended(person: OpenPerson) -> None:
    host, ida, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("Cut off")
    host.enter_room("Cut off")
    host.start_session()
    wire = Wire(ida.page)
    ida.join(room)
    ida.is_in_the_room()
    late.join(room)
    late.is_in_the_room()

    chip(host, "No sound: 1").click(timeout=A_WHILE_MS)

    told = host.page.get_by_role("dialog", name="Trouble with sound")
    expect(told).to_contain_text("1 of 3 will hear nothing.")
    expect(told.get_by_role("listitem")).to_have_count(1)
    expect(told.get_by_role("listitem")).to_contain_text("Ida")
    expect(told.get_by_role("listitem")).to_contain_text("Sound and picture do not get through to them.")
    expect(late.page.get_by_text("No sound")).to_have_count(0)
    wire.is_cut = False
    expect(chip(host, "No sound: 1")).to_have_count(0, timeout=A_WHILE_MS)


def test_the_host_sees_before_the_start_who_must_tap_and_which_presenter_has_no_microphone(
    person: OpenPerson, asking_person: OpenPerson
) -> None:
    host, paul, ida = person("Hanna Host"), asking_person("Paul"), person("Ida", size=PHONE)
    host.sign_in()
    room = host.schedule("Not yet")
    code = host.presenter_code("Not yet")
    host.enter_room("Not yet")
    paul.page.context.clear_permissions()
    paul.join(room, f"?code={code}")
    expect(paul.page.get_by_text("The microphone is not allowed.")).to_be_visible()
    paul.pass_device_check()
    ida.join(room)
    expect(ida.page.get_by_role("timer")).to_be_visible()
    ida.page.add_init_script(UNTOUCHED)
    ida.page.reload()

    expect(ida.button("Turn on sound")).to_be_visible()
    chip(host, "No sound: 1").click(timeout=A_WHILE_MS)
    told = host.page.get_by_role("dialog", name="Trouble with sound")
    expect(told.get_by_role("listitem").filter(has_text="Paul")).to_contain_text("Microphone not allowed.")
    expect(told.get_by_role("listitem").filter(has_text="Ida")).to_contain_text("Their browser waits for a tap.")

    ida.button("Turn on sound").click()
    expect(chip(host, "Trouble with sound: 1")).to_be_visible(timeout=A_WHILE_MS)
    expect(ida.button("Turn on sound")).to_have_count(0)
    paul.page.context.grant_permissions(["microphone", "camera"])
    paul.button("More").click()
    paul.page.get_by_role("menuitem", name="Sound and camera").click()
    expect(chip(host, "Trouble with sound: 1")).to_have_count(0, timeout=A_WHILE_MS)
    for one in (host, paul, ida):
        assert one.faults == []
