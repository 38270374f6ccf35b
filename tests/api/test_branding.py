"""What an event looks like to the public: chosen for the account, changed for an event."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from pytest_django import DjangoAssertNumQueries, Settings

from rostrum.library.models import Picture
from tests.api.schedule import scheduled
from tests.api.uploading import picture
from tests.clock import StandingClock
from tests.library.unsplash import KEY, Unsplash, unsplash_server
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


# Any: an answer's body.
def branded(host: Person, event: dict[str, Any], *, expect: int = 200, **form: Any) -> Any:
    return host.browser.ask("PUT", f"/api/events/{event['id']}/branding", form, expect=expect)


def look_of(person: Person, event: dict[str, Any]) -> Any:
    return person.browser.ask("GET", f"/api/rooms/{event['room_id']}")["look"]


def is_kept(picture_id: str) -> bool:
    on_disk = (settings.HOME / "pictures" / f"{picture_id}.webp").exists()
    assert Picture.objects.filter(id=picture_id).exists() == on_disk
    return on_disk


def test_an_event_that_nobody_touched_has_the_houses_look(host: Person, attendee: Person) -> None:
    look = look_of(attendee, scheduled(host))

    assert set(look.values()) == {None}


def test_guests_see_the_events_colours_with_text_that_can_be_read(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    branded(host, event, colours={"background": "#FFE000", "accent": "#003366"})

    look = look_of(attendee, event)
    assert (look["background"]["colour"], look["background"]["text"]) == ("#ffe000", "#15201d")
    assert (look["accent"]["colour"], look["accent"]["text"], look["link"]) == ("#003366", "#ffffff", "#003366")
    assert look["bar"] is None


def test_a_text_that_cannot_be_read_is_replaced_and_told(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    view = branded(host, event, colours={"panel": "#ffffff", "text": "#dddddd"})

    (panel,) = [check for check in view["checks"] if check["element"] == "panel"]
    assert panel["is_corrected"]
    assert panel["wanted"] < 4.5 <= panel["got"]
    assert look_of(attendee, event)["panel"]["text"] == "#15201d"


def test_what_an_event_does_not_choose_is_the_accounts(host: Person, attendee: Person) -> None:
    event, other = scheduled(host), scheduled(host)
    logo = picture(host)
    form = {"colours": {"bar": "#112233"}, "logo_choice": "picture", "logo_id": logo["id"]}
    host.browser.ask("PUT", "/api/account/branding", form)

    branded(host, event, colours={"bar": "#445566"}, logo_choice="none")

    own, accounts = look_of(attendee, event), look_of(attendee, other)
    assert (own["bar"]["colour"], own["logo"]) == ("#445566", None)
    assert (accounts["bar"]["colour"], accounts["logo"]["url"]) == ("#112233", logo["url"])


def test_used_for_all_events_it_becomes_the_accounts_and_the_event_follows(host: Person, attendee: Person) -> None:
    event, other = scheduled(host), scheduled(host)
    logo = picture(host)
    form = {"colours": {"accent": "#aa0044"}, "logo_choice": "picture", "logo_id": logo["id"]}

    view = host.browser.ask("POST", f"/api/events/{event['id']}/branding/for-all", form)

    assert (view["colours"]["accent"], view["logo_choice"]) == (None, "inherit")
    assert look_of(attendee, event) == look_of(attendee, other)
    assert look_of(attendee, other)["accent"]["colour"] == "#aa0044"
    assert is_kept(logo["id"])


def test_a_preview_stores_nothing(host: Person, attendee: Person) -> None:
    event = scheduled(host)

    view = host.browser.ask("POST", f"/api/events/{event['id']}/branding/preview", {"colours": {"bar": "#ff0000"}})

    assert view["look"]["bar"]["colour"] == "#ff0000"
    assert look_of(attendee, event)["bar"] is None


@pytest.mark.parametrize(
    "colour", ["red", "#fff", "#12345g", "url(x)", "#123456;}", "", "#1234567", "#１２３４５６", 7]
)
def test_what_is_no_colour_is_refused(host: Person, colour: object) -> None:
    event = scheduled(host)

    answer = branded(host, event, expect=422, colours={"accent": colour})

    assert [error["field"] for error in answer["errors"]] == ["colours.accent"]


def test_another_accounts_event_and_pictures_are_not_there(host: Person, stranger: Person) -> None:
    event, theirs = scheduled(host), scheduled(stranger)
    logo = picture(stranger)

    for path in ("branding", "lobby"):
        assert host.browser.ask("GET", f"/api/events/{theirs['id']}/{path}", expect=404)["code"] == "no_such_event"
        assert host.browser.ask("PUT", f"/api/events/{theirs['id']}/{path}", {}, expect=404)["code"] == "no_such_event"
    refused = branded(host, event, expect=404, logo_choice="picture", logo_id=logo["id"])
    assert refused["code"] == "no_such_picture"


@pytest.mark.parametrize("picture_id", [None, "", "i_0000000000000000", "../../etc"])
def test_a_logo_that_is_not_there_is_refused(host: Person, picture_id: str | None) -> None:
    refused = branded(host, scheduled(host), expect=404, logo_choice="picture", logo_id=picture_id)

    assert refused["code"] == "no_such_picture"


def test_a_background_is_no_logo(host: Person) -> None:
    wide = picture(host, "background")

    refused = branded(host, scheduled(host), expect=404, logo_choice="picture", logo_id=wide["id"])

    assert refused["code"] == "no_such_picture"


@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_a_replaced_picture_is_gone_unless_something_else_shows_it(host: Person) -> None:
    event, other = scheduled(host), scheduled(host)
    first, shared, last = picture(host), picture(host), picture(host)
    branded(host, other, logo_choice="picture", logo_id=shared["id"])
    for logo in (first, shared, last):
        branded(host, event, logo_choice="picture", logo_id=logo["id"])

    assert [is_kept(logo["id"]) for logo in (first, shared, last)] == [False, True, True]


@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_an_upload_that_was_never_used_is_gone_after_a_day(host: Person, clock: StandingClock) -> None:
    event = scheduled(host)
    forgotten = picture(host)
    clock.advance(seconds=timedelta(hours=25).total_seconds())
    fresh = picture(host)

    branded(host, event)

    assert [is_kept(forgotten["id"]), is_kept(fresh["id"])] == [False, True]


def test_a_background_picture_comes_with_a_veil_that_keeps_the_text_readable(host: Person, attendee: Person) -> None:
    event = scheduled(host)
    wide = picture(host, "background")

    branded(host, event, background_choice="picture", background_id=wide["id"])

    look = look_of(attendee, event)
    assert look["picture"]["small_url"] == wide["small_url"]
    assert look["background"]["text"] == "#ffffff"
    assert look["scrim"] == {"colour": "#000000", "opacity": 0.54}


@pytest.mark.parametrize("profiles", [1, 3])
def test_a_rooms_card_costs_a_fixed_number_of_queries(
    host: Person, attendee: Person, profiles: int, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    event = scheduled(host)
    logo, face = picture(host), picture(host, "portrait")
    branded(host, event, logo_choice="picture", logo_id=logo["id"])
    people = [{"name": f"Speaker {number}", "picture_id": face["id"]} for number in range(profiles)]
    host.browser.ask("PUT", f"/api/events/{event['id']}/lobby", {"profiles": people})

    with django_assert_num_queries(6):
        card = attendee.browser.ask("GET", f"/api/rooms/{event['room_id']}")

    assert len(card["lobby"]["profiles"]) == profiles


@pytest.fixture
def unsplash(settings: Settings) -> Iterator[Unsplash]:
    with unsplash_server() as server:
        settings.UNSPLASH_URL, settings.UNSPLASH_ACCESS_KEY = server.url, KEY
        yield server


@pytest.fixture
def accepted(host: Person, unsplash: Unsplash) -> None:
    host.browser.ask("POST", "/api/library/unsplash/terms")


def test_without_a_key_unsplash_is_off_and_says_so(host: Person) -> None:
    assert host.browser.ask("GET", "/api/library")["unsplash"] is False
    assert host.browser.ask("GET", "/api/library/unsplash?words=sea", expect=409)["code"] == "unsplash_off"


def test_its_terms_come_first(host: Person, unsplash: Unsplash) -> None:
    refused = host.browser.ask("GET", "/api/library/unsplash?words=sea", expect=409)
    assert (refused["code"], unsplash.asked) == ("unsplash_terms_needed", [])

    library = host.browser.ask("POST", "/api/library/unsplash/terms")

    assert (library["unsplash"], library["unsplash_terms_accepted"]) == (True, True)
    assert host.browser.ask("GET", "/api/library/unsplash?words=sea")["total"] == 2


@pytest.mark.usefixtures("accepted")
def test_photos_are_found_by_words_with_their_photographers(host: Person, unsplash: Unsplash) -> None:
    found = host.browser.ask("GET", "/api/library/unsplash?words=calm%20sea&page=2")

    ((path, query),) = unsplash.asked
    assert (path, query["query"], query["page"]) == ("/search/photos", "calm sea", "2")
    assert found["items"][0]["credit"] == {
        "name": "Ola Nowak",
        "url": "https://unsplash.com/@ola?utm_source=rostrum&utm_medium=referral",
    }


@pytest.mark.usefixtures("accepted")
@pytest.mark.parametrize("words", ["Blue", "синий"])
def test_a_colours_name_finds_plain_pictures(host: Person, unsplash: Unsplash, words: str) -> None:
    host.browser.ask("GET", f"/api/library/unsplash?words={words}")

    ((_, query),) = unsplash.asked
    assert query["color"] == "blue"
    assert "plain" in query["query"]


@pytest.mark.usefixtures("accepted")
def test_choosing_a_photo_tells_unsplash_and_guests_see_it_from_there_with_its_credit(
    host: Person, attendee: Person, unsplash: Unsplash
) -> None:
    event = scheduled(host)

    chosen = host.browser.ask("POST", "/api/library/unsplash", {"photo_id": "sea-1"}, expect=201)
    branded(host, event, background_choice="picture", background_id=chosen["id"])

    assert [path for path, _ in unsplash.asked] == ["/photos/sea-1", "/photos/sea-1/download"]
    assert unsplash.asked[1][1] == {"ixid": "abc"}
    shown = look_of(attendee, event)["picture"]
    assert shown["url"].startswith("https://images.unsplash.com/photo-sea-1?ixid=abc&")
    assert shown["credit"]["name"] == "Ola Nowak"


@pytest.mark.usefixtures("accepted")
@pytest.mark.parametrize(
    "changes",
    [
        {"links": {"html": "x", "download_location": "http://127.0.0.1:1/photos/x"}},
        {"links": {"html": "x", "download_location": "http://169.254.169.254/latest/meta-data"}},
        {"links": {"html": "x", "download_location": "file:///etc/passwd"}},
        {"urls": {"raw": "https://evil.example/x", "small": "https://images.unsplash.com/x"}},
        {
            "urls": {
                "raw": "https://images.unsplash.com/x') url('//evil.example",
                "small": "https://images.unsplash.com/x",
            }
        },
        {"user": {"name": "Eve", "links": {"html": "javascript:alert(1)"}}},
        {"width": -1},
    ],
)
def test_an_answer_that_leads_elsewhere_is_not_followed(
    host: Person, unsplash: Unsplash, changes: dict[str, Any]
) -> None:
    unsplash.changes = changes

    answer = host.browser.ask("POST", "/api/library/unsplash", {"photo_id": "sea-1"}, expect=502)

    assert answer["code"] == "unsplash_silent"
    assert [path for path, _ in unsplash.asked] == ["/photos/sea-1"]
    assert Picture.objects.count() == 0


@pytest.mark.usefixtures("accepted")
@pytest.mark.parametrize("photo_id", ["../search", "a/../../x", "sea-1?x=1", "http://10.0.0.1/"])
def test_an_id_that_is_none_is_asked_of_nobody(host: Person, unsplash: Unsplash, photo_id: str) -> None:
    answer = host.browser.ask("POST", "/api/library/unsplash", {"photo_id": photo_id}, expect=404)

    assert (answer["code"], unsplash.asked) == ("no_such_photo", [])


@pytest.mark.usefixtures("accepted")
@pytest.mark.parametrize("status", [301, 401, 403, 500])
def test_when_unsplash_does_not_answer_it_is_said(host: Person, unsplash: Unsplash, status: int) -> None:
    unsplash.status = status

    assert host.browser.ask("GET", "/api/library/unsplash?words=sea", expect=502)["code"] == "unsplash_silent"
