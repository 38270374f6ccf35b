"""A break in the middle."""

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.library.uploads import picture_file

MINUTE_MS = 60_000


def card(person: Person) -> Locator:
    return person.page.get_by_role("region", name="Break", exact=True)


def test_attendees_see_a_card_until_the_host_goes_on(person: OpenPerson, tmp_path: Path) -> None:
    host, ida, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("Long day")
    host.enter_room("Long day")
    host.start_session()
    ida.join(room)
    ida.is_in_the_room()

    host.button("Break").click()
    dialog = host.page.get_by_role("dialog", name="Break")
    dialog.get_by_label("Words on the card").fill("Coffee until half past")
    dialog.get_by_role("button", name="Picture behind it").click()
    cup = tmp_path / "cup.png"
    cup.write_bytes(picture_file())
    library = host.page.get_by_role("dialog", name="Picture behind it")
    library.locator("input[type=file]").set_input_files(cup)
    library.get_by_role("button", name=re.compile(r"^cup\.png")).click(timeout=MINUTE_MS)
    dialog.get_by_role("button", name="Begin break").click()

    late.join(room)
    for one in (ida, late):
        expect(card(one).get_by_text("Coffee until half past")).to_be_visible()
        expect(card(one).get_by_role("timer")).to_have_text(re.compile("^0[89]:"))
        expect(card(one).locator("img")).to_have_js_property("naturalWidth", 400)
    expect(card(host)).to_have_count(0)
    expect(host.page.get_by_text("They hear every microphone that is on.")).to_be_visible()
    host.button("End break").click()

    for one in (ida, late):
        expect(card(one)).to_have_count(0)
    for one in (host, ida, late):
        assert one.faults == []
