"""The shelf of recordings, as members of its account use it."""

from urllib.parse import quote

import pytest
from pytest_django import DjangoAssertNumQueries

from rostrum.recordings import shelf
from rostrum.recordings.models import Recording
from tests.api.schedule import scheduled
from tests.people import Person
from tests.recordings.made import begun, kept

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_recordings_are_listed_the_newest_first_with_the_time_of_the_plan(host: Person) -> None:
    kept(host, title="First", number=1)
    begun(host, title="Second", number=2)

    answer = host.browser.ask("GET", "/api/recordings")

    assert [(one["title"], one["state"], one["has_poster"]) for one in answer["items"]] == [
        ("Second", "recording", False),
        ("First", "ready", True),
    ]
    assert (answer["total"], answer["recorded_ms"], answer["most_minutes"]) == (2, 120_000, 30)


def test_a_list_is_searched_by_title(host: Person) -> None:
    kept(host, title="Spring update", number=1)
    kept(host, title="Autumn review", number=2)

    answer = host.browser.ask("GET", "/api/recordings?words=spring")

    assert [one["title"] for one in answer["items"]] == ["Spring update"]


@pytest.mark.parametrize("words", ["вебинар", "О ПРОДАЖАХ", "100%"])
def test_a_title_in_any_letters_is_found_however_it_is_typed(host: Person, words: str) -> None:
    kept(host, title="Вебинар о продажах на 100%", number=1)
    kept(host, title="Вёрстка на 1000 страниц", number=2)

    answer = host.browser.ask("GET", f"/api/recordings?words={quote(words)}")

    assert [one["title"] for one in answer["items"]] == ["Вебинар о продажах на 100%"]


@pytest.mark.parametrize("count", [1, 3])
def test_a_list_takes_as_many_queries_however_long_it_is(
    host: Person, count: int, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(count):
        host.browser.ask("PUT", f"/api/recordings/{kept(host, number=number).id}/publication", {})

    with django_assert_max_num_queries(7):
        host.browser.ask("GET", "/api/recordings")


def test_a_recording_is_renamed(host: Person) -> None:
    recording = kept(host)

    answer = host.browser.ask("PATCH", f"/api/recordings/{recording.id}", {"title": "  Spring, anew "})

    assert answer["title"] == "Spring, anew"
    assert host.browser.ask("GET", f"/api/recordings/{recording.id}")["title"] == "Spring, anew"


def test_a_film_and_its_poster_are_sent_by_the_front(host: Person) -> None:
    recording = kept(host)

    film = host.browser.send("GET", f"/api/recordings/{recording.id}/media.mp4")
    poster = host.browser.send("GET", f"/api/recordings/{recording.id}/poster.jpg")

    assert film["X-Accel-Redirect"] == f"/recordings/{recording.id}/media.mp4"
    assert poster["X-Accel-Redirect"] == f"/recordings/{recording.id}/poster.jpg"


@pytest.mark.parametrize("part", ["media.mp4", "original.mp4", "poster.jpg", "download", "beside/replay/index.json"])
def test_nothing_of_a_members_recording_is_kept_by_browsers_or_proxies(host: Person, part: str) -> None:
    sent = host.browser.send("GET", f"/api/recordings/{kept(host).id}/{part}")

    assert sent["Cache-Control"] == "private, no-store"


def test_a_download_has_the_title_as_its_name_and_no_title_leaves_the_header(host: Person) -> None:
    recording = kept(host, title='Frühling/"2031"; x=\r')

    answer = host.browser.send("GET", f"/api/recordings/{recording.id}/download")

    assert answer["X-Accel-Redirect"] == f"/recordings/{recording.id}/media.mp4"
    assert answer["Content-Disposition"] == "attachment; filename*=UTF-8''Fr%C3%BChling%2F%222031%22%3B%20x%3D%0D.mp4"


def test_what_is_still_being_recorded_has_no_film_and_is_not_deleted(host: Person) -> None:
    recording = begun(host)
    place = f"/api/recordings/{recording.id}"

    answers = [
        host.browser.ask("GET", f"{place}/media.mp4", expect=409),
        host.browser.ask("GET", f"{place}/download", expect=409),
        host.browser.ask("PUT", f"{place}/publication", {}, expect=409),
        host.browser.ask("DELETE", place, expect=409),
    ]

    assert answers == [{"code": "recording_under_way"}] * 4


@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_a_deleted_recording_takes_its_files_along_and_gives_its_time_back(host: Person) -> None:
    recording = kept(host)

    host.browser.ask("DELETE", f"/api/recordings/{recording.id}", expect=204)

    assert not shelf.folder_of(recording.id).exists()
    answer = host.browser.ask("GET", "/api/recordings")
    assert (answer["total"], answer["recorded_ms"]) == (0, 0)


def test_the_recording_of_a_deleted_event_stays(host: Person) -> None:
    event = scheduled(host)
    recording = kept(host, room=event["room_id"])

    host.browser.ask("DELETE", f"/api/events/{event['id']}", expect=204)

    assert host.browser.ask("GET", f"/api/recordings/{recording.id}")["title"] == "Spring update"


def test_another_accounts_recording_is_not_there(host: Person, stranger: Person) -> None:
    recording = kept(host)
    place = f"/api/recordings/{recording.id}"

    answers = [
        stranger.browser.ask("GET", place, expect=404),
        stranger.browser.ask("GET", f"{place}/media.mp4", expect=404),
        stranger.browser.ask("GET", f"{place}/download", expect=404),
        stranger.browser.ask("PATCH", place, {"title": "Mine"}, expect=404),
        stranger.browser.ask("PUT", f"{place}/publication", {}, expect=404),
        stranger.browser.ask("DELETE", place, expect=404),
    ]

    assert answers == [{"code": "no_such_recording"}] * 6
    assert stranger.browser.ask("GET", "/api/recordings")["items"] == []
    assert Recording.objects.get(id=recording.id).title == "Spring update"


def test_a_trim_is_asked_for_and_told_until_a_worker_has_made_it(host: Person) -> None:
    recording = kept(host, minutes=2)
    address = f"/api/recordings/{recording.id}"

    asked = host.browser.ask("PUT", f"{address}/trim", {"cuts": [{"from_ms": 30_000, "to_ms": 60_000}]}, expect=200)

    assert asked["trim"] == {
        "state": "asked",
        "problem": "",
        "progress": 0,
        "cuts": [{"from_ms": 30_000, "to_ms": 60_000}],
        "done": [],
        "original_ms": 120_000,
    }
    again = host.browser.ask("PUT", f"{address}/trim", {"cuts": []}, expect=409)
    assert again["code"] == "trim_under_way"
    assert host.browser.ask("DELETE", f"{address}/original", expect=409)["code"] == "trim_under_way"


def test_a_trim_that_leaves_nothing_is_refused_and_so_is_deleting_an_original_that_is_not_there(host: Person) -> None:
    address = f"/api/recordings/{kept(host, minutes=2).id}"

    nothing = host.browser.ask("PUT", f"{address}/trim", {"cuts": [{"from_ms": 0, "to_ms": 200_000}]}, expect=422)

    assert nothing["code"] == "nothing_left"
    assert host.browser.ask("DELETE", f"{address}/original", expect=409)["code"] == "no_original"
