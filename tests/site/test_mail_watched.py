"""Whoever watches over an installation sees in `/metrics` and `/healthz` whether mail leaves."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from prometheus_client.parser import text_string_to_metric_families
from pytest_django import Settings

from rostrum.kit.clock import use_clock
from rostrum.mail.models import OutboxMail
from rostrum.mail.outbox import Body, Letter, post_letters
from rostrum.mail.queue import LATE, backlog
from rostrum.mail.sending import send_due
from rostrum.mail.tracking import note_bounce
from rostrum.site.health import Looks, answer_for
from tests.clock import StandingClock
from tests.journeys.product import free_port
from tests.mail.post_office import PostOffice, post_office

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

HALF_AN_HOUR = 1800
AN_HOUR = timedelta(hours=1)


@pytest.fixture
def office(settings: Settings) -> Iterator[PostOffice]:
    with post_office() as running:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        yield running


@pytest.fixture(autouse=True)
def _server_away(settings: Settings) -> None:
    """Until somebody opens an office."""
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", free_port()


def post(*names: str) -> None:
    body = Body(subject="Autumn", text="Come")
    post_letters([Letter(key=name, kind="invitation", to=f"{name}@example.org", body=body) for name in names])


def metrics() -> dict[str, float]:
    """Of mail: the value by name, or by state."""
    text = Client().get("/metrics").content.decode()
    return {
        sample.labels.get("state", sample.name.removeprefix("rostrum_mail_")): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
        if sample.name.startswith("rostrum_mail_")
    }


def state_of_mail() -> str:
    return Looks().states()["mail"]


def test_metrics_tell_what_became_of_letters(office: PostOffice, clock: StandingClock) -> None:
    office.answers = {"bert@example.org": "550 No such user"}
    post("anna", "bert", "clara")
    send_due()
    note_bounce(OutboxMail.objects.get(key="clara"), words="Mailbox full")
    post("daria")
    clock.advance(seconds=40)

    assert metrics() == {
        "queued": 1,
        "sent": 1,
        "failed": 1,
        "bounced": 1,
        "due": 1,
        "tried": 0,
        "oldest_waits_seconds": 40,
    }


def test_nothing_waits_where_nothing_is_due(clock: StandingClock) -> None:
    body = Body(subject="Autumn", text="Come")
    post_letters([Letter(key="anna", kind="reminder", to="anna@example.org", body=body, due_at=clock.at + AN_HOUR)])

    assert (metrics()["queued"], metrics()["due"], metrics()["oldest_waits_seconds"]) == (1, 0, 0)
    assert state_of_mail() == "up"


def test_mail_is_late_once_a_letter_waits_for_minutes_and_no_more_when_it_has_left(
    office: PostOffice, clock: StandingClock
) -> None:
    post("anna", "bert")
    clock.advance(seconds=LATE.total_seconds())
    assert state_of_mail() == "up"
    clock.advance(seconds=1)

    assert state_of_mail() == "late"

    send_due()
    assert state_of_mail() == "up"


def test_a_mail_server_that_is_away_is_told_though_each_try_puts_the_next_one_off(clock: StandingClock) -> None:
    post("anna")
    send_due()
    clock.advance(minutes=2)
    send_due()
    clock.advance(minutes=4)

    assert (metrics()["due"], metrics()["tried"], metrics()["oldest_waits_seconds"]) == (0, 1, 360)
    assert state_of_mail() == "late"


def test_late_mail_is_told_and_keeps_the_installation_healthy() -> None:
    answer = answer_for({"web": "up", "database": "up", "worker": "up", "mail": "late"})

    assert answer.status_code == 200
    assert b'"state": "up", "parts"' in answer.content
    assert b'"mail": {"state": "late"}' in answer.content


@given(
    fresh=st.lists(st.integers(-HALF_AN_HOUR, HALF_AN_HOUR), max_size=5),
    tried=st.lists(st.integers(0, HALF_AN_HOUR), max_size=5),
)
def test_the_longest_wait_is_that_of_the_letter_that_should_have_left_first(fresh: list[int], tried: list[int]) -> None:
    """Each stands for the seconds since it should have left; those that were tried rest until later."""
    OutboxMail.objects.all().delete()
    clock = StandingClock()
    should_leave = [clock.at - timedelta(seconds=seconds) for seconds in fresh + tried]
    with use_clock(clock):
        for number, at in enumerate(should_leave):
            rests = number >= len(fresh)
            OutboxMail.objects.create(
                key=str(number), attempts=int(rests), created_at=at, due_at=clock.at + AN_HOUR if rests else at
            )

        found = backlog()

    assert found.oldest_waits.total_seconds() == max([0, *fresh, *tried])
    assert (found.due, found.tried) == (sum(seconds >= 0 for seconds in fresh), len(tried))
    assert found.is_late == (found.oldest_waits > LATE)
