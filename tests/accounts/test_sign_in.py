from dataclasses import replace

import pytest

from rostrum.accounts import adapter
from tests.accounts.entry import error_codes, member_in, sign_in, sign_out
from tests.people import OFFICE, PASSWORD, Browser, member_named

pytestmark = pytest.mark.django_db


def browser_at(address: str, name: str = "somebody") -> Browser:
    browser = Browser(name, address=address)
    browser.ask("GET", "/api/session")
    return browser


def test_a_member_signs_in_and_out(browser: Browser) -> None:
    member_named("Hana")

    sign_in(browser, "HANA@example.org")
    assert member_in(browser)["name"] == "Hana"

    sign_out(browser)
    assert member_in(browser) is None


def test_a_wrong_password_and_an_unknown_address_are_told_alike(browser: Browser) -> None:
    member_named("Hana")

    wrong = sign_in(browser, "hana@example.org", "not this one", expect=400)
    unknown = sign_in(browser, "nobody@example.org", "not this one", expect=400)

    assert wrong == unknown


def test_without_the_csrf_header_nobody_is_signed_in() -> None:
    member_named("Hana")
    foreign_page = Browser("foreign")

    assert sign_in(foreign_page, "hana@example.org", expect=403) == {"code": "csrf_failed"}


def test_guessing_one_members_password_is_stopped_even_for_the_right_one(browser: Browser) -> None:
    member_named("Hana")

    for _ in range(10):
        sign_in(browser, "hana@example.org", "a guess", expect=400)

    assert error_codes(sign_in(browser, "hana@example.org", expect=400)) == {"too_many_login_attempts"}


def test_a_stranger_who_guesses_does_not_keep_the_member_out(browser: Browser) -> None:
    member_named("Hana")
    for _ in range(12):
        sign_in(browser_at("203.0.113.66"), "hana@example.org", "a guess", expect=400)

    sign_in(browser, "hana@example.org")

    assert member_in(browser)["name"] == "Hana"


def test_guessers_of_many_addresses_are_stopped_together(browser: Browser, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adapter, "GUESSES", replace(adapter.GUESSES, per_person=6))
    member_named("Hana")
    for number in range(6):
        sign_in(browser_at(f"203.0.113.{number}"), "hana@example.org", "a guess", expect=400)

    assert error_codes(sign_in(browser, "HANA@example.org", expect=400)) == {"too_many_login_attempts"}


def test_colleagues_behind_the_same_address_still_get_in() -> None:
    for name in ("Hana", "Igor"):
        member_named(name)
    for _ in range(12):
        sign_in(browser_at(OFFICE), "hana@example.org", "a guess", expect=400)

    colleague = browser_at(OFFICE)
    sign_in(colleague, "igor@example.org")

    assert member_in(colleague)["name"] == "Igor"


def test_fifty_of_an_office_sign_in_within_a_minute_after_mistyping_once() -> None:
    for number in range(50):
        member_named(f"m{number}")

    for number in range(50):
        browser = browser_at(OFFICE)
        sign_in(browser, f"m{number}@example.org", "oops", expect=400)
        sign_in(browser, f"m{number}@example.org")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"7",
        b'{"email": ["a"], "password": {}}',
        b'{"email": "a@b.example", "password": "\\ud800"}',
        b"\xff\xfe",
        b"[" * 200_000,
        b"9" * 900_000,
    ],
)
def test_what_is_no_sign_in_is_refused_and_never_a_fault(browser: Browser, body: bytes) -> None:
    response = browser.send("POST", "/_allauth/browser/v1/auth/login", body)

    assert response.status_code == 400


def test_a_changed_password_signs_out_the_other_browsers(browser: Browser) -> None:
    member_named("Hana")
    elsewhere = browser_at(OFFICE)
    sign_in(elsewhere, "hana@example.org")
    sign_in(browser, "hana@example.org")

    change = {"current_password": PASSWORD, "new_password": "Chair-by-the-window-8"}
    browser.ask("POST", "/_allauth/browser/v1/account/password/change", change)

    assert member_in(browser)["name"] == "Hana"
    assert member_in(elsewhere) is None
