"""What everybody sees, signed in or not."""

import re

import pytest
from playwright.sync_api import FilePayload, expect

from tests.journeys.conftest import OpenPerson
from tests.library.uploads import picture_file

WIDTHS = (1440, 820, 390)


@pytest.mark.parametrize("width", WIDTHS)
def test_the_language_is_switched_at_the_right_edge(person: OpenPerson, width: int) -> None:
    reader = person("Rita Reader")
    reader.page.set_viewport_size({"width": width, "height": 844})

    reader.page.goto("/login")

    switch = reader.page.get_by_label("Language")
    expect(switch).to_be_visible()
    box = switch.bounding_box()
    assert box is not None
    assert width - (box["x"] + box["width"]) <= 48


def test_an_account_has_a_page_of_its_own_with_what_it_announces(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Ada")
    host.sign_up("page@example.org")
    host.page.goto("/settings#page")
    host.page.get_by_label("Address").fill("Acme")
    host.page.get_by_label("About you").fill("We teach teachers.")
    host.page.get_by_role("button", name="Save page").click()
    expect(host.page.get_by_role("status", name="Your page", exact=True)).to_contain_text("/p/acme")

    host.schedule("Among ourselves")
    host.page.goto("/events/new")
    host.page.get_by_label("Event name").fill("For everybody")
    host.page.get_by_label("Announce on our public page").check()
    host.page.get_by_role("button", name="Save event").click()
    expect(host.page.get_by_role("heading", name="For everybody")).to_be_visible()

    guest.page.goto("/p/acme")
    expect(guest.page.get_by_role("heading", name="Hanna Host")).to_be_visible()
    expect(guest.page.get_by_text("We teach teachers.")).to_be_visible()
    expect(guest.page.get_by_text("Among ourselves")).to_have_count(0)
    guest.page.get_by_role("link", name="Join For everybody").click()
    expect(guest.page.get_by_role("heading", name="For everybody")).to_be_visible()

    guest.page.goto("/p/acme")
    guest.page.get_by_role("link", name="Sign in to Hanna Host").click()
    guest.page.get_by_label("Email").fill("page@example.org")
    guest.page.get_by_label("Password", exact=True).fill("a-long-pass-word-42")
    guest.page.get_by_role("button", name="Sign in").click()
    expect(guest.row("For everybody").first).to_be_visible()


def test_the_tab_shows_the_organizers_icon(person: OpenPerson) -> None:
    host, guest = person("Hanna Host"), person("Ada")
    host.sign_up("icon@example.org")
    room = host.schedule("With an icon")
    host.open_event("With an icon", "Branding")
    host.page.get_by_role("combobox", name="Which icon").select_option(label="Own icon")
    icon = FilePayload(name="icon.png", mimeType="image/png", buffer=picture_file("PNG", size=(64, 64)))
    host.page.locator("input[type=file]").first.set_input_files(icon)
    expect(host.page.get_by_role("img", name="icon.png")).to_be_visible()
    host.page.get_by_role("button", name="Save branding").click()
    expect(host.page.get_by_text("The branding is saved")).to_be_visible()

    guest.open_join(room)

    tab = guest.page.locator("head > link[rel=icon]")
    expect(tab).to_have_attribute("href", re.compile(r"^/pictures/i_\w+\.png$"))
    assert guest.page.request.get(str(tab.get_attribute("href"))).headers["content-type"] == "image/png"
