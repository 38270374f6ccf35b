"""Uploading: what is taken, what is refused, and how much an account may keep."""

import stat
import threading
from dataclasses import replace
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from rostrum.accounts import rules
from rostrum.library.models import Picture
from tests.api.uploading import picture, sound, upload
from tests.library.uploads import PAGE, SVG, bomb, mp3_file, picture_file
from tests.people import Person, signed_in

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def files(folder: str = "pictures") -> set[Path]:
    return set((settings.HOME / folder).glob("*"))


def test_a_picture_is_kept_under_a_name_of_ours_for_the_installation_alone(host: Person) -> None:
    before = files()

    made = picture(host, name="../../../etc/Our Logo.png")

    (path,) = files() - before
    assert made["url"] == f"/pictures/{made['id']}.webp"
    assert made["name"] == "Our Logo.png"
    assert path.name == f"{made['id']}.webp"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert path.read_bytes()[8:12] == b"WEBP"


def test_a_background_has_a_small_copy(host: Person) -> None:
    before = files()

    made = picture(host, "background", picture_file("JPEG", size=(3000, 1500)))

    assert (made["width"], made["height"], made["small_url"]) == (2560, 1280, f"/pictures/{made['id']}-small.webp")
    assert {path.name for path in files() - before} == {f"{made['id']}.webp", f"{made['id']}-small.webp"}


@pytest.mark.parametrize(
    ("content", "status", "code"),
    [
        (SVG, 415, "svg_not_taken"),
        (PAGE, 415, "not_a_picture"),
        (b"", 415, "not_a_picture"),
        (b"words", 415, "not_a_picture"),
        (picture_file("PNG")[:200], 415, "not_a_picture"),
        (bomb(), 422, "picture_too_large"),
    ],
    ids=["svg", "page", "empty", "words", "half", "bomb"],
)
def test_bad_pictures_are_refused_and_leave_nothing_behind(
    host: Person, content: bytes, status: int, code: str
) -> None:
    before = files()

    assert picture(host, content=content, expect=status)["code"] == code
    assert files() == before
    assert Picture.objects.count() == 0


@pytest.mark.parametrize("path", ["/api/library/pictures?kind=logo", "/api/library/sounds"])
def test_more_than_ten_megabytes_are_turned_away_unread(host: Person, path: str) -> None:
    answer = upload(host, path, b"x" * 20_000_000, expect=413)

    assert answer["code"] == "too_large"
    assert answer["most_bytes"] < 11_000_000


def test_a_little_more_than_ten_megabytes_too(host: Person) -> None:
    assert picture(host, content=b"x" * (10 * 1024 * 1024 + 1), expect=413)["code"] == "too_large"


def test_other_routes_take_no_more_than_before(host: Person) -> None:
    assert upload(host, "/api/library/unsplash/terms", b"x" * 1_100_000, expect=413)["most_bytes"] == 1024 * 1024


def test_who_is_not_signed_in_uploads_nothing(attendee: Person) -> None:
    assert picture(attendee, expect=401)["code"] == "not_signed_in"
    assert attendee.browser.ask("GET", "/api/library", expect=401)["code"] == "not_signed_in"


def test_another_site_cannot_upload_in_a_members_name(host: Person) -> None:
    del host.browser.cookies["csrftoken"]

    assert picture(host, expect=403)["code"] == "csrf_failed"


def test_an_account_keeps_no_more_than_its_plan_holds(host: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    first = picture(host)
    used = host.browser.ask("GET", "/api/library")["used_bytes"]
    trial = rules.PLANS["trial"]
    monkeypatch.setitem(rules.PLANS, "trial", replace(trial, storage_bytes=used + 10))
    before = files()

    answer = picture(host, expect=409)

    assert answer == {"code": "storage_full", "most_bytes": used + 10}
    assert [row.id for row in Picture.objects.all()] == [first["id"]]
    assert files() == before


@pytest.mark.django_db(databases=["default", "rooms"], transaction=True)
def test_of_uploads_that_race_only_as_many_are_kept_as_fit(host: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    picture(host)
    one = host.browser.ask("GET", "/api/library")["used_bytes"]
    trial = rules.PLANS["trial"]
    monkeypatch.setitem(rules.PLANS, "trial", replace(trial, storage_bytes=one * 3 + 10))
    members = [signed_in(host.account_member) for _ in range(6)]
    before = files()
    start = threading.Barrier(len(members))
    answers: list[str] = []

    def race(person: Person) -> None:
        start.wait()
        answers.append(picture(person, expect=None).get("code", "kept"))
        connection.close()

    threads = [threading.Thread(target=race, args=[member]) for member in members]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert sorted(answers) == ["kept"] * 2 + ["storage_full"] * 4
    assert host.browser.ask("GET", "/api/library")["used_bytes"] == one * 3
    assert len(files() - before) == 2


def test_music_is_kept_by_what_it_is_not_by_what_it_is_called(host: Person) -> None:
    before = files("sounds")

    made = sound(host, mp3_file(), name="song.html")

    assert made["url"] == f"/sounds/{made['id']}.mp3"
    (path,) = files("sounds") - before
    assert path.name == f"{made['id']}.mp3"


def test_what_is_no_music_is_refused(host: Person) -> None:
    before = files("sounds")

    assert sound(host, PAGE, expect=415)["code"] == "not_a_sound"
    assert files("sounds") == before
