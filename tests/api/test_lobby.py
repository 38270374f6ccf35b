"""What those who wait see and hear."""

from typing import Any

import pytest

from tests.api.schedule import scheduled
from tests.api.uploading import picture, sound
from tests.library.uploads import mp3_file
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


# Any: an answer's body.
def furnished(host: Person, event: dict[str, Any], *, expect: int = 200, **form: Any) -> Any:
    return host.browser.ask("PUT", f"/api/events/{event['id']}/lobby", form, expect=expect)


def seen(person: Person, event: dict[str, Any]) -> Any:
    return person.browser.ask("GET", f"/api/rooms/{event['room_id']}")["lobby"]


def test_who_waits_sees_agenda_message_and_presenters_in_their_order(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    face = picture(host, "portrait")
    agenda = [{"time": "18:00", "title": "Welcome"}, {"time": "", "title": "Questions"}]
    people = [
        {"name": "Piotr", "title": "Head of care", "about": "Ten years.\nTwo books.", "picture_id": face["id"]},
        {"name": "Anna"},
    ]

    furnished(host, event, message="Good to see you!\nhttps://example.org", agenda=agenda, profiles=people)

    lobby = seen(attendee, event)
    assert lobby["message"] == "Good to see you!\nhttps://example.org"
    assert lobby["agenda"] == agenda
    assert [(one["name"], one["about"]) for one in lobby["profiles"]] == [
        ("Piotr", "Ten years.\nTwo books."),
        ("Anna", ""),
    ]
    assert lobby["profiles"][0]["picture"]["url"] == face["url"]


def test_an_event_begins_with_an_empty_lobby(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    assert seen(attendee, event) == {"message": "", "agenda": [], "profiles": [], "music_url": ""}


def test_music_plays_only_while_it_is_on(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    song = sound(host, mp3_file())

    furnished(host, event, has_music=True, music_id=song["id"])
    on = seen(attendee, event)["music_url"]
    view = furnished(host, event, has_music=False, music_id=song["id"])

    assert (on, seen(attendee, event)["music_url"]) == (song["url"], "")
    assert view["music"]["name"] == "music.mp3"


def test_it_can_be_changed_as_often_as_one_likes(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    furnished(host, event, message="One", profiles=[{"name": "Piotr"}, {"name": "Anna"}])

    furnished(host, event, profiles=[{"name": "Anna"}])

    lobby = seen(attendee, event)
    assert (lobby["message"], [one["name"] for one in lobby["profiles"]]) == ("", ["Anna"])


@pytest.mark.parametrize(
    ("form", "field"),
    [
        ({"message": "x" * 10_000}, "message"),
        ({"message": "a\x00b"}, "message"),
        ({"agenda": [{"title": "x"}] * 21}, "agenda"),
        ({"agenda": [{"title": " "}]}, "agenda.0.title"),
        ({"agenda": [{"title": "x", "time": "x" * 21}]}, "agenda.0.time"),
        ({"profiles": [{"name": "x"}] * 11}, "profiles"),
        ({"profiles": [{"name": ""}]}, "profiles.0.name"),
        ({"profiles": [{"name": "x", "about": "x" * 501}]}, "profiles.0.about"),
        ({"profiles": [{"name": "x", "title": "a\nb"}]}, "profiles.0.title"),
        ({"more": 1}, "more"),
    ],
)
def test_what_does_not_fit_is_refused_by_its_field(host: Person, form: dict[str, Any], field: str) -> None:
    answer = furnished(host, scheduled(host), expect=422, **form)

    assert [error["field"] for error in answer["errors"]] == [field]


@pytest.mark.parametrize(
    "message", ["مرحبا بكم في الندوة", "👩‍🏫🎉🏳️‍🌈", "<script>alert(1)</script>", "javascript:alert(1)", "x" * 2000]
)
def test_every_script_and_sign_comes_back_as_it_was_written(host: Person, attendee: Person, message: str) -> None:
    event = scheduled(host)

    furnished(host, event, message=message, profiles=[{"name": "مريم", "about": message[:500]}])

    lobby = seen(attendee, event)
    assert (lobby["message"], lobby["profiles"][0]["about"]) == (message, message[:500])


def test_another_accounts_pictures_and_music_are_not_there(host: Person, stranger: Person) -> None:
    event = scheduled(host)
    face, song = picture(stranger, "portrait"), sound(stranger, mp3_file())

    refused = furnished(host, event, expect=404, profiles=[{"name": "Piotr", "picture_id": face["id"]}])
    assert refused["code"] == "no_such_picture"
    assert furnished(host, event, expect=404, music_id=song["id"])["code"] == "no_such_sound"


def test_a_signed_out_browser_changes_nothing(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    assert furnished(attendee, event, expect=401)["code"] == "not_signed_in"
