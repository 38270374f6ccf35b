"""What lies beside a recording's film: for its account's members, and for whoever has a pass to it."""

import pytest

from tests.people import Person
from tests.recordings.made import kept

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

INDEX = "replay/index.json"
PAGE = f"shown/{'k' * 24}/page-2-small.jpg"


@pytest.mark.parametrize("name", [INDEX, "replay/0.json", PAGE])
def test_members_have_what_lies_beside_their_recordings(host: Person, stranger: Person, name: str) -> None:
    recording = kept(host)

    sent = host.browser.send("GET", f"/api/recordings/{recording.id}/beside/{name}")

    assert sent["X-Accel-Redirect"] == f"/recordings/{recording.id}/{name}"
    stranger.browser.ask("GET", f"/api/recordings/{recording.id}/beside/{name}", expect=404)


@pytest.mark.parametrize(
    "name",
    [
        "take-1.mkv",
        "replay/../take-1.mkv",
        "replay/index.json/../../media.mp4",
        "shown/x/page-1.jpg",
        "..%2f..%2fsecrets.json",
    ],
)
def test_nothing_else_of_its_folder_is_named(host: Person, name: str) -> None:
    recording = kept(host)

    answer = host.browser.send("GET", f"/api/recordings/{recording.id}/beside/{name}")

    assert answer.status_code in (400, 404, 422)


def test_visitors_have_it_with_the_pass_that_opening_gave(host: Person, attendee: Person) -> None:
    recording = kept(host)
    published = host.browser.ask("PUT", f"/api/recordings/{recording.id}/publication", {})
    place = f"/api/recorded/{published['publication']['key']}"
    opened = attendee.browser.ask("POST", f"{place}/open", {"browser": attendee.browser.id})
    given = opened["media"].partition("?")[2]

    assert attendee.browser.send("GET", f"{place}/beside/{INDEX}?{given}")["X-Accel-Redirect"] == (
        f"/recordings/{recording.id}/{INDEX}"
    )
    attendee.browser.ask("GET", f"{place}/beside/{INDEX}", expect=404)
    host.browser.ask("DELETE", f"/api/recordings/{recording.id}/publication")
    attendee.browser.ask("GET", f"{place}/beside/{INDEX}?{given}", expect=404)
