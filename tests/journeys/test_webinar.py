"""The main job: schedule, start, be seen and heard, talk."""

import os
import signal

from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.product import Product


def test_an_attendee_who_waited_is_let_in_and_sees_and_hears_the_host(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in_by_form()
    room = host.schedule_by_form("Keeping customers")

    guest.join(room)
    expect(guest.page.get_by_text("Keeping customers").first).to_be_visible()
    expect(guest.chat()).to_be_hidden()

    host.enter_room("Keeping customers")
    host.start_session()
    guest.is_in_the_room()
    host.switch_on("Microphone")
    host.switch_on("Camera")

    guest.sees_moving(host.name)
    guest.hears_something()

    guest.say("Good morning from Kraków")
    host.reads("Good morning from Kraków")
    host.say("Welcome!")
    guest.reads("Welcome!")
    assert host.faults == []
    assert guest.faults == []


def test_a_microphone_that_is_switched_off_is_silent_also_while_nobody_answers(
    person: OpenPerson, product: Product
) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in()
    room = host.schedule("Off is off")
    host.enter_room("Off is off")
    host.start_session()
    guest.join(room)
    guest.is_in_the_room()
    host.switch_on("Microphone")
    guest.hears_something()
    (live,) = product.children_of("rostrum.site.entry live")

    os.kill(live, signal.SIGSTOP)
    try:
        host.button("Microphone").click()
        guest.hears_no_more()
        guest.hears_nothing()
    finally:
        os.kill(live, signal.SIGCONT)

    host.switch_on("Microphone")
    guest.hears_something()


def test_one_who_comes_late_and_one_who_reloads_have_what_the_others_have(person: OpenPerson) -> None:
    host, late = person("Hanna Host"), person("Lars Late")
    host.sign_in()
    room = host.schedule("Late comers")
    host.enter_room("Late comers")
    host.start_session()
    host.switch_on("Camera")
    host.say("Said before you came")

    late.join(room)
    late.reads("Said before you came")
    late.sees_moving(host.name)

    late.page.reload()
    late.reads("Said before you came")
    late.sees_moving(host.name)
    late.say("Back again")
    host.reads("Back again")


def test_the_host_reloads_and_the_show_goes_on(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in()
    room = host.schedule("Reloading host")
    host.enter_room("Reloading host")
    host.start_session()
    guest.join(room)
    guest.is_in_the_room()
    host.switch_on("Camera")
    guest.sees_moving(host.name)

    host.page.reload()
    expect(host.page.get_by_text("Reloading host")).to_be_visible()
    expect(host.page.get_by_text("LIVE", exact=True)).to_be_visible()
    expect(host.page.get_by_label("my camera")).to_be_checked()
    expect(host.page.get_by_label("my microphone")).not_to_be_checked()
    host.pass_device_check()
    host.say("Here I am again")
    guest.reads("Here I am again")
    expect(host.button("Camera")).to_have_attribute("aria-pressed", "true")
    guest.sees_moving(host.name)


def test_the_host_ends_and_everybody_is_told(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in()
    room = host.schedule("Short one")
    host.enter_room("Short one")
    host.start_session()
    guest.join(room)
    guest.is_in_the_room()

    host.end_session()

    expect(guest.page.get_by_text("The session has ended").first).to_be_visible()
    expect(guest.chat()).to_be_hidden()


def test_a_phone_shows_stage_talk_and_controls(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Pia Phone", size=PHONE)
    host.sign_in()
    room = host.schedule("On the phone")
    host.enter_room("On the phone")
    host.start_session()
    host.switch_on("Camera")
    guest.join(room)
    guest.sees_moving(host.name)
    guest.say("From the tram")
    host.reads("From the tram")

    assert guest.page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    for name in ("Raise hand", "Leave"):
        box = guest.button(name).bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 44
