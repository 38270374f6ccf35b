"""The stage of a room searches YouTube, with the account's key or the operator's."""

import base64
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from pytest_django import Settings

from rostrum.library.models import YoutubeKey
from tests.api.door import Door
from tests.api.on_stage import Seated, at_home, seated
from tests.api.schedule import scheduled
from tests.library.youtube import HIDDEN, KEY, LATER, LIVE_SEA, OTHER_KEY, WAVES, Youtube, youtube_server
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

SETTINGS = "/api/account/youtube"
NO_KEYS = {"own_key": False, "shared_key": False}


@pytest.fixture
def youtube(settings: Settings) -> Iterator[Youtube]:
    cache.clear()
    with youtube_server() as server:
        settings.YOUTUBE_API_URL = settings.YOUTUBE_PICTURES_URL = server.url
        yield server


@pytest.fixture
def shared_key(settings: Settings) -> None:
    settings.YOUTUBE_API_KEY = KEY


@pytest.fixture
def piotr(host: Person, presenter: Person, door: Door) -> Seated:
    return seated(presenter, scheduled(host), door)


# Any: an answer's body.
def found(one: Seated, words: str = "sea", *, expect: int = 200) -> Any:
    return one.ask("GET", f"/stage/youtube?words={words}", expect=expect)


def keep(host: Person, key: str, *, expect: int = 200) -> Any:
    return host.browser.ask("PUT", SETTINGS, {"key": key}, expect=expect)


@pytest.mark.usefixtures("shared_key")
def test_what_is_found_can_be_shown_here_now_in_youtubes_order_with_its_pictures(
    piotr: Seated, youtube: Youtube
) -> None:
    videos = found(piotr, "calm%20sea")

    (search, query), (more, _) = youtube.asked
    assert (search, more, query["q"]) == ("/search", "/videos", "calm sea")
    assert (query["type"], query["videoEmbeddable"], query["safeSearch"]) == ("video", "true", "strict")
    pictures = [video.pop("picture") for video in videos]
    sea = {"channel": "Sea & sky"}
    assert videos == [
        {"id": WAVES, "title": "Waves & wind <3", "duration_ms": 3_723_000, "is_live": False, **sea},
        {"id": LIVE_SEA, "title": "The sea, live", "duration_ms": 0, "is_live": True, **sea},
    ]
    assert all(base64.b64decode(picture.partition(",")[2]).startswith(b"\xff\xd8\xff") for picture in pictures)
    assert not any(one in path for path in youtube.fetched for one in (LATER, HIDDEN))


@pytest.mark.usefixtures("shared_key")
def test_nothing_found_is_an_empty_list_and_one_question(piotr: Seated, youtube: Youtube) -> None:
    assert found(piotr, "nothing") == []
    assert [path for path, _ in youtube.asked] == ["/search"]


@pytest.mark.usefixtures("shared_key")
def test_the_same_words_are_asked_of_youtube_once_and_again_after_hours(piotr: Seated, youtube: Youtube) -> None:
    first = found(piotr, "Calm%20%20Sea")

    assert found(piotr, "calm%20sea") == first
    assert len(youtube.asked) == 2
    cache.clear()
    found(piotr, "calm%20sea")
    assert len(youtube.asked) == 4


def test_without_any_key_the_stage_is_told_so(piotr: Seated, youtube: Youtube) -> None:
    assert piotr.ask("GET", "/stage") == {"youtube_search": False}
    assert found(piotr, expect=409) == {"code": "youtube_off"}
    assert youtube.asked == []


def test_an_accounts_own_key_is_kept_unreadable_replaced_and_removed(
    host: Person, piotr: Seated, youtube: Youtube
) -> None:
    assert host.browser.ask("GET", SETTINGS) == NO_KEYS

    assert keep(host, f" {KEY} ") == {"own_key": True, "shared_key": False}
    first = YoutubeKey.objects.get().encrypted
    assert KEY not in first
    assert KEY not in str(host.browser.ask("GET", SETTINGS))
    assert piotr.ask("GET", "/stage") == {"youtube_search": True}
    assert [video["id"] for video in found(piotr)] == [WAVES, LIVE_SEA]

    keep(host, OTHER_KEY)
    assert YoutubeKey.objects.get().encrypted != first
    host.browser.ask("DELETE", SETTINGS, expect=204)
    assert host.browser.ask("GET", SETTINGS) == NO_KEYS


def test_a_key_that_youtube_refuses_is_not_kept_and_the_one_before_stays(
    host: Person, piotr: Seated, youtube: Youtube
) -> None:
    keep(host, KEY)

    assert keep(host, "a-key-of-somebody-else-1", expect=409) == {"code": "youtube_key_refused"}
    assert keep(host, "too short", expect=422)["code"] == "invalid"
    assert [video["id"] for video in found(piotr)] == [WAVES, LIVE_SEA]


