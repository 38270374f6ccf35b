"""Letters leave by a provider's API just as by a mail server, and are known by its names for them."""

from collections.abc import Iterator
from typing import Any

import pytest
from pytest_django import Settings

from rostrum.mail.marks import mark_of
from rostrum.mail.models import OutboxMail
from rostrum.mail.outbox import MailState, post_letters, states_of
from rostrum.mail.sending import send_due
from tests.clock import StandingClock
from tests.mail.provider_desk import Desk, provider_desk
from tests.mail.test_outbox import letter

pytestmark = pytest.mark.django_db
INVALID = (422, {"ErrorCode": 300, "Message": "Invalid 'To' address: 'anna@example.org'."})
INACTIVE = (
    422,
    {
        "ErrorCode": 406,
        "Message": "You tried to send to a recipient that has been marked as inactive.\nFound inactive addresses:"
        " anna@example.org.\nInactive recipients are ones that have generated a hard bounce or a spam complaint.",
    },
)
WRONG_SENDER = (422, {"ErrorCode": 400, "Message": "The 'From' address is not a Sender Signature on your account."})
AWAY = (503, {"Message": "Service unavailable"})


@pytest.fixture
def desk(settings: Settings, clock: StandingClock) -> Iterator[Desk]:
    with provider_desk(settings) as open_desk:
        yield open_desk


def state_of_anna() -> MailState:
    return states_of(["anna"])["anna"]


def test_a_letter_leaves_and_is_known_by_the_providers_name_for_it(desk: Desk) -> None:
    entry = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"
    post_letters([letter("anna", html="<p>Come</p>", calendar=entry, unsubscribe="https://example.org/u")])

    send_due()

    ((number, mail),) = desk.mails.items()
    row = OutboxMail.objects.get()
    assert (row.state, row.message_id) == ("sent", number)
    assert (mail["Subject"], mail["TextBody"], mail["HtmlBody"]) == ("Autumn", "Come", "<p>Come</p>")
    assert [attached["Name"] for attached in mail["Attachments"]] == ["event.ics"]
    assert {"Name": "List-Unsubscribe", "Value": "<https://example.org/u>"} in mail["Headers"]
    assert mail["Metadata"] == {"letter": mark_of(row)}


@pytest.mark.parametrize(
    ("answer", "words"),
    [(INVALID, "Invalid 'To' address: 'anna@example.org'."), (INACTIVE, " ".join(str(INACTIVE[1]["Message"]).split()))],
)
def test_an_address_that_the_provider_refuses_has_failed_with_its_words(desk: Desk, answer: Any, words: str) -> None:
    desk.answers["anna@example.org"] = answer
    post_letters([letter("anna"), letter("bert")])

    send_due()

    assert (state_of_anna().state, state_of_anna().problem) == ("failed", words)
    assert [mail["To"] for mail in desk.mails.values()] == ["bert@example.org"]


@pytest.mark.parametrize(
    ("answer", "words"), [(AWAY, "Service unavailable"), (WRONG_SENDER, WRONG_SENDER[1]["Message"])]
)
def test_what_is_not_the_letters_fault_is_tried_again_later(
    desk: Desk, clock: StandingClock, answer: Any, words: str
) -> None:
    desk.answers["anna@example.org"] = answer
    post_letters([letter("anna")])
    send_due()
    assert (state_of_anna().state, state_of_anna().problem, send_due()) == ("queued", words, 0)

    desk.answers.clear()
    clock.advance(minutes=1)
    send_due()

    assert state_of_anna().state == "sent"


def test_a_wrong_key_loses_nothing(desk: Desk, settings: Settings, clock: StandingClock) -> None:
    right = settings.ANYMAIL
    settings.ANYMAIL = {**right, "POSTMARK_SERVER_TOKEN": "another"}
    post_letters([letter("anna")])
    send_due()
    assert state_of_anna().state == "queued"

    settings.ANYMAIL = right
    clock.advance(minutes=1)
    send_due()

    assert len(desk.mails) == 1


def test_a_provider_that_cannot_be_reached_loses_nothing(desk: Desk, settings: Settings, clock: StandingClock) -> None:
    right = settings.ANYMAIL
    settings.ANYMAIL = {**right, "POSTMARK_API_URL": "http://127.0.0.1:1"}
    post_letters([letter("anna"), letter("bert")])
    send_due()
    assert state_of_anna().problem == "ConnectionError"

    settings.ANYMAIL = right
    clock.advance(minutes=1)
    send_due()

    assert len(desk.mails) == 2
