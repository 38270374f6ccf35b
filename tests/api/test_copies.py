"""What a copy of an event takes along, and what a series takes over from one of its events: all that was arranged, nobody who came."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext
from pytest_django import Settings

from rostrum.events.models import Event
from rostrum.library.models import Picture
from rostrum.registration.models import EntryToken, Invitation, Registrant
from tests.api.open_door import opened_door
from tests.api.schedule import FORM, scheduled
from tests.api.uploading import picture, sound
from tests.clock import StandingClock
from tests.library.uploads import mp3_file
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

PARTS = ("branding", "lobby", "registration", "embedding")
MAIL = {"id": "email", "kind": "email", "required": True}
NAME = {"id": "first_name", "kind": "first_name"}
CONSENT = {"id": "q1", "kind": "consent", "label": "I agree", "required": True}
WAY = {"id": "q2", "kind": "choice", "label": "How do you come?", "options": ["Train", "Car"]}
WHICH = {"id": "q3", "kind": "text", "label": "Which plate?", "show_if": {"field": "q2", "equals": "Car"}}
REGISTRATION = {
    "is_open": True,
    "fields": [MAIL, NAME, CONSENT, WAY, WHICH],
    "places": 12,
    "has_waiting_list": True,
    "must_confirm": False,
    "must_be_approved": True,
    "thanks_url": "https://example.org/thanks",
    "reminders": [60, 15],
}


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins at noon, half a year before what it schedules."""


@pytest.fixture
def door(settings: Settings, db: None) -> Iterator[None]:
    with opened_door(settings):
        yield


# Any: an answer's body.
def prepare(host: Person, event: dict[str, Any], kind: str, **more: object) -> None:
    host.browser.ask("POST", f"/api/events/{event['id']}/prepared", {"command": {"kind": kind, **more}})


def prepared(host: Person, event: dict[str, Any]) -> tuple[list[str], list[str]]:
    """What polls ask and calls say."""
    view = host.browser.ask("GET", f"/api/events/{event['id']}/prepared")
    return [one["questions"][0]["text"] for one in view["polls"]], [one["message"] for one in view["calls"]]


