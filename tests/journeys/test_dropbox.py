"""A Dropbox is room besides the plan's."""

import os
import struct
from pathlib import Path

import pytest
from playwright.sync_api import Locator, expect

from tests.journeys.conftest import OpenPerson
from tests.journeys.persons import Person
from tests.library.documents import clip, pdf
from tests.library.dropbox import Dropbox

MINUTE_MS = 60_000
PLAN_BYTES = 64 * 1024 * 1024


def look(person: Person, name: str) -> None:
    """For who wants to look at it: written where SIGHTS says."""
    if folder := os.environ.get("SIGHTS"):
        size = person.page.viewport_size
        person.page.wait_for_load_state("networkidle")
        person.page.screenshot(path=f"{folder}/{name}.png", full_page=True)
        person.page.set_viewport_size({"width": 390, "height": 844})
        person.page.screenshot(path=f"{folder}/{name}-phone.png", full_page=True)
        person.page.set_viewport_size(size or {"width": 1440, "height": 900})


def upload(person: Person, file: Path) -> Locator:
    person.page.locator("input[type=file]").set_input_files(file)
    return row(person, file.name)


def row(person: Person, name: str) -> Locator:
    return person.page.get_by_role("list", name="Files").get_by_role("listitem").filter(has_text=name)


def choose(person: Person, name: str, item: str) -> None:
    person.button(f"Actions: {name}").click()
    person.page.get_by_role("menuitem", name=item).click()


@pytest.mark.timeout(300)
def test_a_full_library_goes_on_in_a_linked_dropbox_and_comes_back(
    person: OpenPerson, dropbox: Dropbox, tmp_path: Path
) -> None:
    host = person("Dora Dropbox")
    host.sign_up("dora.dropbox@example.org")
    host.page.goto("/settings#dropbox")
    look(host, "settings-none")
    host.button("Link a Dropbox").click()
    host.page.get_by_role("link", name="Allow").click()
    expect(host.page.get_by_text("Your Dropbox is linked.")).to_be_visible()
    expect(host.page.get_by_text("Linked: Hana of the tests (hana@dropbox.example)")).to_be_visible()
    assert "=linked" not in host.page.url
    look(host, "settings-linked")

    host.page.get_by_role("link", name="Library").click()
    full = clip(tmp_path, "Full.mp4", "-c:v", "libx264", "-c:a", "aac")
    with full.open("ab") as film:
        film.write(struct.pack(">I4s", PLAN_BYTES, b"free") + bytes(PLAN_BYTES - 8))
    expect(upload(host, full)).to_contain_text("0:02", timeout=2 * MINUTE_MS)
    slides = tmp_path / "Slides.pdf"
    slides.write_bytes(pdf(3))
    expect(upload(host, slides)).to_contain_text("In Dropbox", timeout=MINUTE_MS)
    assert dropbox.named("Slides").content == slides.read_bytes()
    expect(host.page.get_by_text("left in Dropbox")).to_be_visible()
    look(host, "library-away")

    with host.page.expect_download() as taken:
        choose(host, "Slides.pdf", "Download")
    assert taken.value.path().read_bytes() == slides.read_bytes()

    choose(host, "Slides.pdf", "Bring back")
    expect(host.page.get_by_text("Your plan's storage is full.")).to_be_visible()
    choose(host, "Full.mp4", "Delete")
    host.page.get_by_role("dialog").get_by_role("button", name="Delete").click()
    expect(row(host, "Full.mp4")).to_have_count(0)
    choose(host, "Slides.pdf", "Bring back")
    expect(row(host, "Slides.pdf")).not_to_contain_text("Dropbox", timeout=MINUTE_MS)
    with host.page.expect_download() as again:
        choose(host, "Slides.pdf", "Download")
    assert again.value.path().read_bytes() == slides.read_bytes()

    host.page.get_by_label("Select Slides.pdf").check()
    look(host, "library-selected")
    host.button("Move to Dropbox").click()
    expect(row(host, "Slides.pdf")).to_contain_text("In Dropbox", timeout=MINUTE_MS)
    host.page.goto("/settings#dropbox")
    host.button("Unlink").click()
    dialog = host.page.get_by_role("dialog")
    expect(dialog).to_contain_text("1 file of your library lies there, and stays there.")
    look(host, "settings-unlink")
    dialog.get_by_role("button", name="Unlink").click()
    expect(host.button("Link a Dropbox")).to_be_visible()
    assert (len(dropbox.files), dropbox.refresh) == (1, set())

    host.page.get_by_role("link", name="Library").click()
    expect(host.page.get_by_text("1 file lies in a Dropbox that is not linked.")).to_be_visible()
    look(host, "library-unlinked")
    host.button("Actions: Slides.pdf").click()
    expect(host.page.get_by_role("menuitem", name="Look at it")).to_be_visible()
    expect(host.page.get_by_role("menuitem", name="Download")).to_have_count(0)
    assert host.faults == []
