"""What a provider reports of a letter: what the organizer sees of it, and who is written no more."""

from typing import Any

import pytest
from django.core.mail import get_connection
from pytest_django import Settings

from rostrum.mail.marks import mark_of
from rostrum.mail.models import OutboxMail
from rostrum.mail.sending import _claim, _send, send_due
from rostrum.registration.models import Invitation, OptOut
from tests.api.inviting import ANNA, BORIS, invite, letters, path
from tests.api.registering import opened, register
from tests.api.schedule import scheduled
from tests.clock import StandingClock
from tests.hooks.reports import (
    SIGNING_KEY,
    mailgun_failure,
    post,
    postmark_bounce,
    postmark_complaint,
    postmark_delivery,
)
from tests.mail.provider_desk import Desk
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])
EMAIL = ANNA["email"]


@pytest.fixture(autouse=True)
def _standing(clock: StandingClock, desk: Desk) -> None:
    """Each test begins at noon, half a year before what it schedules, with a provider."""


@pytest.fixture
def event(host: Person) -> dict[str, Any]:
    """To which Anna and Boris are invited; their letters have left."""
    event = scheduled(host)
    invite(host, event, ANNA, BORIS)
    send_due()
    return event


def row_of(email: str, kind: str = "invitation") -> OutboxMail:
    row = OutboxMail.objects.filter(to=email, kind=kind).order_by("id").last()
    assert row is not None
    return row


def number_of(email: str) -> str:
    return row_of(email).message_id


def shown(host: Person, event: dict[str, Any], email: str = EMAIL) -> tuple[str, str]:
    (guest,) = host.browser.ask("GET", path(event, f"?search={email}"))["items"]
    return guest["progress"], guest["problem"]


def reminded(clock: StandingClock) -> list[str]:
    """Who is reminded on the day before."""
    clock.at = clock.at.replace(month=11, day=23, hour=17, minute=1)
    return [letter.to for letter in letters("reminder")]


def test_an_address_that_does_not_exist_is_shown_with_the_reason(host: Person, event: dict[str, Any]) -> None:
    answer = post("postmark", postmark_bounce(number_of(EMAIL), EMAIL))

    assert answer.status_code == 200
    reason = "smtp;550 5.1.1 The email account that you tried to reach does not exist."
    assert shown(host, event) == ("bounced", reason)
    assert shown(host, event, BORIS["email"]) == ("sent", "")


@pytest.mark.parametrize("words", ["\u0000", "\ud800", "x" * 10_000, "<b>550</b>", "", None])
def test_odd_words_of_a_server_are_only_words(host: Person, event: dict[str, Any], words: object) -> None:
    answer = post("postmark", {**postmark_bounce(number_of(EMAIL), EMAIL), "Details": words})

    assert answer.status_code == 200
    assert shown(host, event)[0] == "bounced"
    assert len(shown(host, event)[1]) <= 300


@pytest.mark.parametrize("kind", ["SoftBounce", "Transient", "DnsError", "AutoResponder"])
def test_what_did_not_arrive_for_now_changes_nothing(host: Person, event: dict[str, Any], kind: str) -> None:
    post("postmark", postmark_bounce(number_of(EMAIL), EMAIL, kind=kind))

    assert shown(host, event) == ("sent", "")


@pytest.mark.parametrize("order", [("bounce", "bounce"), ("bounce", "delivery"), ("delivery", "bounce", "delivery")])
def test_reports_in_any_order_and_twice_come_to_the_same(
    host: Person, event: dict[str, Any], order: tuple[str, ...]
) -> None:
    number = number_of(EMAIL)
    reports = {"bounce": postmark_bounce(number, EMAIL), "delivery": postmark_delivery(number, EMAIL)}

    answers = [post("postmark", reports[name]).status_code for name in order]

    assert set(answers) == {200}
    assert shown(host, event)[0] == "bounced"


def test_a_report_that_is_quicker_than_our_own_note_of_the_handing_over_counts(host: Person) -> None:
    event = scheduled(host)
    invite(host, event, ANNA)
    (under_way,) = _claim(1)

    post("postmark", postmark_bounce("not-noted-yet", EMAIL, mark=mark_of(under_way)))
    assert (shown(host, event)[0], row_of(EMAIL).values) == ("bounced", {})
    _send(under_way, get_connection())

    assert shown(host, event)[0] == "bounced"


@pytest.mark.parametrize("number", ["", "somebody-elses", "x" * 10_000, "\u0000"])
@pytest.mark.parametrize("mark", ["", "1-", "1-0123456789abcdef0123456789abcdef", "9" * 40, "²-x", "\u0000"])
def test_what_is_not_ours_is_answered_and_changes_nothing(
    host: Person, event: dict[str, Any], number: str, mark: str
) -> None:
    answer = post("postmark", postmark_bounce(number, EMAIL, mark=mark))

    assert answer.status_code == 200
    assert set(OutboxMail.objects.values_list("state", flat=True)) == {"sent"}


