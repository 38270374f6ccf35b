"""A break in the middle."""

import re
from pathlib import Path

from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.library.uploads import mp3_file, picture_file

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
    host.brings(cup, "Picture behind it")
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


def plays(person: Person) -> None:
    """Looks for it each time: who enters is shown the card above the lobby first, and then in the room."""
    with_sound = "section[aria-label=Break] audio"
    person.page.wait_for_function(f"() => (document.querySelector('{with_sound}')?.currentTime ?? 0) > 1")


def show_card(host: Person, words: str, go: str) -> None:
    host.button("Break").click()
    dialog = host.page.get_by_role("dialog", name="Break")
    dialog.get_by_label("Words on the card").fill(words)
    dialog.get_by_role("button", name=go, exact=True).click()
    expect(dialog).to_have_count(0)


def test_a_card_before_the_start_music_in_the_break_and_a_closing_card(person: OpenPerson, tmp_path: Path) -> None:
    host, ida, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("From the first to the last")
    host.enter_room("From the first to the last")
    ida.join(room)
    show_card(host, "We start at eight", "Show card")
    expect(card(ida).get_by_text("We start at eight")).to_be_visible()
    host.start_session()
    ida.is_in_the_room()
    expect(card(ida)).to_have_count(0)

    host.button("Break").click()
    dialog = host.page.get_by_role("dialog", name="Break")
    dialog.get_by_role("button", name="Music or a film").click()
    song = tmp_path / "song.mp3"
    song.write_bytes(mp3_file(frames=1200))
    host.brings(song, "Music or a film")
    expect(host.page.get_by_role("dialog", name="Music or a film")).to_have_count(0)
    dialog.get_by_role("button", name="Begin break").click()
    late.join(room)
    for one in (ida, late):
        expect(card(one).get_by_role("button", name="Silence")).to_be_visible()
        plays(one)
    card(ida).get_by_role("button", name="Silence").click()
    expect(card(ida).locator("audio")).to_have_js_property("muted", value=True)
    expect(card(late).locator("audio")).to_have_js_property("muted", value=False)

    host.end_session()
    expect(card(ida)).to_have_count(0)
    show_card(host, "Thank you, and see you in May", "Show card")
    for one in (ida, late):
        expect(card(one).get_by_text("Thank you, and see you in May")).to_be_visible()
        expect(one.button("Leave")).to_be_visible()
    for one in (host, ida, late):
        assert one.faults == []
