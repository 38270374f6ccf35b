"""From a double-click in the preview to what a guest sees."""

from io import BytesIO

from PIL import Image
from playwright.sync_api import Page, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.library.uploads import mp3_file

ORANGE = "rgb(194, 65, 12)"


def logo() -> bytes:
    out = BytesIO()
    Image.new("RGBA", (320, 80), (255, 200, 0, 255)).save(out, "PNG")
    return out.getvalue()


def ground_of(page: Page) -> str:
    found: str = page.locator("[data-element=background]").evaluate("it => getComputedStyle(it).backgroundColor")
    return found


def test_a_colour_and_a_logo_that_the_host_chose_are_seen_at_the_door_and_in_the_lobby(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Ada", size=PHONE)
    host.sign_in()
    room = host.schedule("Colours for everybody")
    host.open_event("Colours for everybody", "Branding")
    branding = host.page.get_by_role("main")

    branding.get_by_label("Which logo").select_option("Own logo")
    branding.get_by_label("Choose a logo").set_input_files(
        {"name": "logo.png", "mimeType": "image/png", "buffer": logo()}
    )
    preview = branding.get_by_role("region", name="Preview")
    spot = preview.get_by_role("button", name="Colour: Background")
    spot.dblclick(position={"x": 5, "y": 5})
    host.page.get_by_role("button", name="#c2410c").click()
    host.page.keyboard.press("Escape")
    expect(branding.get_by_label("Background", exact=True)).to_have_value("#c2410c")
    expect(branding.get_by_text("Text contrast 5.2 : 1.").first).to_be_visible()
    branding.get_by_role("button", name="Save branding").click()
    expect(host.page.get_by_text("The branding is saved")).to_be_visible()

    by_keyboard = preview.get_by_role("button", name="Colour: Buttons").first
    by_keyboard.focus()
    host.page.keyboard.press("Enter")
    expect(host.page.get_by_role("button", name="#ffe3a3")).to_be_visible()
    host.page.keyboard.press("Escape")
    expect(by_keyboard).to_be_focused()

    host.open_tab("Lobby")
    lobby = host.page.get_by_role("main")
    lobby.get_by_label("Message to those who wait").fill("Good to see you: https://example.org")
    lobby.get_by_role("button", name="Add an item").click()
    lobby.get_by_label("Time of item 1").fill("18:00")
    lobby.get_by_label("Item 1", exact=True).fill("Welcome")
    lobby.get_by_role("switch", name="Play music in the lobby").check()
    lobby.get_by_label("Choose MP3").set_input_files(
        {"name": "song.mp3", "mimeType": "audio/mpeg", "buffer": mp3_file(frames=2000)}
    )
    expect(lobby.get_by_text("song.mp3")).to_be_visible()
    lobby.get_by_role("button", name="Save lobby").click()
    expect(host.page.get_by_text("The lobby is saved")).to_be_visible()

    guest.open_join(room)
    expect(guest.page.get_by_role("img", name="Alex Host")).to_be_visible()
    assert ground_of(guest.page) == ORANGE
    guest.page.get_by_label("Your name").fill("Ada")
    guest.page.get_by_role("button", name="Join", exact=True).click()
    expect(guest.page.get_by_role("timer")).to_be_visible()
    assert ground_of(guest.page) == ORANGE
    expect(guest.page.get_by_text("Welcome")).to_be_visible()
    expect(guest.page.get_by_role("link", name="https://example.org")).to_be_visible()
    assert guest.page.evaluate("document.documentElement.scrollWidth") <= PHONE[0]

    music = guest.page.locator("audio")
    expect(music).to_have_js_property("readyState", 4)
    expect(music).to_have_js_property("paused", False)
    guest.page.get_by_role("button", name="Silence the music").click()
    expect(guest.page.get_by_role("button", name="Play music")).to_be_visible()
    expect(music).to_have_js_property("paused", True)
    assert host.faults + guest.faults == []
