"""What letters wear: the organizer's logo, and buttons and links in their colours."""

import re

import pytest
from django.conf import settings
from PIL import Image
from pytest_django import DjangoCaptureOnCommitCallbacks

from tests.api.inviting import ANNA, invite
from tests.api.schedule import scheduled
from tests.api.uploading import picture
from tests.clock import StandingClock
from tests.library.uploads import picture_file
from tests.mail.reading import waiting
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock) -> None:
    """Each test begins half a year before what it schedules."""


def branded_letter(host: Person, **branding: object) -> str:
    host.browser.ask("PUT", "/api/account/branding", branding)
    invite(host, scheduled(host, access="token"), ANNA)
    (letter,) = waiting("invitation")
    return letter.html


def test_a_logo_stands_above_the_letter_half_as_large_as_its_copy(host: Person) -> None:
    logo = picture(host, content=picture_file("PNG", size=(1000, 250)))

    html = branded_letter(host, logo_choice="picture", logo_id=logo["id"])

    name = host.account_member.account.name
    assert re.search(rf'<img src="[^"]+/pictures/{logo["id"]}-mail.png" width="224" height="56" alt="{name}"', html)
    with Image.open(settings.HOME / "pictures" / f"{logo['id']}-mail.png") as copy:
        assert (copy.format, copy.size) == ("PNG", (448, 112))


def test_without_a_logo_there_is_no_picture(host: Person) -> None:
    assert "<img" not in branded_letter(host)


def test_the_button_has_the_organizers_colour_and_text_that_can_be_read(host: Person) -> None:
    html = branded_letter(host, colours={"accent": "#123456"})

    assert "#123456" in html
    assert "#0f5e4e" not in html


def test_links_in_a_light_colour_stay_readable_on_white(host: Person) -> None:
    html = branded_letter(host, colours={"accent": "#ffee00"})

    assert 'style="color:#0f5e4e"' in html
    assert 'bgcolor="#ffee00"' in html


def test_letters_leave_without_a_logo_whose_file_is_gone(host: Person) -> None:
    logo = picture(host)
    (settings.HOME / "pictures" / f"{logo['id']}.webp").unlink()

    assert "<img" not in branded_letter(host, logo_choice="picture", logo_id=logo["id"])


def test_a_name_cannot_break_out_of_the_logos_words(host: Person) -> None:
    host.browser.ask("PATCH", "/api/account", {"name": 'A "B" <script>'})
    logo = picture(host)

    html = branded_letter(host, logo_choice="picture", logo_id=logo["id"])

    assert "<script>" not in html
    assert 'alt="A &quot;B&quot; &lt;script&gt;"' in html


def test_a_logo_that_is_replaced_takes_its_copy_along(
    host: Person, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    logo = picture(host)
    branded_letter(host, logo_choice="picture", logo_id=logo["id"])

    with django_capture_on_commit_callbacks(execute=True):
        host.browser.ask("PUT", "/api/account/branding", {"logo_choice": "none"})

    assert not list((settings.HOME / "pictures").glob(f"{logo['id']}*"))
