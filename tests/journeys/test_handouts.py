"""Files that people take along."""

from pathlib import Path

from playwright.sync_api import expect

from tests.journeys.conftest import PHONE, OpenPerson
from tests.library.documents import pdf

MINUTE_MS = 60_000


def test_a_file_of_the_library_is_handed_out_downloaded_and_taken_away(person: OpenPerson, tmp_path: Path) -> None:
    host, guest, late = person("Hanna Host"), person("Ida", size=PHONE), person("Late Larry")
    host.sign_in()
    room = host.schedule("Take it along")
    host.enter_room("Take it along")
    host.start_session()
    guest.join(room)
    guest.is_in_the_room()
    handout = tmp_path / "Übersicht.pdf"
    handout.write_bytes(pdf(2))
    host.button("Files").click()
    expect(host.page.get_by_text("can be downloaded by everybody")).to_be_visible()
    host.button("Add a file").click()
    host.brings(handout)

    late.join(room)
    for one in (guest, late):
        one.page.get_by_role("tab", name="Files").click()
        with one.page.expect_download() as taken:
            one.page.get_by_role("link", name="Übersicht.pdf").click()
        assert taken.value.suggested_filename == "Übersicht.pdf"
        assert taken.value.path().read_bytes() == handout.read_bytes()
        expect(one.page.get_by_role("button", name="Take Übersicht.pdf away")).to_have_count(0)

    host.button("Take Übersicht.pdf away").click()
    for one in (guest, late):
        expect(one.page.get_by_role("tab", name="Files")).to_have_count(0)
        assert one.faults == []