def test_a_good_key_is_kept_though_its_day_is_used_up(host: Person, youtube: Youtube) -> None:
    youtube.trouble = (403, "quotaExceeded")

    assert keep(host, KEY)["own_key"] is True


def test_one_accounts_key_is_not_anothers(stranger: Person, piotr: Seated, youtube: Youtube) -> None:
    keep(stranger, KEY)

    assert found(piotr, expect=409) == {"code": "youtube_off"}


def test_the_own_key_comes_before_the_operators(
    host: Person, piotr: Seated, youtube: Youtube, settings: Settings
) -> None:
    settings.YOUTUBE_API_KEY = "a-key-of-somebody-else-1"
    assert found(piotr, expect=409) == {"code": "youtube_key_refused"}

    keep(host, KEY)

    assert len(found(piotr)) == 2


@pytest.mark.usefixtures("shared_key")
@pytest.mark.parametrize(
    ("trouble", "status", "code"),
    [
        ((403, "quotaExceeded"), 409, "youtube_quota_used"),
        ((403, "dailyLimitExceeded"), 409, "youtube_quota_used"),
        ((429, "rateLimitExceeded"), 409, "youtube_quota_used"),
        ((403, "accessNotConfigured"), 409, "youtube_key_refused"),
        ((400, "keyInvalid"), 409, "youtube_key_refused"),
        ((500, "backendError"), 502, "youtube_silent"),
        ((302, "moved"), 502, "youtube_silent"),
    ],
)
def test_what_youtube_says_instead_is_told_by_its_own_word_and_not_kept(
    piotr: Seated, youtube: Youtube, trouble: tuple[int, str], status: int, code: str
) -> None:
    youtube.trouble = trouble

    assert found(piotr, expect=status) == {"code": code}
    youtube.trouble = None
    assert len(found(piotr)) == 2


@pytest.mark.usefixtures("shared_key")
@pytest.mark.parametrize("body", [b"", b"<html>", b'{"items": [{"id": {"videoId": "../../etc"}}]}', b"[1]"])
def test_an_answer_that_cannot_be_read_is_none(piotr: Seated, youtube: Youtube, body: bytes) -> None:
    youtube.body = body

    assert found(piotr, expect=502) == {"code": "youtube_silent"}


@pytest.mark.usefixtures("shared_key")
def test_nobody_at_youtube_is_told_so(piotr: Seated, settings: Settings) -> None:
    cache.clear()
    settings.YOUTUBE_API_URL = "http://127.0.0.1:9"

    assert found(piotr, expect=502) == {"code": "youtube_silent"}


@pytest.mark.usefixtures("shared_key")
@pytest.mark.parametrize(
    "picture",
    [(404, b""), (302, b""), (200, b"<svg onload=alert(1)>"), (200, b"\xff\xd8\xff" + b"0" * 65_536)],
    ids=["missing", "elsewhere", "no picture", "too large"],
)
def test_a_picture_that_is_none_is_left_out(piotr: Seated, youtube: Youtube, picture: tuple[int, bytes]) -> None:
    youtube.pictures[WAVES] = picture

    waves, live = found(piotr)

    assert (waves["picture"], live["picture"][:23]) == ("", "data:image/jpeg;base64,")


@pytest.mark.usefixtures("shared_key")
def test_one_account_does_not_use_up_everybodys_day(host: Person, door: Door, youtube: Youtube) -> None:
    hana = at_home(host, scheduled(host), door)
    for number in range(20):
        found(hana, f"sea{number}")

    assert found(hana, "sea20", expect=429)["code"] == "too_many_attempts"
    assert len(found(hana, "sea3")) == 2, "what is known costs nothing"


@pytest.mark.usefixtures("shared_key")
def test_guests_on_the_stage_do_not_use_up_the_accounts_day(
    host: Person, presenter: Person, attendee: Person, door: Door, youtube: Youtube
) -> None:
    event = scheduled(host)
    hana, piotr = at_home(host, event, door), seated(presenter, event, door)
    for number in range(10):
        found(piotr, f"sea{number}")

    assert found(piotr, "sea10", expect=429)["code"] == "too_many_attempts"
    assert found(seated(attendee, event, door), "sea10", expect=429)["code"] == "too_many_attempts"
    found(hana, "sea10")


def test_who_is_not_signed_in_sets_no_key(attendee: Person) -> None:
    for method, body in (("GET", None), ("PUT", {"key": KEY}), ("DELETE", None)):
        attendee.browser.ask(method, SETTINGS, body, expect=401)
