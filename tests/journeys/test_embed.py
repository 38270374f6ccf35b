"""An event on a page of the organizer's own site, and on nobody else's."""

import functools
import http.server
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import FrameLocator, Page, expect

from tests.journeys.conftest import OpenPerson
from tests.served import served


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Says nothing."""


@contextmanager
def site(folder: Path) -> Iterator[str]:
    """Another site than Rostrum's for the browser: it stands at an address, Rostrum at a name."""
    handler = functools.partial(Quiet, directory=str(folder))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    with served(server):
        yield f"http://127.0.0.1:{server.server_port}"


def code_of(page: Page, part: str) -> str:
    page.get_by_role("radiogroup").get_by_text(part, exact=True).click()
    return page.get_by_label("Code", exact=True).inner_text()


def framed(page: Page, address: str) -> FrameLocator:
    page.goto(address)
    return page.frame_locator("iframe")


def test_an_event_is_taken_part_in_from_the_organizers_site(person: OpenPerson, tmp_path: Path) -> None:
    host, guest = person("Hanna Host"), person("Ada")
    (tmp_path / "theirs").mkdir()
    host.sign_in()
    host.schedule('Tea & "Coffee"')
    host.open_event('Tea & "Coffee"', "Embed")
    with site(tmp_path) as allowed, site(tmp_path) as other:
        host.page.get_by_role("combobox", name="Allowed sites").fill(f"{allowed}/blog")
        host.page.get_by_role("button", name="Save sites").click()
        expect(host.page.get_by_text("The sites are saved.")).to_be_visible()
        expect(host.page.get_by_text(allowed, exact=True)).to_be_visible()
        for name, part in {"room": "Room", "form": "Registration form", "button": "Join button"}.items():
            (tmp_path / f"{name}.html").write_text(f"<!doctype html><h1>Ours</h1>{code_of(host.page, part)}")

        frame = framed(guest.page, f"{allowed}/room.html")
        expect(frame.get_by_role("heading", name='Tea & "Coffee"')).to_be_visible()
        frame.get_by_label("Your name").fill("Ada")
        # By the keyboard, which goes where the focus is: a busy browser may not know yet where in another process's frame a click
        # falls, and lose it.
        frame.get_by_label("Your name").press("Enter")
        expect(frame.get_by_text("You are let in automatically")).to_be_visible()
        # Storage is closed to this frame, as it is in private windows: nothing of Ada outlives a reload.
        guest.page.reload()
        expect(frame.get_by_label("Your name")).to_be_visible()

        form = framed(guest.page, f"{allowed}/form.html")
        expect(form.get_by_text("Registration for this event is not open.")).to_be_visible()

        guest.page.goto(f"{allowed}/button.html")
        with guest.page.expect_popup() as opened:
            guest.page.get_by_role("link", name="Join the webinar").click()
        expect(opened.value.get_by_label("Your name")).to_be_visible()

        refused = framed(guest.page, f"{other}/room.html")
        expect(guest.page.get_by_role("heading", name="Ours")).to_be_visible()
        expect(refused.get_by_role("heading", name='Tea & "Coffee"')).to_have_count(0)
        assert not any("/embed/" in one.url for one in guest.page.frames)
