"""A film of the library, at the same moment for everybody."""

from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.journeys.persons import Person
from tests.library.documents import clip
from tests.library.youtube import KEY

MINUTE_MS = 60_000
APART_SECONDS = 0.5


def position_of(person: Person) -> float:
    return float(person.page.locator("main video").evaluate("video => video.currentTime"))


def is_playing(person: Person) -> None:
    person.page.wait_for_function(
        "() => { const video = document.querySelector('main video');"
        " return video && !video.paused && video.currentTime > 0.2 }"
    )


@pytest.mark.timeout(300)
def test_a_film_plays_for_everybody_and_who_comes_late_starts_in_the_middle(person: OpenPerson, tmp_path: Path) -> None:
    host, guest, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("Film night")
    host.enter_room("Film night")
    host.start_session()
    guest.join(room)
    guest.is_in_the_room()
    film = clip(tmp_path, "Talk.mp4", "-c:v", "libx264", "-c:a", "aac", seconds=60)
    host.button("Player").click()
    host.brings(film)
    expect(guest.page.locator("main video")).to_be_visible()

    host.button("Play for everyone").click()
    for one in (host, guest):
        is_playing(one)
    late.join(room)
    is_playing(late)
    late.page.wait_for_function("() => document.querySelector('main video').currentTime > 1.5")
    at = [position_of(one) for one in (host, guest, late, host)]
    assert at[0] - APART_SECONDS < at[1] < at[3] + APART_SECONDS
    assert at[0] - APART_SECONDS < at[2] < at[3] + APART_SECONDS
    expect(late.page.get_by_role("button", name="Pause for everyone")).to_have_count(0)

    host.button("Pause for everyone").click()
    for one in (guest, late):
        one.page.wait_for_function("() => document.querySelector('main video').paused")
        assert abs(position_of(one) - position_of(host)) < APART_SECONDS
    host.button("Stop showing").click()
    expect(guest.page.locator("main video")).to_have_count(0)
    for one in (host, guest, late):
        assert one.faults == []


def opens_player(person: Person) -> Locator:
    person.button("Player").click()
    dialog = person.page.get_by_role("dialog")
    expect(dialog.get_by_role("textbox").or_(dialog.get_by_role("searchbox"))).to_be_visible()
    return dialog


@pytest.mark.timeout(300)
def test_a_presenter_finds_a_video_at_youtube_once_the_account_has_a_key(person: OpenPerson) -> None:
    host, presenter, guest = person("Hanna Host"), person("Paul Presenter"), person("Ida", size=PHONE)
    host.sign_in()
    room = host.schedule("Looking for the sea")
    code = host.presenter_code("Looking for the sea")
    host.enter_room("Looking for the sea")
    host.start_session()
    presenter.join_as_presenter(room, code)
    guest.join(room)
    guest.is_in_the_room()
    dialog = opens_player(presenter)
    dialog.get_by_label("Link to a YouTube video").fill("calm sea")
    presenter.page.keyboard.press("Enter")
    expect(dialog.get_by_text("Searching YouTube is not set up here.")).to_be_visible()
    presenter.page.keyboard.press("Escape")

    settings = person("Hanna Host")
    settings.sign_in()
    settings.page.goto("/settings")
    settings.page.get_by_label("API key", exact=True).fill("a-key-that-is-not-right-1")
    settings.button("Save key").click()
    expect(settings.page.get_by_text("YouTube refuses the key for its search")).to_be_visible()
    settings.page.get_by_label("API key", exact=True).fill(KEY)
    settings.button("Save key").click()
    expect(settings.page.get_by_text("Your own key is in use.")).to_be_visible()

    presenter.page.reload()
    presenter.pass_device_check()
    dialog = opens_player(presenter)
    dialog.get_by_label("YouTube: a link, or words to search for").fill("calm sea")
    presenter.page.keyboard.press("Enter")
    found = dialog.get_by_role("list", name="Found at YouTube")
    expect(found.get_by_role("listitem")).to_have_count(2)
    picture = found.locator("img").first
    assert picture.evaluate("picture => picture.naturalWidth") == 320
    found.get_by_role("button", name="Waves & wind <3").click()
    expect(dialog).to_be_hidden()

    for one in (host, guest):
        expect(one.page.get_by_text("Waves & wind <3").first).to_be_visible()
    settings.button("Remove key").click()
    settings.page.get_by_role("dialog").get_by_role("button", name="Remove key").click()
    expect(settings.page.get_by_text("No key yet")).to_be_visible()
    for one in (host, presenter, guest, settings):
        assert one.faults == []