def with_prepared(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    for text in ("Tea?", "Sure?"):
        question = {"text": text, "form": "single", "options": ["Yes", "No"]}
        prepare(host, event, "prepare_poll", content={"questions": [question]})
    prepare(host, event, "prepare_call", message="Get it", button="Go", url="https://example.org/")
    return event


# Any: an answer's body.
def put(host: Person, event: dict[str, Any], part: str, form: dict[str, Any]) -> Any:
    return host.browser.ask("PUT", f"/api/events/{event['id']}/{part}", form)


def furnished(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    """With something in each of its parts."""
    logo, face, song = picture(host), picture(host, "portrait"), sound(host, mp3_file())
    put(host, event, "branding", {"colours": {"bar": "#112233"}, "logo_choice": "picture", "logo_id": logo["id"]})
    profiles = [{"name": "Piotr", "title": "Head", "picture_id": face["id"]}, {"name": "Anna"}]
    agenda = [{"time": "18:00", "title": "Welcome"}]
    lobby = {"message": "Soon!", "agenda": agenda, "profiles": profiles, "has_music": True, "music_id": song["id"]}
    put(host, event, "lobby", lobby)
    put(host, event, "embedding", {"sites": ["https://example.org"]})
    put(host, event, "registration", REGISTRATION)
    return read(host, event)


def read(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    view: dict[str, Any] = host.browser.ask("GET", f"/api/events/{event['id']}")
    return view


def parts_of(host: Person, event: dict[str, Any]) -> dict[str, Any]:
    found = {part: host.browser.ask("GET", f"/api/events/{event['id']}/{part}") for part in PARTS}
    for people in ("numbers", "update_unsent"):
        del found["registration"][people]
    return found


def copied(host: Person, original: dict[str, Any], **changes: object) -> dict[str, Any]:
    return scheduled(host, **{"access": original["access"], "copy_of": original["id"], **changes})


def registered(event: dict[str, Any], name: str, **more: Any) -> Registrant:
    person = {"email": f"{name}@example.com", "language": "en", "zone": "UTC", "standing": "registered"}
    token = EntryToken.objects.create(event_id=event["id"])
    return Registrant.objects.create(event_id=event["id"], token=token, **{**person, **more})


def weekly(host: Person, times: int = 4, **changes: object) -> list[dict[str, Any]]:
    scheduled(host, repeat={"frequency": "weekly", "times": times}, **changes)
    events: list[dict[str, Any]] = host.browser.ask("GET", "/api/events?when=upcoming")["items"]
    return events


def taken_over(host: Person, event: dict[str, Any], part: str, scope: str = "all") -> int:
    answer = host.browser.ask("POST", f"/api/events/{event['id']}/series/take-over", {"part": part, "scope": scope})
    changed: int = answer["events"]
    return changed


def test_a_copy_takes_along_branding_lobby_registration_and_embedding(host: Person) -> None:
    original = furnished(host, scheduled(host))

    copy = copied(host, original)

    assert parts_of(host, copy) == parts_of(host, original)
    assert copy["access"] == "token"
    for secret in ("room_id", "presenter_code", "moderator_code"):
        assert copy[secret] != original[secret]


def test_nobody_comes_along_with_a_copy(host: Person) -> None:
    original = furnished(host, scheduled(host))
    registered(original, "anna", answers={"q2": "Train"})
    Invitation.objects.create(event_id=original["id"], email="bert@example.com", language="en", letter="letter")

    copy = copied(host, original)

    assert copy["token_count"] == 0
    for people in (Registrant, Invitation, EntryToken):
        assert not people.objects.filter(event_id=copy["id"]).exists()
    assert host.browser.ask("GET", f"/api/events/{copy['id']}/registration")["numbers"]["registered"] == 0


def test_what_a_copy_shows_stays_when_the_original_shows_something_else(host: Person) -> None:
    original = furnished(host, scheduled(host))
    copy = copied(host, original)
    before = parts_of(host, copy)

    put(host, original, "branding", {"colours": {}})
    put(host, original, "lobby", {})

    assert parts_of(host, copy) == before
    assert Picture.objects.count() == 2


def test_a_copy_that_lets_people_in_otherwise_has_the_form_with_registration_closed(host: Person) -> None:
    original = furnished(host, scheduled(host))

    copy = copied(host, original, access="password", password="blue-tulip")

    form = parts_of(host, copy)["registration"]
    assert (copy["access"], copy["password"], form["is_open"]) == ("password", "blue-tulip", False)
    assert form["fields"] == parts_of(host, original)["registration"]["fields"]


def test_the_copy_of_a_plain_event_is_as_plain(host: Person) -> None:
    original, plain = scheduled(host), scheduled(host)

    assert parts_of(host, copied(host, original)) == parts_of(host, plain)


def test_all_events_of_a_series_that_is_made_of_a_copy_get_the_parts(host: Person) -> None:
    original = furnished(host, scheduled(host))

    copied(host, original, local_start="2032-01-05T18:00", repeat={"frequency": "weekly", "times": 3})

    _, *members = host.browser.ask("GET", "/api/events?when=upcoming")["items"]
    assert [parts_of(host, member) for member in members] == [parts_of(host, original)] * 3


def test_a_copy_of_what_is_not_ones_own_is_refused_and_nothing_is_made(host: Person, stranger: Person) -> None:
    original = furnished(host, scheduled(host))
    before = Event.objects.count()

    for copy_of in (original["id"], "e_nothing", "x" * 5000, ""):
        answer = stranger.browser.ask("POST", "/api/events", {**FORM, "copy_of": copy_of}, expect=404)
        assert answer == {"code": "no_such_event"}

    assert Event.objects.count() == before


def test_a_copy_that_is_refused_leaves_nothing_behind(host: Person) -> None:
    original = furnished(host, scheduled(host))

    past = {**FORM, "copy_of": original["id"], "local_start": "2020-11-24T18:00"}
    host.browser.ask("POST", "/api/events", past, expect=422)

    assert Event.objects.count() == 1


@pytest.mark.parametrize("part", PARTS)
def test_a_series_takes_over_one_part_of_one_of_its_events_and_keeps_the_others(host: Person, part: str) -> None:
    first, second, third, fourth = weekly(host)
    plain = parts_of(host, first)
    rich = parts_of(host, furnished(host, second))

    assert taken_over(host, second, part, "following") == 2

    assert parts_of(host, first) == plain
    for member in (third, fourth):
        assert parts_of(host, member) == {**plain, part: rich[part]}
    assert taken_over(host, second, part, "all") == 3
    assert parts_of(host, first) == {**plain, part: rich[part]}


def test_what_is_over_cancelled_or_of_another_series_takes_over_nothing(host: Person, clock: StandingClock) -> None:
    past, _, cancelled, last = weekly(host, local_start="2031-10-06T18:00")
    alone, source = scheduled(host, local_start="2031-12-01T18:00"), last
    host.browser.ask("POST", f"/api/events/{cancelled['id']}/cancel")
    clock.at = clock.at.replace(month=10, day=8)
    plain = parts_of(host, alone)
    furnished(host, source)

    assert taken_over(host, source, "lobby") == 1

    assert [parts_of(host, event) for event in (past, cancelled, alone)] == [plain] * 3
    assert taken_over(host, alone, "lobby") == 0


def test_before_a_series_takes_over_it_is_told_how_many_events_change(host: Person) -> None:
    _, second, third, _ = weekly(host)
    registered(third, "anna")

    ahead = host.browser.ask("GET", f"/api/events/{second['id']}/series")

    assert ahead == {
        "following": {"events": 2, "with_registrants": 1},
        "all": {"events": 3, "with_registrants": 1},
    }
    alone = scheduled(host)
    assert host.browser.ask("GET", f"/api/events/{alone['id']}/series")["all"]["events"] == 0


def test_who_is_registered_keeps_place_and_answers_when_the_form_is_taken_over(host: Person) -> None:
    first, second = weekly(host, times=2)
    put(host, second, "registration", {**REGISTRATION, "fields": [MAIL, {**CONSENT, "label": "I agreed"}]})
    anna = registered(second, "anna", answers={"q1": True, "q9": "By ship"})
    furnished(host, first)

    taken_over(host, first, "registration")

    after = Registrant.objects.get(id=anna.id)
    assert (after.standing, after.answers, after.token_id) == (
        "registered",
        {"q1": True, "q9": "By ship"},
        anna.token_id,
    )
    form = Event.objects.get(id=second["id"]).registration
    assert {field["id"]: field["version"] for field in form.fields}["q1"] == 2


def test_with_an_open_registration_a_series_takes_tokens(host: Person) -> None:
    first, second = weekly(host, times=2, access="password", password="blue-tulip")
    furnished(host, first)

    taken_over(host, first, "registration")

    after = read(host, second)
    assert (after["access"], after["password"]) == ("token", None)


def test_a_registration_that_its_event_has_left_is_taken_over_closed(host: Person) -> None:
    first, second = weekly(host, times=2)
    furnished(host, first)
    host.browser.ask("PATCH", f"/api/events/{first['id']}", {"access": "open"})

    taken_over(host, first, "registration")

    assert read(host, second)["access"] == "open"
    assert parts_of(host, second)["registration"] == parts_of(host, first)["registration"]
    assert not parts_of(host, second)["registration"]["is_open"]


def test_pictures_that_no_event_of_a_series_shows_any_more_are_forgotten(host: Person) -> None:
    first, second, third = weekly(host, times=3)
    furnished(host, first)
    for part in ("branding", "lobby"):
        taken_over(host, first, part)
    put(host, first, "branding", {"colours": {}})
    put(host, first, "lobby", {})
    assert Picture.objects.count() == 2

    for part in ("branding", "lobby"):
        taken_over(host, first, part)

    assert Picture.objects.count() == 0
    assert parts_of(host, second) == parts_of(host, third)


@pytest.mark.parametrize("part", PARTS)
def test_a_long_series_takes_over_with_as_many_queries_as_a_short_one(host: Person, part: str) -> None:
    short, long = weekly(host, times=3)[0], weekly(host, times=20, local_start="2032-11-24T18:00")[-1]
    counts = []
    for event in (short, long):
        furnished(host, event)
        with CaptureQueriesContext(connections["default"]) as ours:
            taken_over(host, event, part)
        counts.append(len(ours))

    assert counts[0] == counts[1]
    assert counts[0] <= 25


def test_a_copy_takes_along_what_was_prepared(host: Person, door: None) -> None:
    original = with_prepared(host, scheduled(host))

    copy = copied(host, original)
    prepare(host, copy, "prepare_call", message="Another", button="Go", url="https://example.org/")

    assert prepared(host, copy) == (["Tea?", "Sure?"], ["Get it", "Another"])
    assert prepared(host, original) == (["Tea?", "Sure?"], ["Get it"])


def test_all_events_of_a_series_that_is_made_of_a_copy_get_what_was_prepared(host: Person, door: None) -> None:
    original = with_prepared(host, scheduled(host))

    copied(host, original, local_start="2032-01-05T18:00", repeat={"frequency": "weekly", "times": 3})

    _, *members = host.browser.ask("GET", "/api/events?when=upcoming")["items"]
    assert [prepared(host, member) for member in members] == [(["Tea?", "Sure?"], ["Get it"])] * 3


def test_a_series_takes_over_polls_or_calls_in_place_of_those_that_were_not_used(host: Person, door: None) -> None:
    first, second, third = weekly(host, times=3)
    with_prepared(host, second)
    prepare(host, third, "prepare_call", message="Mine", button="Go", url="https://example.org/")

    assert taken_over(host, second, "polls", "following") == 1
    assert [prepared(host, one) for one in (first, third)] == [([], []), (["Tea?", "Sure?"], ["Mine"])]
    assert taken_over(host, second, "calls", "all") == 2

    assert prepared(host, first) == ([], ["Get it"])
    assert prepared(host, third) == (["Tea?", "Sure?"], ["Get it"])


def test_no_copy_is_made_while_no_live_process_would_take_what_was_prepared(
    host: Person, door: None, settings: Settings
) -> None:
    original = with_prepared(host, scheduled(host))
    settings.DOORS = ["http://127.0.0.1:9"]

    refused = host.browser.ask("POST", "/api/events", {**FORM, "copy_of": original["id"]}, expect=503)

    assert (refused, Event.objects.count()) == ({"code": "unavailable"}, 1)
