"""Many letters go over several connections at once; a few go over one."""

from collections.abc import Iterator

import pytest
from pytest_django import Settings

from rostrum.mail.connections import sending_over
from rostrum.mail.models import OutboxMail
from rostrum.mail.outbox import Body, Letter, post_letters
from rostrum.mail.sending import CLAIMED_AT_ONCE
from rostrum.site.mail_settings import mail_connections
from tests.mail.post_office import PostOffice, post_office

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def office(settings: Settings) -> Iterator[PostOffice]:
    with post_office() as running:
        settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", running.port
        running.seconds = 0.05
        yield running


def post(letters: int) -> list[str]:
    people = [f"p{number}@example.org" for number in range(letters)]
    body = Body(subject="Autumn", text="Come")
    post_letters([Letter(key=person, kind="invitation", to=person, body=body) for person in people])
    return people


def test_many_letters_go_over_all_connections_and_each_goes_once(office: PostOffice) -> None:
    people = post(3 * CLAIMED_AT_ONCE)

    assert sending_over(3)() == len(people)

    assert sorted(office.recipients()) == sorted(people)
    assert office.most_at_once == 3
    assert not OutboxMail.objects.exclude(state="sent").exists()


def test_a_few_letters_go_over_one(office: PostOffice) -> None:
    post(5)

    assert sending_over(3)() == 5

    assert len(office.callers) == 1


def test_where_nothing_is_due_nobody_is_called(office: PostOffice) -> None:
    assert sending_over(3)() == 0

    assert not office.callers


def test_a_mail_server_that_is_away_keeps_all_letters(office: PostOffice, settings: Settings) -> None:
    people = post(2 * CLAIMED_AT_ONCE)
    settings.EMAIL_PORT = 1

    sending_over(3)()

    assert OutboxMail.objects.filter(state="queued", attempts=1).count() == len(people)


@pytest.mark.parametrize("text", ["0", "21", "many", "-1", "2.5"])
def test_a_number_of_connections_that_is_none_is_told(text: str) -> None:
    with pytest.raises(ValueError, match="from 1 to 20"):
        mail_connections({"MAIL_CONNECTIONS": text})