@pytest.mark.parametrize("kind", ["complaint", "unsubscribed"])
def test_who_complains_gets_no_invitations_of_this_account_any_more(
    host: Person, stranger: Person, event: dict[str, Any], kind: str
) -> None:
    report = postmark_complaint(number_of(EMAIL), EMAIL)
    if kind == "unsubscribed":
        report = {
            "RecordType": "SubscriptionChange",
            "MessageID": number_of(EMAIL),
            "Recipient": EMAIL,
            "SuppressSending": True,
            "SuppressionReason": "ManualSuppression",
            "ChangedAt": "2031-06-02T12:00:05Z",
        }

    answers = [post("postmark", report).status_code for _ in range(2)]

    assert answers == [200, 200]
    assert [(row.email, row.account_id) for row in OptOut.objects.all()] == [(EMAIL, host.account_member.account_id)]
    assert invite(host, scheduled(host), ANNA)["refused"] == 1
    assert invite(stranger, scheduled(stranger), ANNA)["invited"] == 1


def test_nobody_is_reminded_at_an_address_that_does_not_exist(
    host: Person, event: dict[str, Any], clock: StandingClock
) -> None:
    post("postmark", postmark_bounce(number_of(EMAIL), EMAIL))

    assert reminded(clock) == [BORIS["email"]]


def test_a_registrant_whose_letter_came_back_is_not_reminded(
    host: Person, attendee: Person, clock: StandingClock
) -> None:
    event = opened(host)
    register(attendee, event, clock)
    send_due()
    post("postmark", postmark_bounce(row_of(attendee.email, "registered").message_id, attendee.email))

    assert reminded(clock) == []


def test_one_event_says_nothing_of_another(host: Person, event: dict[str, Any], clock: StandingClock) -> None:
    post("postmark", postmark_bounce(number_of(EMAIL), EMAIL))
    invite(host, scheduled(host, title="Another"), ANNA)

    assert sorted(reminded(clock)) == [EMAIL, BORIS["email"]]


def test_pressing_send_again_writes_to_the_address_once_more_and_reminds_it(
    host: Person, event: dict[str, Any], clock: StandingClock
) -> None:
    first = number_of(EMAIL)
    post("postmark", postmark_bounce(first, EMAIL))
    assert host.browser.ask("POST", path(event, "/resend"), {})["written"] == 1, "Boris: all does not mean the lost"

    host.browser.ask("POST", path(event, f"/{Invitation.objects.get(email=EMAIL).id}/resend"))
    send_due()
    post("postmark", postmark_bounce(first, EMAIL))

    assert shown(host, event) == ("sent", "")
    assert sorted(reminded(clock)) == [EMAIL, BORIS["email"]]


@pytest.fixture
def mailgun(event: dict[str, Any], settings: Settings) -> None:
    settings.MAIL_PROVIDER = "mailgun"
    settings.ANYMAIL = {**settings.ANYMAIL, "MAILGUN_API_KEY": "x", "MAILGUN_WEBHOOK_SIGNING_KEY": SIGNING_KEY}
    OutboxMail.objects.filter(to=EMAIL).update(message_id="<20310602.1@mg.example.org>")


@pytest.mark.usefixtures("mailgun")
def test_mailgun_reports_under_its_signature(host: Person, event: dict[str, Any]) -> None:
    answers = [
        post("mailgun", mailgun_failure(number_of(EMAIL), EMAIL, severity=severity)).status_code
        for severity in ("temporary", "permanent")
    ]

    assert answers == [200, 200]
    assert shown(host, event) == ("bounced", "550 5.1.1 No such user")


@pytest.mark.usefixtures("mailgun")
def test_for_now_is_no_bounce_with_mailgun_either(host: Person, event: dict[str, Any]) -> None:
    post("mailgun", mailgun_failure(number_of(EMAIL), EMAIL, severity="temporary"))

    assert shown(host, event) == ("sent", "")


@pytest.mark.usefixtures("mailgun")
def test_a_forged_signature_is_refused_even_with_the_secret(host: Person, event: dict[str, Any]) -> None:
    answer = post("mailgun", mailgun_failure(number_of(EMAIL), EMAIL, key="another key"))

    assert answer.status_code == 400
    assert shown(host, event) == ("sent", "")


@pytest.mark.usefixtures("mailgun")
def test_a_mailgun_complaint_ends_invitations(host: Person) -> None:
    post("mailgun", mailgun_failure(number_of(EMAIL), EMAIL, event="complained"))

    assert [row.email for row in OptOut.objects.all()] == [EMAIL]
