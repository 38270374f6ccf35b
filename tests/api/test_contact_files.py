"""Contacts out of files: what is read, what is taken, what is left out and why."""

import io
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest

from rostrum.contacts.actions.importing import PIECE_LINES, import_due
from rostrum.contacts.models import Contact, ContactImport, LeftOutLine
from tests.api.contacts import (
    COLUMNS,
    LIST,
    added,
    downloaded,
    group,
    imported,
    listed,
    started,
    uploaded,
    waiting_files,
    workbook,
)
from tests.contacts import lists
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])

SAMPLES = Path(__file__).parents[1] / "contacts" / "samples"


@pytest.fixture(autouse=True)
def _no_files() -> None:
    for path in waiting_files():
        path.unlink()


def test_an_upload_says_what_was_understood_and_imports_nothing(host: Person) -> None:
    upload = uploaded(host, lists.RUSSIAN.encode("windows-1251"))

    assert (upload["encoding"], upload["separator"], upload["has_header"]) == ("windows-1251", ";", True)
    assert upload["columns"] == ["first_name", "last_name", "email"]
    assert upload["headings"] == ["Имя", "Фамилия", "Почта"]
    assert upload["lines"][0] == {"number": 2, "cells": ["Анна", "Иванова", "anna@example.ru"]}
    assert (upload["state"], upload["total"], Contact.objects.count()) == ("read", 4, 0)
    assert {stat.S_IMODE(path.stat().st_mode) for path in waiting_files()} == {0o600}


def test_it_can_be_read_anew_in_another_encoding_and_with_another_separator(host: Person) -> None:
    upload = uploaded(host, lists.RUSSIAN.encode("windows-1251"))
    path = f"/api/contacts/imports/{upload['id']}"

    wrong = host.browser.ask("PUT", path, {"encoding": "koi8-r", "separator": ",", "has_header": False})
    right = host.browser.ask("PUT", path, {})

    misread = "Анна".encode("windows-1251").decode("koi8-r")
    assert wrong["lines"][1]["cells"][0].startswith(misread)
    assert (wrong["total"], wrong["has_header"]) == (5, False)
    assert (right["lines"], right["total"]) == (upload["lines"], 4)


def test_lines_become_contacts_in_groups_and_the_others_are_reported(host: Person) -> None:
    press = group(host, "Press")

    report = imported(host, LIST, group_ids=[press["id"]], new_group="Fair")

    assert report["state"] == "done"
    assert [report[key] for key in ("total", "done", "added", "updated", "unchanged", "left_out")] == [3, 3, 2, 0, 0, 1]
    assert listed(host) == ["boris@example.com", "anna@example.com"]
    counted = host.browser.ask("GET", "/api/contacts/groups")["items"]
    assert [(one["name"], one["contacts"]) for one in counted] == [("Fair", 2), ("Press", 2)]
    lines = downloaded(host, f"/api/contacts/imports/{report['id']}/left-out.csv").decode("utf-8-sig").splitlines()
    assert lines == ["line,reason,email", "4,bad_address,nobody"]
    assert waiting_files() == []


@pytest.mark.parametrize(
    ("known", "company", "counts"), [("fill", "Lamp", (1, 0)), ("overwrite", "Ink", (1, 0)), ("leave", "Lamp", (0, 1))]
)
def test_known_addresses_are_filled_overwritten_or_left(
    host: Person, known: str, company: str, counts: tuple[int, int]
) -> None:
    added(host, "anna@example.com", company="Lamp")

    report = imported(host, "email,company,phone\nAnna@example.com,Ink,500\n", known=known)

    contact = Contact.objects.get()
    assert (contact.company, contact.phone) == (company, "" if known == "leave" else "500")
    assert (report["updated"], report["unchanged"]) == counts
    assert len(listed(host, "?search=" + company)) == 1


def test_the_same_file_again_changes_nothing(host: Person) -> None:
    imported(host, LIST)

    report = imported(host, LIST)

    assert [report[key] for key in ("added", "updated", "unchanged", "left_out")] == [0, 0, 2, 1]


def test_doubles_are_left_out_within_a_piece_and_over_pieces(host: Person) -> None:
    many = [f"p{number}@example.com" for number in range(PIECE_LINES + 10)]

    report = imported(host, "\n".join(["email", *many, "P0@example.com", many[-1], "p5@example.com"]))

    assert (report["added"], report["left_out"]) == (PIECE_LINES + 10, 3)
    found = LeftOutLine.objects.order_by("number").values_list("number", "reason")
    assert list(found) == [(PIECE_LINES + 12 + step, "double") for step in range(3)]


