"""Who may report what became of letters, and what of it is read."""

from typing import Any

import pytest
from pytest_django import Settings

from rostrum.mail.models import OutboxMail
from tests.hooks.reports import post, postmark_bounce
from tests.mail.provider_desk import SECRET

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("desk")]
REPORT = postmark_bounce("b7bc2f4a", "anna@example.org")


@pytest.mark.parametrize("secret", [None, "", ":", "postmaster:", SECRET[:-1], f"{SECRET} ", SECRET.upper(), "ю:ю"])
@pytest.mark.parametrize("method", ["POST", "GET", "HEAD"])
def test_nobody_is_heard_without_the_secret_nor_costs_a_query(
    secret: str | None, method: str, django_assert_num_queries: Any
) -> None:
    with django_assert_num_queries(0):
        answer = post("postmark", REPORT, secret=secret, method=method)

    assert (answer.status_code, answer["WWW-Authenticate"]) == (401, 'Basic realm="mail"')


@pytest.mark.parametrize("header", ["Basic", "Basic %%%", "Basic /w==", "Bearer x", "Basic a b"])
def test_half_a_header_is_no_secret(header: str) -> None:
    assert post("postmark", REPORT, secret=None, headers={"Authorization": header}).status_code == 401


def test_an_installation_without_a_secret_hears_nobody(settings: Settings) -> None:
    settings.ANYMAIL = {}

    assert [post("postmark", REPORT, secret=said).status_code for said in (None, "", ":")] == [401] * 3


@pytest.mark.parametrize("provider", ["mailgun", "sendinblue", "smtp", "postmark/inbound", "x" * 5000])
def test_only_the_provider_that_is_used_has_a_door(provider: str) -> None:
    assert post(provider, REPORT).status_code == 404


def test_without_a_provider_there_is_no_door(settings: Settings) -> None:
    settings.MAIL_PROVIDER = ""

    assert [post(name, REPORT).status_code for name in ("postmark", "mailgun")] == [404, 404]


@pytest.mark.parametrize(
    "body", [b"", b"{", b"null", b"[]", b"7", b'"x"', b"\xff", b'{"RecordType": []}', b"[" * 5000, b'{"Metadata": 1}']
)
def test_what_is_no_report_is_refused_without_a_fault(body: bytes) -> None:
    assert post("postmark", body).status_code == 400


@pytest.mark.parametrize(
    "changes", [{"MessageID": 7}, {"MessageID": None}, {"MessageID": ["x"]}, {"Metadata": {"letter": {}}}]
)
def test_a_report_of_odd_types_finds_nothing(changes: dict[str, object]) -> None:
    assert post("postmark", {**REPORT, **changes}).status_code == 200
    assert OutboxMail.objects.count() == 0


def test_a_report_of_more_than_a_megabyte_is_not_read() -> None:
    assert post("postmark", b" " * (1024 * 1024 + 1)).status_code == 413


@pytest.mark.parametrize("method", ["HEAD", "GET"])
def test_a_provider_that_only_looks_whether_we_are_there_is_told_so(method: str) -> None:
    assert post("postmark", b"", method=method).status_code == 200
