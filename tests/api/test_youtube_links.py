"""A member links the account's YouTube channel. What holds for every service is in `test_links.py`."""

from io import StringIO

import pytest
from pytest_django import Settings

from rostrum.library.models import Elsewhere
from rostrum.linked.models import LinkedAccount
from tests.api import linked_dropbox
from tests.api.linked_youtube import CHANNEL, arrival, link_channel
from tests.library.dropbox import Dropbox
from tests.people import Person
from tests.recordings.google import UPLOAD, Google, Said, fault

pytestmark = pytest.mark.django_db


def test_a_channel_is_linked_and_says_which_it_is(host: Person, google: Google) -> None:
    assert host.browser.ask("GET", CHANNEL)["address_back"] == "http://localhost:8000/api/account/links/youtube/back"

    link_channel(host, google)

    linked = host.browser.ask("GET", CHANNEL)["linked"]
    assert (linked["name"], linked["mail"], linked["state"]) == ("Hana's channel", "", "ok")


def test_an_account_at_google_without_a_channel_is_told_so_and_let_go(host: Person, google: Google) -> None:
    google.has_channel = False

    assert arrival(host, google) == "nothing"
    assert (LinkedAccount.objects.count(), google.refresh) == (0, set())


def test_who_ticks_only_one_of_the_boxes_is_told_so(host: Person, google: Google) -> None:
    google.scope = UPLOAD

    assert arrival(host, google) == "incomplete"
    assert google.refresh == set()


def test_who_says_no_comes_back_with_a_word(host: Person, google: Google) -> None:
    google.denies = True

    assert arrival(host, google) == "denied"


@pytest.mark.parametrize("step", ["token", "channels"])
@pytest.mark.parametrize(
    "trouble", [Said(500), Said(200, b"<html>"), Said(302), Said(429), fault(403, "accessNotConfigured")]
)
def test_a_google_in_trouble_links_nothing(host: Person, google: Google, step: str, trouble: Said) -> None:
    google.troubles[step] = [trouble]

    assert arrival(host, google) == "failed"
    assert not LinkedAccount.objects.exists()


def test_tokens_are_kept_unreadable_and_never_told_or_logged(
    host: Person, google: Google, written_log: StringIO
) -> None:
    link_channel(host, google)

    kept = LinkedAccount.objects.get()
    told = f"{kept.refresh_token} {kept.access_token} {host.browser.ask('GET', CHANNEL)} {written_log.getvalue()}"
    assert not any(secret in told for secret in google.secrets_given)


def test_unlinking_gives_the_tokens_back_there_and_forgets_them_here(host: Person, google: Google) -> None:
    link_channel(host, google)

    host.browser.ask("DELETE", CHANNEL, expect=204)

    assert (google.refresh, LinkedAccount.objects.count()) == (set(), 0)


def test_without_the_operators_keys_nothing_is_offered(host: Person, settings: Settings) -> None:
    settings.YOUTUBE_CLIENT_SECRET = ""

    assert host.browser.ask("GET", CHANNEL)["is_offered"] is False
    assert host.browser.ask("POST", CHANNEL, expect=409) == {"code": "linking_off", "service": "YouTube"}


def test_a_dropbox_and_a_channel_know_nothing_of_each_other(host: Person, linked: Dropbox, google: Google) -> None:
    file = linked_dropbox.ready(host)
    linked_dropbox.move(host, file)
    link_channel(host, google)

    host.browser.ask("DELETE", CHANNEL, expect=204)

    assert [link.service for link in LinkedAccount.objects.all()] == ["dropbox"]
    assert Elsewhere.objects.filter(file=file).exists(), "it is still on its way there"
