import re
from pathlib import Path

import pytest

from rostrum import accounts
from rostrum.accounts.rules import LANGUAGES, Language
from tests.accounts.entry import AUTH, error_codes, mails, member_in, sign_in
from tests.people import Browser, member_named

NEW_PASSWORD = "Chair-by-the-window-8"

VALUES = re.compile(r"{{ .+? }}")


def ask_for_link(browser: Browser, email: str) -> None:
    browser.ask("POST", f"{AUTH}/password/request", {"email": email})


def key_in_mail() -> str:
    found = re.search(r"http://localhost:8000/reset-password/(\S+)", mails()[0].text)
    assert found
    return found[1]


def test_the_link_in_the_mail_sets_a_new_password_and_signs_in(browser: Browser, mail_folder: Path) -> None:
    member_named("Hana")
    ask_for_link(browser, "hana@example.org")

    browser.ask("POST", f"{AUTH}/password/reset", {"key": key_in_mail(), "password": NEW_PASSWORD})

    assert member_in(browser)["name"] == "Hana"
    other = Browser("other")
    other.ask("GET", "/api/session")
    sign_in(other, "hana@example.org", NEW_PASSWORD)


def test_the_link_works_once(browser: Browser, mail_folder: Path) -> None:
    member_named("Hana")
    ask_for_link(browser, "hana@example.org")
    reset = {"key": key_in_mail(), "password": NEW_PASSWORD}
    browser.ask("POST", f"{AUTH}/password/reset", reset)
    other = Browser("other")
    other.ask("GET", "/api/session")

    answer = other.ask("POST", f"{AUTH}/password/reset", {**reset, "password": "Some-third-1"}, expect=400)

    assert error_codes(answer) & {"invalid_password_reset", "invalid"}


@pytest.mark.parametrize("key", ["", "x", "m_0123456789abcdef-abc-def", "m_0123456789abcdef-\u0000", "1-2-3"])
def test_a_forged_link_changes_nothing(browser: Browser, key: str) -> None:
    member_named("Hana")

    browser.ask("POST", f"{AUTH}/password/reset", {"key": key, "password": NEW_PASSWORD}, expect=400)

    sign_in(browser, "hana@example.org")


@pytest.mark.parametrize(
    ("language", "subject", "signature"),
    [
        ("en", "Set a new password", "Team Rostrum"),
        ("de", "Neues Passwort festlegen", "Ihr Rostrum-Team"),
        ("es", "Elija una contraseña nueva", "El equipo de Rostrum"),
        ("fr", "Choisissez un nouveau mot de passe", "L’équipe Rostrum"),
        ("pl", "Ustaw nowe hasło", "Zespół Rostrum"),
        ("ru", "Новый пароль", "Команда Rostrum"),
    ],
)
def test_the_mail_is_in_the_members_language(
    browser: Browser, mail_folder: Path, language: Language, subject: str, signature: str
) -> None:
    member_named("Hana", language=language)

    ask_for_link(browser, "hana@example.org")

    (mail,) = mails()
    assert (mail.subject, mail.text.strip().splitlines()[-1]) == (subject, signature)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_mail_of_an_account_is_there_in_every_language(language: Language) -> None:
    folder = Path(accounts.__file__).parent / "templates" / "mails"
    english = {path.name: path.read_text() for path in (folder / "en").rglob("*.txt")}
    theirs = {path.name: path.read_text() for path in (folder / language).rglob("*.txt")}

    assert {name: VALUES.findall(text) for name, text in theirs.items()} == {
        name: VALUES.findall(text) for name, text in english.items()
    }


def test_a_name_with_html_stays_text_in_the_mail(browser: Browser, mail_folder: Path) -> None:
    member = member_named("Hana")
    member.name = "<b>Hana & co</b>"
    member.save()

    ask_for_link(browser, "hana@example.org")

    assert "Hello <b>Hana & co</b>," in mails()[0].text


def test_an_unknown_address_is_told_the_same_and_gets_no_mail(browser: Browser, mail_folder: Path) -> None:
    ask_for_link(browser, "nobody@example.org")

    assert mails() == []


def test_nobodys_inbox_is_flooded(browser: Browser, mail_folder: Path) -> None:
    member_named("Hana")

    answers = [browser.send("POST", f"{AUTH}/password/request", {"email": "hana@example.org"}) for _ in range(8)]

    assert [answer.status_code for answer in answers] == [200] * 5 + [429] * 3
    assert len(mails()) == 5
