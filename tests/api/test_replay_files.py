"""What lies beside a recording's film: for its account's members, and for whoever has a pass to it."""

import pytest

from rostrum.kit.ids import FileId
from rostrum.recordings.models import Recording
from tests.api.linked_dropbox import ready
from tests.people import Person
from tests.recordings.made import kept

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

INDEX = "replay/index.json"
PAGE = f"shown/{'k' * 24}/page-2-small.jpg"


def opened(host: Person, attendee: Person, recording: Recording) -> tuple[str, str]:
    """Where it is published, and the pass that opening gave."""
    published = host.browser.ask("PUT", f"/api/recordings/{recording.id}/publication", {})
    place = f"/api/recorded/{published['publication']['key']}"
    answer = attendee.browser.ask("POST", f"{place}/open", {"browser": attendee.browser.id})
    return place, answer["media"].partition("?")[2]


@pytest.mark.parametrize("name", [INDEX, "replay/0.json", "replay/chat.json", PAGE])
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
    place, given = opened(host, attendee, recording)

    assert attendee.browser.send("GET", f"{place}/beside/{INDEX}?{given}")["X-Accel-Redirect"] == (
        f"/recordings/{recording.id}/{INDEX}"
    )
    attendee.browser.ask("GET", f"{place}/beside/{INDEX}", expect=404)
    host.browser.ask("DELETE", f"/api/recordings/{recording.id}/publication")
    attendee.browser.ask("GET", f"{place}/beside/{INDEX}?{given}", expect=404)


def handed_out(host: Person) -> tuple[Recording, FileId]:
    """A recording, and the id of a file that could be taken along in it."""
    recording, file = kept(host), ready(host).id
    recording.handed_out = [file]
    recording.save()
    return recording, file


def test_what_was_handed_out_is_had_while_it_lies_in_the_library(host: Person, stranger: Person) -> None:
    recording, file = handed_out(host)
    place = f"/api/recordings/{recording.id}/beside/files/{file}"

    sent = host.browser.send("GET", place)

    assert sent["X-Accel-Redirect"].startswith(f"/files/{file}/")
    assert sent["Content-Disposition"].startswith("attachment")
    stranger.browser.ask("GET", place, expect=404)
    host.browser.ask("DELETE", f"/api/library/files/{file}", expect=204)
    host.browser.ask("GET", place, expect=404)


def test_no_other_file_of_the_account_is_had_so(host: Person) -> None:
    recording, _ = handed_out(host)
    other = ready(host).id

    refused = host.browser.ask("GET", f"/api/recordings/{recording.id}/beside/files/{other}", expect=404)

    assert refused["code"] == "no_such_file"


def test_visitors_take_files_along_with_their_pass_alone(host: Person, attendee: Person) -> None:
    recording, file = handed_out(host)
    place, given = opened(host, attendee, recording)

    sent = attendee.browser.send("GET", f"{place}/beside/files/{file}?{given}")

    assert sent["X-Accel-Redirect"].startswith(f"/files/{file}/")
    assert sent["Cache-Control"] == "private, no-store"
    attendee.browser.ask("GET", f"{place}/beside/files/{file}", expect=404)
