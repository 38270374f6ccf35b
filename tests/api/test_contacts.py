"""The list of contacts: groups, search, doubles, and whose it is."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rostrum.contacts.models import Contact, GroupEntry
from rostrum.contacts.queries import people_of
from tests.api.contacts import added, downloaded, group, listed
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


def test_the_list_is_in_the_order_of_families_and_then_of_addresses(host: Person) -> None:
    added(host, "b@example.com", first_name="Anna", last_name="Zeller")
    added(host, "c@example.com", first_name="Zoe", last_name="adams")
    added(host, "Nameless@Example.com")

    assert listed(host) == ["c@example.com", "nameless@example.com", "b@example.com"]


@pytest.mark.parametrize("search", ["ИВАНОВА", "анна лампа", "lampa.ru", "петр", "anna@"])
def test_every_word_of_a_search_is_found_in_names_company_or_address(host: Person, search: str) -> None:
    added(host, "anna@lampa.ru", first_name="Анна Пётр", last_name="Иванова", company="Лампа")
    added(host, "other@example.com", first_name="Анна")

    assert listed(host, f"?search={search}") == ["anna@lampa.ru"]


@pytest.mark.parametrize("search", ["100%", "a_b", "\\", "'"])
def test_signs_with_a_meaning_to_the_database_mean_themselves(host: Person, search: str) -> None:
    added(host, "a@example.com", company="axb 100")

    assert listed(host, f"?search={search.replace('%', '%25')}") == []


def test_an_address_is_in_the_list_once_whatever_its_capitals(host: Person) -> None:
    first = added(host, "anna@example.com")
    other = added(host, "boris@example.com")

    assert added(host, "ANNA@example.com", expect=409) == {"code": "contact_exists", "contact_id": first["id"]}
    changed = host.browser.ask("PUT", f"/api/contacts/{other['id']}", {"email": "anna@example.com"}, expect=409)
    assert changed["code"] == "contact_exists"


def test_a_contact_is_changed_with_its_groups_and_deleted(host: Person) -> None:
    guests, press = group(host, "Guests"), group(host, "Press")
    one = added(host, "anna@example.com", group_ids=[guests["id"]])

    body = {"email": "ada@example.com", "first_name": "Ada", "group_ids": [press["id"]]}
    changed = host.browser.ask("PUT", f"/api/contacts/{one['id']}", body)

    assert (changed["email"], changed["first_name"], changed["group_ids"]) == ("ada@example.com", "Ada", [press["id"]])
    assert listed(host, "?search=ada") == ["ada@example.com"]
    host.browser.ask("DELETE", f"/api/contacts/{one['id']}", expect=204)
    host.browser.ask("GET", f"/api/contacts/{one['id']}", expect=404)


def test_groups_count_their_contacts_and_go_without_them(host: Person) -> None:
    guests = group(host, "Guests")
    group(host, "Empty")
    added(host, "anna@example.com", group_ids=[guests["id"]])

    counted = host.browser.ask("GET", "/api/contacts/groups")
    assert [(one["name"], one["contacts"]) for one in counted["items"]] == [("Empty", 0), ("Guests", 1)]
    assert group(host, "GUESTS", expect=409) == {"code": "group_exists"}
    renamed = host.browser.ask("PUT", f"/api/contacts/groups/{guests['id']}", {"name": "guests"})
    assert (renamed["name"], renamed["contacts"]) == ("guests", 1)
    host.browser.ask("DELETE", f"/api/contacts/groups/{guests['id']}", expect=204)
    assert listed(host) == ["anna@example.com"]


def test_several_contacts_go_into_a_group_out_of_it_and_away(host: Person) -> None:
    guests = group(host, "Guests")
    ids = [added(host, f"{name}@example.com")["id"] for name in ("a", "b", "c")]
    into, out = f"/api/contacts/groups/{guests['id']}/add", f"/api/contacts/groups/{guests['id']}/remove"

    assert host.browser.ask("POST", into, {"ids": ids[:2]}) == {"contacts": 2}
    assert host.browser.ask("POST", into, {"matching": {}}) == {"contacts": 1}
    assert host.browser.ask("POST", out, {"ids": ids[:1]}) == {"contacts": 1}
    assert listed(host, f"?group_id={guests['id']}") == ["b@example.com", "c@example.com"]
    matching = {"matching": {"search": "b@", "group_id": guests["id"]}}
    assert host.browser.ask("POST", "/api/contacts/delete", matching) == {"contacts": 1}
    assert host.browser.ask("POST", "/api/contacts/delete", {"ids": [ids[2]]}) == {"contacts": 1}
    assert listed(host) == ["a@example.com"]


@pytest.mark.parametrize(
    ("likeness", "one", "other"),
    [
        ("name", {"first_name": "Anna", "last_name": "Nowak"}, {"first_name": "nowak", "last_name": "ANNA"}),
        ("phone", {"phone": "+48 500 100 200"}, {"phone": "500-100-200"}),
        ("address", {"email": "anna.nowak@gmail.com"}, {"email": "annanowak+x@gmail.com"}),
    ],
)
def test_doubles_are_found_by_name_phone_and_mailbox(
    host: Person, likeness: str, one: dict[str, str], other: dict[str, str]
) -> None:
    for email, what in (("a@example.com", one), ("b@example.com", other)):
        host.browser.ask("POST", "/api/contacts", {"email": email, **what}, expect=201)
    added(host, "c@example.com", first_name="Anna")

    found = host.browser.ask("GET", f"/api/contacts/doubles?likeness={likeness}")

    assert found["total"] == 1
    assert len(found["items"][0]["contacts"]) == 2


def test_merged_contacts_are_one_with_all_that_they_said_and_all_groups(host: Person) -> None:
    guests, press = group(host, "Guests"), group(host, "Press")
    kept = added(host, "a@example.com", first_name="Anna", group_ids=[guests["id"]])
    other = added(host, "b@example.com", first_name="Ann", company="Lamp", group_ids=[press["id"], guests["id"]])

    body = {"kept_id": kept["id"], "other_ids": [other["id"]]}
    merged = host.browser.ask("POST", "/api/contacts/merge", body)

    assert (merged["email"], merged["first_name"], merged["company"]) == ("a@example.com", "Anna", "Lamp")
    assert set(merged["group_ids"]) == {guests["id"], press["id"]}
    assert listed(host) == ["a@example.com"]


def test_another_accounts_contacts_and_groups_are_not_there(host: Person, stranger: Person) -> None:
    theirs, own = added(stranger, "anna@example.com"), added(host, "anna@example.com")
    their_group, own_group = group(stranger, "Guests"), group(host, "Guests")
    form = {"email": "x@example.com"}
    asked: list[tuple[str, str, Any]] = [
        ("GET", f"/{theirs['id']}", None),
        ("PUT", f"/{theirs['id']}", form),
        ("DELETE", f"/{theirs['id']}", None),
        ("POST", "/delete", {"ids": [theirs["id"]]}),
        ("POST", "/delete", {"matching": {"group_id": their_group["id"]}}),
        ("POST", "/merge", {"kept_id": own["id"], "other_ids": [theirs["id"]]}),
        ("POST", "/merge", {"kept_id": theirs["id"], "other_ids": [own["id"]]}),
        ("POST", "", {**form, "group_ids": [their_group["id"]]}),
        ("PUT", f"/{own['id']}", {**form, "group_ids": [their_group["id"]]}),
        ("PUT", f"/groups/{their_group['id']}", {"name": "Mine"}),
        ("DELETE", f"/groups/{their_group['id']}", None),
        ("POST", f"/groups/{their_group['id']}/add", {"ids": [own["id"]]}),
        ("POST", f"/groups/{own_group['id']}/add", {"ids": [theirs["id"]]}),
        ("POST", f"/groups/{own_group['id']}/remove", {"ids": [theirs["id"]]}),
        ("GET", f"?group_id={their_group['id']}", None),
        ("GET", f"/export.csv?group_id={their_group['id']}", None),
        ("GET", f"/export.xlsx?group_id={their_group['id']}", None),
    ]

    for method, path, body in asked:
        answer = host.browser.ask(method, f"/api/contacts{path}", body, expect=404)
        assert answer["code"] in {"no_such_contact", "no_such_group"}, path
    assert listed(stranger) == ["anna@example.com"]
    assert GroupEntry.objects.count() == 0


def test_who_is_not_signed_in_sees_nothing(attendee: Person) -> None:
    for path in ("", "/groups", "/doubles", "/export.csv", "/export.xlsx", "/imports/i_0000000000000000"):
        assert attendee.browser.ask("GET", f"/api/contacts{path}", expect=401)["code"] == "not_signed_in"


@pytest.mark.parametrize(
    "what",
    [
        {"first_name": "x" * 10_000},
        {"first_name": "Anna\r\nBcc: all@example.com"},
        {"last_name": "\u202eanna"},
        {"company": "Lamp\nInk"},
        {"phone": "1" * 41},
        {"email": "no address"},
        {"email": "a@x.de,b@x.de"},
        {"email": ""},
        {"language": "xx"},
        {"id": "c_0000000000000000"},
        {"group_ids": ["x" * 21]},
    ],
)
def test_what_nobody_could_be_called_is_refused(host: Person, what: dict[str, Any]) -> None:
    assert added(host, **{"email": "a@example.com", **what}, expect=422)["code"] == "invalid"
    assert Contact.objects.count() == 0


@pytest.mark.parametrize("name", ["🎩🐇", "محمد", "Zoë", "Nguyễn Thị", "O’Brien", "李"])
def test_names_are_written_as_their_owners_write_them(host: Person, name: str) -> None:
    added(host, "a@example.com", first_name=name)

    assert host.browser.ask("GET", "/api/contacts")["items"][0]["first_name"] == name


@pytest.mark.parametrize("path", ["", "?search=e", "/doubles", "/groups"])
def test_a_list_takes_as_many_queries_for_one_as_for_three(host: Person, path: str) -> None:
    def queries() -> int:
        with CaptureQueriesContext(connection) as seen:
            host.browser.ask("GET", f"/api/contacts{path}")
        return len(seen)

    for email in ("a@example.com", "b@example.com"):
        added(host, email, first_name="Anna", last_name="Nowak", group_ids=[group(host, email)["id"]])
    first = queries()
    for email in ("c@example.com", "d@example.com"):
        added(host, email, first_name="Boris", last_name="King", group_ids=[group(host, email)["id"]])

    assert queries() == first


def test_people_are_those_who_were_chosen_and_those_of_the_groups_each_once(host: Person, stranger: Person) -> None:
    guests = group(host, "Guests")
    anna = added(host, "anna@example.com", first_name="Anna", last_name="Nowak", group_ids=[guests["id"]])
    added(host, "boris@example.com", group_ids=[guests["id"]])
    zoe, foreign = added(host, "zoe@example.com"), added(stranger, "x@example.com")
    account_id = host.account_member.owner_id

    with CaptureQueriesContext(connection) as seen:
        chosen = [anna["id"], zoe["id"], foreign["id"]]
        people = people_of(account_id, contact_ids=chosen, group_ids=[guests["id"]])

    assert people == [("boris@example.com", ""), ("anna@example.com", "Anna Nowak"), ("zoe@example.com", "")]
    assert len(seen) == 1


def test_an_export_holds_the_list_and_no_formula(host: Person) -> None:
    guests = group(host, "=1+1")
    added(host, "a@example.com", first_name="=HYPERLINK(1)", phone="+48 500", group_ids=[guests["id"]])
    added(host, "b@example.com", last_name="Ögg")

    text = downloaded(host, "/api/contacts/export.csv").decode("utf-8")

    assert text.splitlines() == [
        "\ufeffEmail,First name,Last name,Company,Phone,Language,Groups",
        "a@example.com,'=HYPERLINK(1),,,'+48 500,,'=1+1",
        "b@example.com,,Ögg,,,,",
    ]
    assert b"Ogg" not in downloaded(host, f"/api/contacts/export.csv?group_id={guests['id']}")
