"""What breaks, and how the room goes on."""

import os
import re
import signal

from playwright.sync_api import expect

from tests.journeys.cable import Cable
from tests.journeys.conftest import OpenPerson
from tests.journeys.product import Product

TEN_SECONDS = 10_000


def test_ten_seconds_without_network_lose_nothing(person: OpenPerson, product: Product) -> None:
    with Cable(product.port) as cable:
        host, guest = person("Hanna Host"), person("Ada Attendee", base_url=cable.url)
        host.sign_in()
        room = host.schedule("Pulled cable")
        host.enter_room("Pulled cable")
        host.start_session()
        host.switch_on("Camera")
        guest.join(room)
        guest.sees_moving(host.name)

        cable.pull()
        host.say("Said while you were away")
        expect(guest.page.get_by_text(re.compile("connection|reconnecting", re.IGNORECASE)).first).to_be_visible()
        guest.say("Written without a network")
        expect(guest.chat().get_by_text("Not sent yet")).to_be_visible()
        guest.page.wait_for_timeout(TEN_SECONDS)  # the length of the cut is what is tested
        cable.plug_in()

        guest.reads("Said while you were away")
        host.reads("Written without a network")
        guest.sees_moving(host.name)
        guest.say("I am back")
        host.reads("I am back")


def test_a_presenter_takes_over_from_a_host_who_is_lost(person: OpenPerson) -> None:
    host, presenter = person("Hanna Host"), person("Paul Presenter")
    host.sign_in()
    room = host.schedule("Lost host")
    code = host.presenter_code("Lost host")
    host.enter_room("Lost host")
    host.start_session()
    presenter.join(room, f"?code={code}")
    presenter.pass_device_check()
    presenter.is_in_the_room()

    host.page.context.close()

    take_over = presenter.page.get_by_role("button", name="Take over as host")
    expect(take_over).to_be_visible(timeout=110_000)
    take_over.click()
    expect(presenter.page.get_by_text("You are the host now").first).to_be_visible()
    presenter.end_session()


def test_without_the_media_server_the_chat_goes_on_and_the_picture_heals(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in()
    room = host.schedule("Media down")
    host.enter_room("Media down")
    host.start_session()
    host.switch_on("Camera")
    guest.join(room)
    guest.sees_moving(host.name)
    (media,) = product.children_of("livekit-server")

    os.kill(media, signal.SIGSTOP)
    try:
        expect(guest.page.get_by_text(re.compile("Sound and picture", re.IGNORECASE)).first).to_be_visible(
            timeout=40_000
        )
        guest.say("Still talking")
        host.reads("Still talking")
    finally:
        os.kill(media, signal.SIGKILL)

    guest.sees_moving(host.name)


def test_a_killed_live_process_is_started_again_and_everybody_is_back(person: OpenPerson, product: Product) -> None:
    host, guest = person("Hanna Host"), person("Ada Attendee")
    host.sign_in()
    room = host.schedule("Killed live")
    host.enter_room("Killed live")
    host.start_session()
    guest.join(room)
    guest.say("Before")
    host.reads("Before")
    (live,) = product.children_of("rostrum.site.entry live")

    os.kill(live, signal.SIGKILL)

    guest.say("After")
    host.reads("After")
    guest.reads("Before")
