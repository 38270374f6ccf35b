"""What other sites and messengers are told of a link to a recording."""

from pathlib import Path

import pytest
from pytest_django import Settings

from tests.api.test_recorded import published
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _pages(tmp_path: Path, settings: Settings) -> None:
    (tmp_path / "index.html").write_text("<!doctype html><head><title>Rostrum</title></head><body></body>")
    settings.PAGES = tmp_path
    settings.PUBLIC_URL = "https://webinar.example.org"


def page_of(visitor: Person, key: str) -> tuple[int, str]:
    answer = visitor.browser.get(f"/recording/{key}")
    return answer.status_code, answer.content.decode()


def test_a_published_recording_has_a_preview_card(host: Person, attendee: Person) -> None:
    key = published(host)["publication"]["key"]

    status, page = page_of(attendee, key)

    assert status == 200
    for name, content in {
        "og:title": "Spring update",
        "og:url": f"https://webinar.example.org/recording/{key}",
        "og:image": f"https://webinar.example.org/api/recorded/{key}/poster.jpg",
        "twitter:card": "summary_large_image",
    }.items():
        assert f'<meta property="{name}" name="{name}" content="{content}">' in page


def test_behind_a_password_the_picture_is_kept_back_too(host: Person, attendee: Person) -> None:
    key = published(host, access="password", password="tulips-in-may")["publication"]["key"]

    _, page = page_of(attendee, key)

    assert "Spring update" in page
    assert "og:image" not in page
    assert not attendee.browser.ask("GET", f"/api/recorded/{key}")["has_poster"]
    attendee.browser.ask("GET", f"/api/recorded/{key}/poster.jpg", expect=404)


def test_a_title_is_text_in_the_page_whatever_is_in_it(host: Person, attendee: Person) -> None:
    key = published(host, title='"><script>alert(1)</script>')["publication"]["key"]

    _, page = page_of(attendee, key)

    assert "<script" not in page
    assert "&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" in page


def test_nothing_is_told_of_one_that_was_unpublished(host: Person, attendee: Person) -> None:
    recording = published(host)
    host.browser.ask("DELETE", f"/api/recordings/{recording['id']}/publication")

    status, page = page_of(attendee, recording["publication"]["key"])

    assert (status, "Spring update" in page, "<title>Rostrum</title>" in page) == (404, False, True)
