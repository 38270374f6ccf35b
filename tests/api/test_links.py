"""A member links what the account has elsewhere: nobody else can, and nobody is told the tokens."""

from concurrent.futures import ThreadPoolExecutor
from io import StringIO
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from django.db import connection
from pytest_django import Settings

from rostrum.kit.clock import now
from rostrum.kit.ids import AccountId
from rostrum.library import dropbox as files
from rostrum.linked.errors import LinkAgain, ServiceSilent
from rostrum.linked.models import LinkAttempt, LinkedAccount
from rostrum.linked.tokens import access_token, with_token
from tests.api.linked_dropbox import LINK, come_back, link, outcome, permitted
from tests.clock import StandingClock
from tests.library.dropbox import Dropbox, Said
from tests.people import Person, signed_in

pytestmark = pytest.mark.django_db


def owner_of(person: Person) -> AccountId:
    return person.account_member.owner_id


def test_a_dropbox_is_linked_and_says_whose_it_is(host: Person, dropbox: Dropbox) -> None:
    assert host.browser.ask("GET", LINK)["linked"] is None

    link(host, dropbox)

    linked = host.browser.ask("GET", LINK)["linked"]
    assert (linked["name"], linked["mail"]) == ("Hana of the tests", "hana@dropbox.example")
    assert (linked["linked_by"], linked["state"]) == ("Hana", "ok")


def test_tokens_are_kept_unreadable_and_never_told_or_logged(
    host: Person, dropbox: Dropbox, written_log: StringIO
) -> None:
    link(host, dropbox)
    dropbox.troubles["get_space_usage"] = [Said(500)]
    host.browser.ask("GET", "/api/library/dropbox")
    dropbox.forget_person()
    host.browser.ask("GET", "/api/library/dropbox")

    kept = LinkedAccount.objects.get()
    told = [str(host.browser.ask("GET", path)) for path in (LINK, "/api/library/dropbox")]
    for secret in dropbox.secrets_given:
        assert secret not in f"{kept.refresh_token} {kept.access_token} {told} {written_log.getvalue()}"
    assert "must_be_linked_again" in written_log.getvalue()


def test_another_account_sees_and_uses_none_of_it(host: Person, stranger: Person, dropbox: Dropbox) -> None:
    link(host, dropbox)

    assert stranger.browser.ask("GET", LINK)["linked"] is None
    assert stranger.browser.ask("GET", "/api/library/dropbox")["is_linked"] is False
    stranger.browser.ask("DELETE", LINK, expect=204)
    assert host.browser.ask("GET", LINK)["linked"] is not None


def test_who_says_no_comes_back_to_the_settings_with_a_word(host: Person, dropbox: Dropbox) -> None:
    dropbox.denies = True

    assert outcome(host, permitted(host, dropbox)) == "denied"
    assert not LinkedAccount.objects.exists()


def test_what_comes_back_twice_opens_once(host: Person, dropbox: Dropbox) -> None:
    back = permitted(host, dropbox)

    assert [outcome(host, back), outcome(host, back)] == ["linked", "expired"]


def test_what_another_member_brings_back_is_worth_nothing_and_stays_good_for_who_began(
    host: Person, stranger: Person, dropbox: Dropbox
) -> None:
    back = permitted(host, dropbox)

    assert outcome(stranger, back) == "expired"
    assert not LinkedAccount.objects.exists()
    assert outcome(host, back) == "linked"


def test_what_the_same_member_brings_back_in_another_session_is_worth_nothing(host: Person, dropbox: Dropbox) -> None:
    back = permitted(host, dropbox)

    assert outcome(signed_in(host.account_member), back) == "expired"


def test_who_is_not_signed_in_any_more_links_nothing(host: Person, attendee: Person, dropbox: Dropbox) -> None:
    assert outcome(attendee, permitted(host, dropbox)) == "expired"
    for method in ("GET", "POST", "DELETE"):
        attendee.browser.ask(method, LINK, expect=401)


def test_after_ten_minutes_it_is_too_late(host: Person, dropbox: Dropbox, clock: StandingClock) -> None:
    back = permitted(host, dropbox)
    clock.advance(minutes=10)

    assert outcome(host, back) == "expired"
    permitted(host, dropbox)
    assert LinkAttempt.objects.count() == 1, "what is over is forgotten"


@pytest.mark.parametrize("state", ["", "x", "e30.AAAA", "a" * 3000])
def test_a_state_that_is_not_ours_is_worth_nothing(host: Person, dropbox: Dropbox, state: str) -> None:
    permitted(host, dropbox)

    assert outcome(host, f"{LINK}/back?{urlencode({'state': state, 'code': 'x'})}") == "expired"


def test_a_code_of_another_attempt_is_refused_by_its_verifier(host: Person, stranger: Person, dropbox: Dropbox) -> None:
    """Somebody who plants their own code in a victim's browser."""
    planted = parse_qs(urlsplit(permitted(stranger, dropbox)).query)["code"][0]
    state = parse_qs(urlsplit(permitted(host, dropbox)).query)["state"][0]

    assert outcome(host, f"{LINK}/back?{urlencode({'state': state, 'code': planted})}") == "failed"
    assert not LinkedAccount.objects.exists()


def test_the_way_back_leads_to_our_settings_whatever_is_asked_for(host: Person, dropbox: Dropbox) -> None:
    for more in ("next=https://evil.example", "redirect_uri=//evil.example", "service=//evil.example"):
        answer = come_back(host, f"{permitted(host, dropbox)}&{more}")
        assert answer["Location"] == "http://localhost:8000/settings?dropbox=linked#dropbox"
        assert (answer["Cache-Control"], answer["Referrer-Policy"]) == ("no-store", "no-referrer")
    host.browser.ask("GET", "/api/account/links/evil/back", expect=422)


