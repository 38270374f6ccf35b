"""How people sign up and in, in tests: the calls that the pages make."""

from typing import Any

from rostrum.mail.files import StoredMail, newest_mails
from rostrum.mail.sending import send_due
from tests.people import PASSWORD, Browser

AUTH = "/_allauth/browser/v1/auth"
ACCOUNT = "/_allauth/browser/v1/account"

FORM = {
    "email": "nina@example.org",
    "password": PASSWORD,
    "name": "Nina",
    "language": "ru",
    "zone": "Asia/Yekaterinburg",
}


# Any: an answer's body.
def sign_up(browser: Browser, *, expect: int = 200, **changes: object) -> Any:
    return browser.ask("POST", f"{AUTH}/signup", {**FORM, **changes}, expect=expect)


def sign_in(browser: Browser, email: str, password: str = PASSWORD, *, expect: int | None = 200) -> Any:
    return browser.ask("POST", f"{AUTH}/login", {"email": email, "password": password}, expect=expect)


def sign_out(browser: Browser) -> None:
    browser.ask("DELETE", f"{AUTH}/session", expect=401)


def member_in(browser: Browser) -> Any:
    return browser.ask("GET", "/api/session")["member"]


def error_codes(answer: Any) -> set[str]:
    return {error["code"] for error in answer["errors"]}


def mails() -> list[StoredMail]:
    """The newest first, once the worker has done its work."""
    send_due()
    return newest_mails()
