import time
from typing import Any

import pytest
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value

from tests.accounts.entry import ACCOUNT, AUTH, error_codes, member_in, sign_in, sign_out, sign_up
from tests.people import PASSWORD, Browser, member_named

pytestmark = pytest.mark.django_db

TOTP = f"{ACCOUNT}/authenticators/totp"
RECOVERY = f"{ACCOUNT}/authenticators/recovery-codes"


def code_now(secret: str, *, step: int = 0) -> str:
    """What the person's telephone shows; `step` tells the next one, as a code is good once."""
    return format_hotp_value(hotp_value(secret, int(time.time()) // 30 + step))


def confirm_password(browser: Browser) -> None:
    """Asked for anew before anything about the second factor is shown or changed."""
    browser.ask("POST", f"{AUTH}/reauthenticate", {"password": PASSWORD})


def with_second_factor(browser: Browser) -> str:
    member_named("Hana")
    sign_in(browser, "hana@example.org")
    confirm_password(browser)
    secret: str = browser.ask("GET", TOTP, expect=404)["meta"]["secret"]
    browser.ask("POST", TOTP, {"code": code_now(secret)})
    return secret


# Any: an answer's body.
def answer_second_question(browser: Browser, code: str, *, expect: int) -> Any:
    return browser.ask("POST", f"{AUTH}/2fa/authenticate", {"code": code}, expect=expect)


def test_a_member_turns_the_second_factor_on(browser: Browser) -> None:
    with_second_factor(browser)

    assert member_in(browser)["has_second_factor"] is True


def test_the_password_alone_is_then_not_enough(browser: Browser) -> None:
    secret = with_second_factor(browser)
    sign_out(browser)

    sign_in(browser, "hana@example.org", expect=401)
    assert member_in(browser) is None

    answer_second_question(browser, code_now(secret, step=1), expect=200)
    assert member_in(browser)["name"] == "Hana"


def test_whoever_finds_the_browser_open_cannot_change_it_without_the_password(browser: Browser) -> None:
    member_named("Hana")
    sign_in(browser, "hana@example.org")
    secret = browser.ask("GET", TOTP, expect=404)["meta"]["secret"]

    answer = browser.ask("POST", TOTP, {"code": code_now(secret)}, expect=401)

    assert [flow["id"] for flow in answer["data"]["flows"]] == ["reauthenticate"]


def test_a_wrong_code_is_refused(browser: Browser) -> None:
    with_second_factor(browser)
    sign_out(browser)
    sign_in(browser, "hana@example.org", expect=401)

    answer_second_question(browser, "000000", expect=400)

    assert member_in(browser) is None


def test_guessing_codes_is_stopped(browser: Browser) -> None:
    secret = with_second_factor(browser)
    sign_out(browser)
    sign_in(browser, "hana@example.org", expect=401)
    for _ in range(12):
        answer_second_question(browser, "000000", expect=400)

    answer_second_question(browser, code_now(secret, step=1), expect=400)

    assert member_in(browser) is None


def test_a_recovery_code_stands_in_for_a_lost_telephone_once(browser: Browser) -> None:
    with_second_factor(browser)
    code = browser.ask("GET", RECOVERY)["data"]["unused_codes"][0]
    for expect in (200, 400):
        sign_out(browser)
        sign_in(browser, "hana@example.org", expect=401)
        answer_second_question(browser, code, expect=expect)


def test_the_key_is_not_readable_in_the_database(browser: Browser) -> None:
    secret = with_second_factor(browser)

    stored = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in stored


def test_the_member_turns_it_off_again(browser: Browser) -> None:
    with_second_factor(browser)

    browser.ask("DELETE", TOTP)

    assert member_in(browser)["has_second_factor"] is False


def test_whoever_has_not_confirmed_the_address_turns_on_no_second_factor(browser: Browser) -> None:
    """Else a stranger who signs up with somebody's address would keep them from it for good."""
    sign_up(browser)
    confirm_password(browser)
    assert error_codes(browser.ask("GET", TOTP, expect=409)) == {"unverified_email"}
    answer = browser.ask("POST", TOTP, {"code": "123456"}, expect=400)

    assert error_codes(answer) == {"unverified_email"}
    assert not Authenticator.objects.exists()
