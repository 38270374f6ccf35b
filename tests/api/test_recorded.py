"""Published recordings, as people outside see them."""

from typing import Any

import pytest
from django.db.models import F

from rostrum.recordings.models import Recording
from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.people import Person
from tests.recordings.made import kept

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


# Any: an answer's body is looked into field by field.
def published(host: Person, *, room: str = "", title: str = "Spring update", **terms: object) -> Any:
    recording = kept(host, room=room, title=title)
    return host.browser.ask("PUT", f"/api/recordings/{recording.id}/publication", terms)


def place(recording: Any) -> str:
    return f"/api/recorded/{recording['publication']['key']}"


def opened(visitor: Person, recording: Any, *, expect: int = 200, **more: str) -> Any:
    return visitor.browser.ask(
        "POST", f"{place(recording)}/open", {"browser": visitor.browser.id, **more}, expect=expect
    )


def test_a_published_recording_is_seen_by_whoever_has_its_link(host: Person, attendee: Person) -> None:
    recording = published(host)

    card = attendee.browser.ask("GET", place(recording))
    media = opened(attendee, recording)["media"]
    film = attendee.browser.send("GET", media)

    assert (card["title"], card["organizer"], card["duration_ms"], card["access"]) == (
        "Spring update",
        "Hana",
        120_000,
        "open",
    )
    assert film["X-Accel-Redirect"] == f"/recordings/{recording['id']}/media.mp4"


def test_nothing_is_seen_of_what_was_never_published(host: Person, attendee: Person) -> None:
    kept(host)

    for key in ("0" * 24, "short", "../../x"):
        attendee.browser.ask("GET", f"/api/recorded/{key}", expect=404)


def test_a_film_is_sent_to_nobody_without_a_pass_of_its_own(host: Person, attendee: Person) -> None:
    one = published(host)
    other = host.browser.ask("PUT", f"/api/recordings/{kept(host, number=2).id}/publication", {})
    given = opened(attendee, one)["media"].partition("?")[2]

    for query in ("", "?given=forged.pass", f"?{given}x"):
        attendee.browser.ask("GET", f"{place(one)}/media.mp4{query}", expect=404)
    attendee.browser.ask("GET", f"{place(other)}/media.mp4?{given}", expect=404)


def test_a_pass_ends(host: Person, attendee: Person, clock: StandingClock) -> None:
    media = opened(attendee, published(host))["media"]

    clock.advance(hours=25)

    attendee.browser.ask("GET", media, expect=404)


def test_what_was_unpublished_is_gone_at_once_also_by_old_links(host: Person, attendee: Person) -> None:
    recording = published(host)
    media = opened(attendee, recording)["media"]

    host.browser.ask("DELETE", f"/api/recordings/{recording['id']}/publication")

    for path in (place(recording), f"{place(recording)}/poster.jpg", media):
        attendee.browser.ask("GET", path, expect=404)
    opened(attendee, recording, expect=404)


def test_what_was_deleted_is_gone_at_once_also_by_old_links(host: Person, attendee: Person) -> None:
    recording = published(host)
    media = opened(attendee, recording)["media"]

    host.browser.ask("DELETE", f"/api/recordings/{recording['id']}", expect=204)

    attendee.browser.ask("GET", media, expect=404)
    attendee.browser.ask("GET", place(recording), expect=404)


def test_published_again_it_has_the_address_it_had(host: Person) -> None:
    recording = published(host)
    route = f"/api/recordings/{recording['id']}/publication"

    back = host.browser.ask("DELETE", route)
    again = host.browser.ask("PUT", route, {})

    assert (back["publication"]["is_published"], again["publication"]["is_published"]) == (False, True)
    assert again["publication"]["key"] == recording["publication"]["key"]


def test_a_password_opens_it_and_only_members_are_told_it(host: Person, attendee: Person) -> None:
    recording = published(host, access="password", password="open sesame")

    refused = opened(attendee, recording, password="guess", expect=403)
    let_in = opened(attendee, recording, password="open sesame")

    assert refused == {"code": "wrong_password"}
    assert attendee.browser.send("GET", let_in["media"])["X-Accel-Redirect"].endswith("media.mp4")
    assert "open sesame" not in str(attendee.browser.ask("GET", place(recording)))
    assert host.browser.ask("GET", f"/api/recordings/{recording['id']}")["publication"]["password"] == "open sesame"