def test_less_than_was_asked_for_is_given_back(host: Person, dropbox: Dropbox) -> None:
    dropbox.scope = "account_info.read files.metadata.read files.content.read"

    assert outcome(host, permitted(host, dropbox)) == "incomplete"
    assert not LinkedAccount.objects.exists()
    assert "revoke" in dropbox.asked


@pytest.mark.parametrize("step", ["token", "get_current_account"])
@pytest.mark.parametrize("trouble", [Said(500), Said(200, b"<html>"), Said(302), Said(429)])
def test_a_dropbox_in_trouble_links_nothing(host: Person, dropbox: Dropbox, step: str, trouble: Said) -> None:
    dropbox.troubles[step] = [trouble]

    assert outcome(host, permitted(host, dropbox)) == "failed"
    assert not LinkedAccount.objects.exists()


def test_without_the_operators_keys_nothing_is_offered(host: Person, settings: Settings) -> None:
    settings.DROPBOX_SECRET = ""

    assert host.browser.ask("GET", LINK)["is_offered"] is False
    assert host.browser.ask("POST", LINK, expect=409) == {"code": "linking_off", "service": "Dropbox"}


def test_tries_are_counted(host: Person, dropbox: Dropbox) -> None:
    for _ in range(20):
        host.browser.ask("POST", LINK)

    assert host.browser.ask("POST", LINK, expect=429)["code"] == "too_many_attempts"


def test_unlinking_gives_the_tokens_back_there_and_forgets_them_here(host: Person, dropbox: Dropbox) -> None:
    link(host, dropbox)

    host.browser.ask("DELETE", LINK, expect=204)

    assert (dropbox.refresh, LinkedAccount.objects.count()) == (set(), 0)


@pytest.mark.parametrize("trouble", [Said(500), Said(401, {})])
def test_a_dropbox_that_does_not_listen_is_forgotten_all_the_same(
    host: Person, dropbox: Dropbox, trouble: Said
) -> None:
    link(host, dropbox)
    dropbox.troubles["revoke"] = [trouble, trouble]

    host.browser.ask("DELETE", LINK, expect=204)

    assert not LinkedAccount.objects.exists()


def test_a_token_is_used_while_it_lasts_and_replaced_before_it_ends(
    host: Person, dropbox: Dropbox, clock: StandingClock
) -> None:
    link(host, dropbox)
    first = access_token(owner_of(host), "dropbox")
    clock.advance(hours=3, minutes=50)
    assert access_token(owner_of(host), "dropbox") == first

    clock.advance(minutes=6)
    second = access_token(owner_of(host), "dropbox")

    assert second != first
    assert access_token(owner_of(host), "dropbox") == second
    assert dropbox.asked.count("token") == 2


def test_a_token_that_is_refused_before_its_time_is_replaced_once(host: Person, dropbox: Dropbox) -> None:
    link(host, dropbox)
    dropbox.access.clear()

    assert with_token(owner_of(host), "dropbox", files.space).most_bytes == dropbox.allocated
    assert dropbox.asked.count("token") == 2


def test_who_disconnects_us_at_dropbox_is_asked_to_link_again_and_dropbox_is_asked_no_more(
    host: Person, dropbox: Dropbox
) -> None:
    link(host, dropbox)
    dropbox.forget_person()

    for _ in range(3):
        with pytest.raises(LinkAgain):
            with_token(owner_of(host), "dropbox", files.space)
    assert dropbox.asked.count("token") == 2
    assert host.browser.ask("GET", LINK)["linked"]["state"] == "needs_again"

    link(host, dropbox)
    assert host.browser.ask("GET", LINK)["linked"]["state"] == "ok"


def test_another_installations_secret_makes_tokens_worthless(
    host: Person, dropbox: Dropbox, settings: Settings
) -> None:
    link(host, dropbox)
    settings.ROSTRUM_SECRET = "another secret of the tests"

    with pytest.raises(LinkAgain):
        access_token(owner_of(host), "dropbox")


def test_a_refresh_that_fails_is_tried_again_by_the_next(host: Person, dropbox: Dropbox, clock: StandingClock) -> None:
    link(host, dropbox)
    clock.advance(hours=5)
    dropbox.troubles["token"] = [Said(503)]

    with pytest.raises(ServiceSilent):
        access_token(owner_of(host), "dropbox")
    assert access_token(owner_of(host), "dropbox") in dropbox.access


def test_a_process_that_died_while_it_refreshed_keeps_nobody_waiting_for_long(
    host: Person, dropbox: Dropbox, clock: StandingClock
) -> None:
    link(host, dropbox)
    clock.advance(hours=5)
    LinkedAccount.objects.update(refreshing_until=clock.at)
    clock.advance(seconds=1)

    assert access_token(owner_of(host), "dropbox") in dropbox.access


@pytest.mark.django_db(transaction=True)
def test_of_many_who_need_a_fresh_token_at_once_one_fetches_it(host: Person, dropbox: Dropbox) -> None:
    link(host, dropbox)
    LinkedAccount.objects.update(expires_at=now())
    account = owner_of(host)

    def one(_: int) -> str:
        try:
            return access_token(account, "dropbox")
        finally:
            connection.close()

    with ThreadPoolExecutor(8) as pool:
        tokens = set(pool.map(one, range(8)))

    assert len(tokens) == 1
    assert dropbox.asked.count("token") == 2
