import re
from pathlib import Path
from urllib.parse import unquote

import pytest
from pytest_django import Settings

from rostrum.accounts.models import Account, Member
from tests.accounts.entry import ACCOUNT, AUTH, error_codes, mails, member_in, sign_up
from tests.people import OFFICE, Browser


def test_a_sign_up_makes_a_member_and_an_account_on_trial(browser: Browser) -> None:
    sign_up(browser)

    session = browser.ask("GET", "/api/session")
    member, account = session["member"], session["account"]
    assert (member["name"], member["email"], member["language"], member["zone"], member["has_second_factor"]) == (
        "Nina",
        "nina@example.org",
        "ru",
        "Asia/Yekaterinburg",
        False,
    )
    assert (account["name"], account["plan"]["name"], account["plan"]["attendees"]) == ("Nina", "trial", 25)


def test_an_installation_may_give_its_own_plan_to_all_who_sign_up(browser: Browser, settings: Settings) -> None:
    settings.SIGN_UP_PLAN = "own"

    sign_up(browser)

    assert browser.ask("GET", "/api/session")["account"]["plan"]["parallel_sessions"] is None


def test_the_newcomer_is_asked_to_confirm_the_address_in_their_language(browser: Browser, mail_folder: Path) -> None:
    sign_up(browser)

    (mail,) = mails()
    assert mail.to == "nina@example.org"
    assert mail.subject == "Добро пожаловать в Rostrum: подтвердите адрес электронной почты"
    assert "http://localhost:8000/verify-email/" in mail.text
    assert mail.text.strip().endswith("Команда Rostrum")


def test_the_link_in_the_mail_confirms_the_address(browser: Browser, mail_folder: Path) -> None:
    sign_up(browser)
    assert member_in(browser)["email_confirmed"] is False
    found = re.search(r"/verify-email/(\S+)", mails()[0].text)
    assert found

    browser.ask("POST", f"{AUTH}/email/verify", {"key": unquote(found[1])})

    assert member_in(browser)["email_confirmed"] is True


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"email": "nobody"}, "invalid"),
        ({"password": "Nine-char"}, "password_too_short"),
        ({"password": "91827364519"}, "password_entirely_numeric"),
        ({"password": "password1234"}, "password_too_common"),
        ({"password": "nina@example.org"}, "password_too_similar"),
        ({"password": "a\u0000bcdefghijkl"}, "null_characters_not_allowed"),
        ({"name": ""}, "required"),
        ({"name": "a\u0007b"}, "invalid"),
        ({"name": "\u200b"}, "required"),
        ({"name": "x" * 101}, "max_length"),
    ],
)
def test_a_form_that_does_not_do_is_refused_and_nothing_is_stored(
    browser: Browser, changes: dict[str, object], code: str
) -> None:
    answer = sign_up(browser, expect=400, **changes)

    assert code in error_codes(answer)
    assert Account.objects.count() == Member.objects.count() == 0


def test_an_address_signs_up_once_however_it_is_written(browser: Browser) -> None:
    sign_up(browser)
    other = Browser("other")
    other.ask("GET", "/api/session")

    answer = sign_up(other, email="NINA@Example.org", expect=400)

    assert error_codes(answer) == {"email_taken"}
    assert Account.objects.count() == 1


def test_a_strangers_words_are_not_mailed_to_others(browser: Browser, mail_folder: Path) -> None:
    sign_up(browser, name="Win now at https://evil.example")

    mails()
    (mail,) = mail_folder.iterdir()
    assert b"evil" not in mail.read_bytes()


def test_a_member_has_one_address_and_has_no_mail_sent_to_others(browser: Browser, mail_folder: Path) -> None:
    sign_up(browser)
    (welcome,) = mails()

    answer = browser.ask("POST", f"{ACCOUNT}/email", {"email": "stranger@example.org"}, expect=400)

    assert error_codes(answer) == {"max_email_addresses"}
    assert mails() == [welcome]


def test_a_language_or_zone_that_is_not_known_falls_back(browser: Browser) -> None:
    sign_up(browser, language="tlh", zone="Mars/Base")

    member = browser.ask("GET", "/api/session")["member"]
    assert (member["language"], member["zone"]) == ("en", "UTC")


@pytest.mark.django_db
def test_an_office_may_sign_up_behind_one_address() -> None:
    for number in range(40):
        colleague = Browser(f"c{number}", address=OFFICE)
        colleague.ask("GET", "/api/session")
        sign_up(colleague, email=f"c{number}@example.org")
