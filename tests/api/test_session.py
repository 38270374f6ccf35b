from datetime import UTC, datetime

import pytest
from pytest_django import DjangoAssertNumQueries

from tests.people import Browser, Person, member_named, signed_in

pytestmark = pytest.mark.django_db


def test_nobody_is_signed_in_and_gets_the_csrf_cookie() -> None:
    browser = Browser("nobody")

    assert browser.ask("GET", "/api/session") == {"member": None, "account": None, "development": False}
    assert browser.cookies["csrftoken"].value


def test_only_who_sits_at_the_machine_is_led_to_the_mail_page() -> None:
    known = [Browser("nobody", address=address).ask("GET", "/api/session") for address in ("127.0.0.1", "192.168.1.20")]

    assert [session["development"] for session in known] == [True, False]


def test_a_member_sees_themselves_and_the_limits_of_their_plan(host: Person) -> None:
    session = host.browser.ask("GET", "/api/session")

    assert session["member"] == {
        "id": host.account_member.id,
        "name": "Hana",
        "email": "hana@example.org",
        "language": "en",
        "zone": "Europe/Warsaw",
        "email_confirmed": True,
        "has_second_factor": False,
    }
    assert session["account"]["plan"]["attendees"] == 25


def test_a_trial_ends_thirty_days_after_the_sign_up(host: Person) -> None:
    account = host.account_member.account
    account.created_at = datetime(2031, 6, 2, 12, 0, tzinfo=UTC)
    account.save()

    assert host.browser.ask("GET", "/api/session")["account"]["trial_ends"] == "2031-07-02T12:00:00Z"


def test_an_own_installation_does_not_end(db: None) -> None:
    owner = signed_in(member_named("Olga", plan="own"))

    assert owner.browser.ask("GET", "/api/session")["account"]["trial_ends"] is None


def test_a_session_costs_four_queries(host: Person, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with django_assert_num_queries(4):
        host.browser.ask("GET", "/api/session")


def test_a_member_changes_name_language_and_zone(host: Person) -> None:
    changes = {"name": "Hana Nováková", "language": "ru", "zone": "Asia/Tokyo"}

    host.browser.ask("PATCH", "/api/session/member", changes)

    member = host.browser.ask("GET", "/api/session")["member"]
    assert {key: member[key] for key in changes} == changes


def test_the_account_gets_another_name(host: Person) -> None:
    host.browser.ask("PATCH", "/api/account", {"name": "Theatre"})

    assert host.browser.ask("GET", "/api/session")["account"]["name"] == "Theatre"


@pytest.mark.parametrize(
    ("changes", "field", "problem"),
    [
        ({"name": " ", "language": "en", "zone": "UTC"}, "name", "too_short"),
        ({"name": "H", "language": "tlh", "zone": "UTC"}, "language", "literal_error"),
        ({"name": "H", "language": "en", "zone": "Mars/Base"}, "zone", "zone"),
        ({"name": "H\u0000", "language": "en", "zone": "UTC"}, "name", "control_characters"),
        ({"name": "H", "language": "en", "zone": "UTC", "plan_name": "own"}, "plan_name", "extra_forbidden"),
        ({"language": "en", "zone": "UTC"}, "name", "missing"),
    ],
)
def test_what_does_not_do_is_refused_with_the_field(
    host: Person, changes: dict[str, str], field: str, problem: str
) -> None:
    answer = host.browser.ask("PATCH", "/api/session/member", changes, expect=422)

    assert answer == {"code": "invalid", "errors": [{"field": field, "problem": problem}]}
    assert host.browser.ask("GET", "/api/session")["member"]["name"] == "Hana"


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("PATCH", "/api/session/member"),
        ("PATCH", "/api/account"),
        ("GET", "/api/events"),
        ("POST", "/api/events"),
        ("POST", "/api/events/start-now"),
        ("GET", "/api/events/e_0123456789abcdef"),
        ("PATCH", "/api/events/e_0123456789abcdef"),
        ("DELETE", "/api/events/e_0123456789abcdef"),
        ("POST", "/api/events/e_0123456789abcdef/cancel"),
        ("POST", "/api/events/e_0123456789abcdef/enter"),
        ("GET", "/api/events/e_0123456789abcdef/tokens"),
        ("POST", "/api/events/e_0123456789abcdef/tokens"),
        ("DELETE", "/api/events/e_0123456789abcdef/tokens/t_0123456789abcdef"),
    ],
)
def test_the_panel_is_for_members_only(method: str, path: str) -> None:
    browser = Browser("nobody")

    assert browser.ask(method, path, {}, expect=401) == {"code": "not_signed_in"}


def test_another_sites_page_cannot_act_for_a_member(host: Person) -> None:
    host.browser.cookies.pop("csrftoken")

    assert host.browser.ask("PATCH", "/api/account", {"name": "Stolen"}, expect=403) == {"code": "csrf_failed"}


def test_a_member_who_was_shut_out_is_nobody(host: Person) -> None:
    member = host.account_member
    member.is_active = False
    member.save()

    host.browser.ask("GET", "/api/events", expect=401)
