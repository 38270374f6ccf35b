"""Where people came from, who of them came, and the list of them as a file."""

import csv
import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from rostrum.accounts.models import Member
from rostrum.registration.models import EntryToken, Registrant
from tests.api.schedule import join, scheduled
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

FIELDS = [
    {"id": "email", "kind": "email", "required": True},
    {"id": "first_name", "kind": "first_name"},
    {"id": "company", "kind": "company"},
    {"id": "q1", "kind": "text", "label": "Your question"},
    {"id": "q2", "kind": "consent", "label": "I agree"},
]


@pytest.fixture
def event(host: Person) -> dict[str, Any]:
    made = scheduled(host, zone="Europe/Warsaw")
    host.browser.ask("PUT", f"/api/events/{made['id']}/registration", {"is_open": True, "fields": FIELDS})
    return made


def registered(event: dict[str, Any], name: str, **more: Any) -> Registrant:
    token = EntryToken.objects.create(event_id=event["id"])
    what = {"email": f"{name}@example.org", "language": "en", "zone": "UTC", "standing": "registered", "token": token}
    return Registrant.objects.create(event_id=event["id"], **{**what, **more})


def sources(host: Person, event: dict[str, Any]) -> list[tuple[str, str, int, int]]:
    found = host.browser.ask("GET", f"/api/events/{event['id']}/registration/sources")
    return [(one["name"], one["campaign"], one["registered"], one["came"]) for one in found]


def exported(host: Person, event: dict[str, Any], kind: str = "csv") -> list[list[str]]:
    response = host.browser.get(f"/api/events/{event['id']}/registration/export.{kind}")
    content = b"".join(response.streaming_content)  # type: ignore[attr-defined]  # the stubs leave it out
    if kind == "xlsx":
        sheet = CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_index(0)
        return [[str(cell) for cell in row] for row in sheet.to_python(skip_empty_area=False)]
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"))))


def test_sources_are_counted_by_campaign_or_by_the_page_that_led_here(
    host: Person, attendee: Person, event: dict[str, Any]
) -> None:
    spring = {"utm_source": "newsletter", "utm_campaign": "spring", "referrer": "https://mail.example.com/inbox"}
    came = registered(event, "anna", source=spring)
    registered(event, "bert", source=spring)
    registered(event, "cleo", source={"referrer": "https://www.example.net/talks?page=2"})
    registered(event, "dora")
    registered(event, "emil", standing="cancelled", token=None, source=spring)
    assert came.token
    join(attendee, event["room_id"], token=came.token.token)

    assert sources(host, event) == [("newsletter", "spring", 2, 1), ("example.net", "", 1, 0), ("", "", 1, 0)]


def test_an_address_that_is_none_is_no_source(host: Person, event: dict[str, Any]) -> None:
    registered(event, "anna", source={"referrer": "http://[broken"})

    assert sources(host, event) == [("", "", 1, 0)]


@pytest.mark.parametrize("kind", ["csv", "xlsx"])
def test_the_list_is_exported_with_answers_sources_and_who_came(
    host: Person, attendee: Person, event: dict[str, Any], kind: str
) -> None:
    anna = registered(
        event,
        "anna",
        first_name="Anna",
        answers={"company": "Acme", "q1": "=1+1", "q2": True},
        consents=[{"field": "q2", "version": 2, "text": "I agree", "at": "2026-11-24T17:00:00.5+00:00"}],
        source={"utm_source": "newsletter", "referrer": "https://example.net/"},
    )
    Registrant.objects.update(created_at="2026-11-24T17:30:15Z")
    registered(event, "bert", standing="waiting", token=None, answers={"q9": False}, created_at="2026-11-25T10:00:00Z")
    assert anna.token
    join(attendee, event["room_id"], token=anna.token.token)

    headings, first, second = exported(host, event, kind)

    formula = "'=1+1" if kind == "csv" else "=1+1"
    assert dict(zip(headings, first, strict=True)) == {
        "Email": "anna@example.org",
        "First name": "Anna",
        "Last name": "",
        "Status": "registered",
        "Came": "yes",
        "Registered (Europe/Warsaw)": "2026-11-24 18:30:15",
        "Company": "Acme",
        "Your question": formula,
        "I agree": "yes (v2, 2026-11-24T17:00:00Z)",
        "Source": "newsletter",
        "Medium": "",
        "Campaign": "",
        "Term": "",
        "Content": "",
        "Referring page": "https://example.net/",
        "q9": "",
    }
    assert (second[3], second[4], second[-1]) == ("on the waiting list", "no", "no")


def test_the_headings_are_in_the_members_language(host: Person, event: dict[str, Any]) -> None:
    Member.objects.update(language="ru")

    assert exported(host, event)[0][:2] == ["Почта", "Имя"]
