"""A picture in place of initials."""

from io import BytesIO

from PIL import Image
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person


def photograph(colour: tuple[int, int, int]) -> bytes:
    """As large as a phone's."""
    written = BytesIO()
    Image.new("RGB", (3000, 2000), colour).save(written, "JPEG")
    return written.getvalue()


def portraits(person: Person) -> Locator:
    return person.page.locator("img[src^='/pictures/']")


def choose(person: Person, colour: tuple[int, int, int]) -> None:
    person.button("More").click()
    person.page.get_by_role("menuitem", name="My picture").click()
    dialog = person.page.get_by_role("dialog", name="My picture")
    chooser = dialog.locator("input[type=file]")
    chooser.set_input_files({"name": "me.jpg", "mimeType": "image/jpeg", "buffer": photograph(colour)})
    expect(dialog.locator("img")).to_have_js_property("naturalWidth", 400)
    person.page.keyboard.press("Escape")


def test_everybody_sees_what_a_guest_chose_until_the_host_takes_it_away(person: OpenPerson) -> None:
    host, piotr, ida, late = person("Hanna Host"), person("Piotr"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("Faces")
    code = host.presenter_code("Faces")
    host.enter_room("Faces")
    host.start_session()
    piotr.join(room, f"?code={code}")
    piotr.pass_device_check()
    ida.join(room)
    ida.is_in_the_room()
    ida.button("More").click()
    expect(ida.page.get_by_role("menuitem", name="My picture")).to_have_count(0)
    ida.page.keyboard.press("Escape")

    choose(piotr, (200, 60, 40))
    choose(host, (40, 60, 200))

    late.join(room)
    for one in (ida, late):
        expect(portraits(one).first).to_have_js_property("naturalWidth", 400)
    piotr.say("Hello from me")
    expect(late.chat().locator("img[src^='/pictures/']")).to_be_visible()

    host.button("Actions for Piotr").first.click()
    host.page.get_by_role("menuitem", name="Take their picture away").click()
    expect(late.chat().locator("img[src^='/pictures/']")).to_have_count(0)
    expect(portraits(late).first).to_be_visible()
    for one in (host, piotr, ida, late):
        assert one.faults == []