def test_passwords_cannot_be_tried_without_end(host: Person, attendee: Person) -> None:
    recording = published(host, access="password", password="open sesame")
    for _ in range(8):
        opened(attendee, recording, password="guess", expect=403)

    answer = opened(attendee, recording, password="open sesame", expect=429)

    assert answer["code"] == "too_many_attempts"


def test_a_new_password_ends_what_the_former_one_opened(host: Person, attendee: Person) -> None:
    recording = published(host, access="password", password="open sesame")
    media = opened(attendee, recording, password="open sesame")["media"]
    route = f"/api/recordings/{recording['id']}/publication"

    host.browser.ask("PUT", route, {"access": "password", "password": "open sesame"})
    attendee.browser.send("GET", media)["X-Accel-Redirect"]
    host.browser.ask("PUT", route, {"access": "password", "password": "another one"})

    attendee.browser.ask("GET", media, expect=404)


def test_a_password_is_needed_where_one_is_asked_for(host: Person) -> None:
    route = f"/api/recordings/{kept(host).id}/publication"

    for password in ("", "abc"):
        answer = host.browser.ask("PUT", route, {"access": "password", "password": password}, expect=422)
        assert answer == {"code": "recording_password_too_short", "least": 4}


def test_the_sites_of_its_event_may_frame_it_while_it_is_published(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    host.browser.ask("PUT", f"/api/events/{event['id']}/embedding", {"sites": ["example.org"]})
    recording = published(host, room=event["room_id"])

    before = attendee.browser.get(f"{place(recording)}/frame-sites").headers["Frame-Sites"]
    host.browser.ask("DELETE", f"/api/recordings/{recording['id']}/publication")
    after = attendee.browser.get(f"{place(recording)}/frame-sites").headers["Frame-Sites"]

    assert (before, after) == ("'self' https://example.org", "'self'")


def test_what_was_watched_counts_no_more_than_the_time_that_passed(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    recording = published(host)
    viewer = opened(attendee, recording)["viewer"]
    told = {"viewer": viewer, "seconds": 15}

    clock.advance(seconds=15)
    attendee.browser.ask("POST", f"{place(recording)}/watched", told)
    for _ in range(3):
        attendee.browser.ask("POST", f"{place(recording)}/watched", told)
    again = opened(attendee, recording, viewer=viewer)

    answer = host.browser.ask("GET", f"/api/recordings/{recording['id']}/viewers")
    assert again["viewer"] == viewer
    assert (answer["views"], answer["viewers"], answer["watched_seconds"]) == (2, 1, 30)


def test_what_was_trimmed_while_it_is_watched_is_another_film_and_nothing_of_the_old_is_given(
    host: Person, attendee: Person
) -> None:
    recording = published(host)
    before = opened(attendee, recording)
    beside = before["media"].replace("media.mp4", "beside/replay/index.json")
    Recording.objects.filter(id=recording["id"]).update(film=F("film") + 1)

    told = attendee.browser.ask("POST", f"{place(recording)}/watched", {"viewer": before["viewer"], "seconds": 0})

    assert (before["film"], told) == (0, {"film": 1})
    for address in (before["media"], beside):
        attendee.browser.ask("GET", f"{address}&film=0", expect=404)
        assert attendee.browser.send("GET", f"{address}&film=1").status_code == 200


@pytest.mark.parametrize(
    ("terms", "kept_by_browsers"),
    [
        ({}, "private, no-cache"),
        ({"access": "password", "password": "open sesame"}, "private, no-store"),
    ],
)
def test_only_what_is_open_to_everybody_may_be_kept_by_browsers(
    host: Person, attendee: Person, terms: dict[str, str], kept_by_browsers: str
) -> None:
    recording = published(host, **terms)
    film, _, given = opened(attendee, recording, password=terms.get("password", ""))["media"].partition("?")

    for part in (film, film.replace("media.mp4", "beside/replay/index.json")):
        assert attendee.browser.send("GET", f"{part}?{given}")["Cache-Control"] == kept_by_browsers
