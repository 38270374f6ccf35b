"""Mails that open an account: quick, never lost, and not readable by who copies the database."""

import re
from collections.abc import Iterator
from io import StringIO

import pytest
from pytest_django import Settings

from rostrum.mail.models import LetterBody, OutboxMail
from rostrum.mail.outbox import Body, Letter, post_letters
from rostrum.mail.sending import send_due
from tests.accounts.entry import AUTH, FORM, sign_up
from tests.clock import StandingClock
from tests.mail.post_office import PostOffice, post_office
from tests.mail.reading import waiting
from tests.people import Browser, member_named

RESET = re.compile(r"reset-password/(\S+)")


@pytest.fixture
def office(settings: Settings) -> Iterator[PostOffice]:
    with post_office() as running:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        yield running


def ask_for_link(browser: Browser, email: str = "hana@example.org") -> None:
    browser.ask("POST", f"{AUTH}/password/request", {"email": email})


def key_waiting() -> str:
    (letter,) = waiting("account")
    found = RESET.search(letter.text)
    assert found
    return found[1]


def test_a_mail_server_that_is_away_delays_no_sign_up_and_loses_no_mail(
    browser: Browser, office: PostOffice, settings: Settings, clock: StandingClock
) -> None:
    settings.EMAIL_PORT = 1
    sign_up(browser)
    send_due()
    assert OutboxMail.objects.get().state == "queued"

    settings.EMAIL_PORT = office.port
    clock.advance(minutes=1)
    send_due()

    assert office.recipients() == [FORM["email"]]


def test_ten_minutes_of_invitations_keep_nobody_from_their_new_password(
    browser: Browser, office: PostOffice, clock: StandingClock
) -> None:
    member_named("Hana")
    body = Body(subject="Autumn", text="Come")
    post_letters([Letter(key=f"k{n}", kind="invitation", to=f"p{n}@example.com", body=body) for n in range(2000)])
    send_due(most=40)
    clock.advance(seconds=1)
    ask_for_link(browser)

    send_due(most=20)

    assert office.recipients().index("hana@example.org") == 40


def test_each_request_is_a_mail_of_its_own(browser: Browser, office: PostOffice) -> None:
    member_named("Hana")

    for _ in range(3):
        ask_for_link(browser)
    send_due()

    assert office.recipients() == ["hana@example.org"] * 3


def test_a_copy_of_the_database_opens_no_account(browser: Browser, office: PostOffice) -> None:
    member_named("Hana")
    ask_for_link(browser)
    key = key_waiting()

    rows = [*OutboxMail.objects.values_list(), *LetterBody.objects.values_list()]
    assert key not in str(rows)
    assert "reset-password" not in str(rows)
    send_due()

    (row,) = OutboxMail.objects.all()
    assert (row.state, row.sealed, row.values) == ("sent", "", {})
    assert key in str(office.mails[0].get_content())


def test_what_does_not_go_through_is_not_written_to_the_log(
    browser: Browser, settings: Settings, office: PostOffice, written_log: StringIO
) -> None:
    member_named("Hana")
    office.answers["hana@example.org"] = "451 Try later"
    ask_for_link(browser)
    key = key_waiting()

    send_due()

    said = "".join(line for line in written_log.getvalue().splitlines() if '"logger": "rostrum.' in line)
    assert "mail_not_sent" in said
    assert key not in said
    assert "hana@example.org" not in said


def test_a_link_that_has_expired_meanwhile_is_not_sent(
    browser: Browser, office: PostOffice, clock: StandingClock
) -> None:
    member_named("Hana")
    ask_for_link(browser)
    clock.advance(hours=3)

    send_due()

    (row,) = OutboxMail.objects.all()
    assert (office.mails, row.state, row.sealed) == ([], "failed", "")


def test_a_mail_sealed_under_another_secret_fails_alone(
    browser: Browser, office: PostOffice, settings: Settings
) -> None:
    member_named("Hana")
    ask_for_link(browser)
    post_letters([Letter(key="k", kind="invitation", to="anna@example.com", body=Body(subject="Autumn", text="Come"))])
    settings.ROSTRUM_SECRET = "another secret"

    send_due()

    assert office.recipients() == ["anna@example.com"]