def test_a_piece_that_is_cut_off_is_done_again_and_nothing_twice(host: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    many = "email\n" + "".join(f"p{number}@example.com\n" for number in range(2 * PIECE_LINES + 5))
    upload = started(host, uploaded(host, many + "broken\n"))
    import_due()

    class Killed(BaseException):
        pass

    def cut_off(*_: object, **__: object) -> None:
        raise Killed

    with monkeypatch.context() as cut:
        cut.setattr(LeftOutLine.objects, "bulk_create", cut_off)
        with pytest.raises(Killed):
            import_due()
    half = host.browser.ask("GET", f"/api/contacts/imports/{upload['id']}")
    while import_due():
        pass

    report = host.browser.ask("GET", f"/api/contacts/imports/{upload['id']}")
    assert (half["state"], half["done"]) == ("running", PIECE_LINES)
    assert (report["state"], report["added"], report["left_out"]) == ("done", 2 * PIECE_LINES + 5, 1)
    assert Contact.objects.count() == 2 * PIECE_LINES + 5


def test_two_imports_take_turns(host: Person, stranger: Person) -> None:
    many = "email\n" + "".join(f"p{number}@example.com\n" for number in range(PIECE_LINES + 5))
    first, second = started(host, uploaded(host, many)), started(stranger, uploaded(stranger, many))

    import_due(), import_due()

    assert set(ContactImport.objects.filter(id__in=[first["id"], second["id"]]).values_list("added", flat=True)) == {
        PIECE_LINES
    }


def test_an_import_whose_file_is_gone_fails_and_holds_up_no_other(host: Person) -> None:
    upload = started(host, uploaded(host, LIST))
    for path in waiting_files():
        path.unlink()

    import_due()

    assert host.browser.ask("GET", f"/api/contacts/imports/{upload['id']}")["state"] == "failed"
    assert import_due() == 0


def test_an_import_is_started_once(host: Person) -> None:
    upload = uploaded(host, LIST)
    started(host, upload)

    assert started(host, upload, expect=409) == {"code": "import_started"}
    body = {"encoding": "utf-8"}
    assert (
        host.browser.ask("PUT", f"/api/contacts/imports/{upload['id']}", body, expect=409)["code"] == "import_started"
    )


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"columns": [None, "name", None]}, "bad_columns"),
        ({"columns": ["email", "email", None]}, "bad_columns"),
        ({"columns": [*COLUMNS, "phone"]}, "bad_columns"),
        ({"columns": ["address"]}, "invalid"),
        ({"known": "delete"}, "invalid"),
        ({"new_group": "x" * 101}, "invalid"),
    ],
)
def test_columns_and_choices_that_do_not_do_are_refused(host: Person, more: dict[str, Any], code: str) -> None:
    assert started(host, uploaded(host, LIST), **more, expect=422)["code"] == code


@pytest.mark.parametrize("sample", ["xlsx", "xls"])
def test_workbooks_are_read_with_numbers_as_they_are_dialled(host: Person, sample: str) -> None:
    rows: list[list[str | float]] = [
        ["Имя", "Фамилия", "Почта", "Телефон"],
        ["Анна", "Иванова", "anna@example.ru", 48500100200],
        ["Jürgen", "Müller", "juergen@example.de", ""],
    ]
    content = workbook(*rows) if sample == "xlsx" else (SAMPLES / "names.xls").read_bytes()

    upload = uploaded(host, content, name=f"list.{sample}")

    assert (upload["encoding"], upload["separator"], upload["total"]) == (None, None, 2)
    assert upload["columns"] == ["first_name", "last_name", "email", "phone"]
    assert upload["lines"][0]["cells"] == ["Анна", "Иванова", "anna@example.ru", "48500100200"]


def test_an_exported_workbook_comes_back_as_it_was(host: Person) -> None:
    added(host, "a@example.com", first_name="=1+1", last_name="Ögg", phone="+48 500")
    book = downloaded(host, "/api/contacts/export.xlsx")
    host.browser.ask("POST", "/api/contacts/delete", {"matching": {}})

    report = imported(host, book)

    assert report["added"] == 1
    contact = Contact.objects.get()
    assert (contact.first_name, contact.last_name, contact.phone) == ("=1+1", "Ögg", "+48 500")
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        assert b"<f>" not in parts.read("xl/worksheets/sheet1.xml")
