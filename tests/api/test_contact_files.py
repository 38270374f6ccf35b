"""Contacts out of files: what is read, what is taken, what is left out and why."""

import io
import stat
import zipfile
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from rostrum.contacts.actions.importing import PIECE_LINES, import_due
from rostrum.contacts.actions.reading import forget_late_imports
from rostrum.contacts.models import Contact, ContactImport, GroupEntry, LeftOutLine
from rostrum.kit.models import AttemptCount
from tests.api.contacts import COLUMNS, LIST, added, downloaded, group, imported, listed, started, uploaded, workbook
from tests.clock import StandingClock
from tests.contacts import lists
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])
SAMPLES = Path(__file__).parents[1] / "contacts" / "samples"


def waiting_files() -> list[Path]:
    return sorted((settings.HOME / "imports").glob("*"))


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


def far_cell() -> bytes:
    """One cell at the far end of the sheet: a few hundred bytes that stand for 17 thousand million cells."""
    file = io.BytesIO(workbook(["email"]))
    with zipfile.ZipFile(file) as old:
        parts = {name: old.read(name) for name in old.namelist()}
    parts["xl/worksheets/sheet1.xml"] = (
        b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
        b'<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'
        b"</sheetData></worksheet>"
    )
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as new:
        for name, part in parts.items():
            new.writestr(name, part)
    return made.getvalue()


def bomb() -> bytes:
    """Four megabytes that become four thousand."""
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["email"]))) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            if name != "xl/sharedStrings.xml":
                new.writestr(name, old.read(name))
        with new.open("xl/sharedStrings.xml", "w", force_zip64=True) as strings:
            strings.write(b'<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>')
            for _ in range(1500):
                strings.write(b"x" * 1024 * 1024)
            strings.write(b"</t></si></sst>")
    return file.getvalue()


def echo() -> bytes:
    """A hundred kilobytes whose cells all name the same long text: two hundred megabytes of lines."""
    strings = '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>{}</t></si></sst>'
    sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{}</sheetData></worksheet>'
    row = '<c t="s"><v>0</v></c>' * 50
    changed = {
        "xl/sharedStrings.xml": strings.format("&quot;" * 1000),
        "xl/worksheets/sheet1.xml": sheet.format(f"<row>{row}</row>" * 2000),
    }
    file = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook(["email"]))) as old,
        zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            new.writestr(name, changed.get(name) or old.read(name))
    return file.getvalue()


@pytest.mark.parametrize(
    ("content", "because"),
    [
        (b"", "empty"),
        (b"\n\n;;\n", "empty"),
        (b"email;name\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\1\0\0\0\1\0", "no_text"),
        (bytes(range(256)) * 40, "no_text"),
        (b"PK\x03\x04 and no more", "broken_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "broken_workbook"),
        (workbook(["email"])[:-200], "broken_workbook"),
    ],
)
def test_what_is_no_table_is_refused_and_forgotten(host: Person, content: bytes, because: str) -> None:
    before = waiting_files()

    answer = uploaded(host, content, name="list.xlsx", expect=422)

    assert answer == {"code": "unreadable_file", "because": because}
    assert waiting_files() == before


@pytest.mark.parametrize("make", [far_cell, bomb, echo])
def test_a_workbook_that_would_fill_the_memory_or_the_disk_is_refused(host: Person, make: Any) -> None:
    before = waiting_files()

    answer = uploaded(host, make(), name="list.xlsx", expect=422)

    assert answer == {"code": "unreadable_file", "because": "broken_workbook"}
    assert waiting_files() == before


def test_more_lines_than_an_import_takes_are_refused(host: Person) -> None:
    many = "".join(f"p{number}@example.com\n" for number in range(60_000))

    assert uploaded(host, many, expect=422) == {"code": "too_many_lines", "most": 50_000}


def test_a_file_over_ten_megabytes_is_refused_and_other_routes_take_no_more_than_before(host: Person) -> None:
    line = b"anna@example.com," + b"x" * 900 + b"\n"

    assert uploaded(host, line * 11_500, expect=413)["code"] == "too_large"
    assert uploaded(host, line * 13_500, expect=413)["code"] == "too_large"
    answer = host.browser.ask("POST", "/api/contacts", b'{"email": "' + b"x" * 1_100_000, expect=413)
    assert answer == {"code": "too_large", "most_bytes": 1024 * 1024}


def test_an_upload_without_a_file_is_refused(host: Person) -> None:
    token = host.browser.cookies["csrftoken"].value
    empty = host.browser.post("/api/contacts/imports", {}, headers={"X-CSRFToken": token})
    broken = host.browser.generic(
        "POST",
        "/api/contacts/imports",
        b"nonsense",
        content_type="multipart/form-data; boundary=",
        headers={"X-CSRFToken": token},
    )

    assert (empty.status_code, empty.json()["code"]) == (422, "invalid")
    assert broken.json()["code"] in {"malformed", "invalid"}


def test_another_accounts_import_is_not_there(host: Person, stranger: Person) -> None:
    theirs = uploaded(stranger, LIST)
    path = f"/api/contacts/imports/{theirs['id']}"

    for method, more, body in [
        ("GET", "", None),
        ("GET", "/left-out.csv", None),
        ("PUT", "", {}),
        ("POST", "/start", {"columns": COLUMNS}),
    ]:
        assert host.browser.ask(method, path + more, body, expect=404) == {"code": "no_such_import"}


def test_of_uploads_that_nobody_starts_the_newest_few_are_kept(host: Person) -> None:
    for _ in range(8):
        uploaded(host, LIST)

    assert ContactImport.objects.count() == 5
    assert len(waiting_files()) == 10


def test_what_nobody_starts_within_a_day_is_forgotten_though_nobody_comes_back(
    host: Person, clock: StandingClock
) -> None:
    upload, done = uploaded(host, LIST), imported(host, LIST)
    stray = settings.HOME / "imports" / "i_0123456789abcdef.raw"
    stray.write_text("anna@example.com")

    clock.advance(seconds=23 * 3600)
    kept = forget_late_imports()
    clock.advance(seconds=2 * 3600)
    forget_late_imports()

    assert kept == 1, "only what no upload names"
    assert waiting_files() == []
    host.browser.ask("GET", f"/api/contacts/imports/{upload['id']}", expect=404)
    assert host.browser.ask("GET", f"/api/contacts/imports/{done['id']}")["state"] == "done"


def test_a_report_is_kept_for_a_month(host: Person, clock: StandingClock) -> None:
    imported(host, LIST)

    clock.advance(seconds=29 * 86_400)
    early = forget_late_imports()
    clock.advance(seconds=2 * 86_400)

    assert (early, forget_late_imports()) == (0, 1)


def test_an_account_reads_so_many_files_in_ten_minutes(host: Person, stranger: Person, clock: StandingClock) -> None:
    upload = uploaded(host, LIST)
    for _ in range(29):
        host.browser.ask("PUT", f"/api/contacts/imports/{upload['id']}", {})

    refusals = [
        uploaded(host, LIST, expect=429),
        host.browser.ask("PUT", f"/api/contacts/imports/{upload['id']}", {}, expect=429),
    ]

    assert [refusal["code"] for refusal in refusals] == ["too_many_attempts"] * 2
    uploaded(stranger, LIST)
    clock.advance(minutes=11)
    uploaded(host, LIST)


cells = st.sampled_from(
    ["anna@example.com", "b@x.de", "B@X.de", "", " ", "nobody", "=1+1", "x" * 300, "ż", "\0", '"', ";"]
)
rows = st.lists(st.lists(cells, min_size=1, max_size=3), min_size=1, max_size=12)


@given(rows)
@trying(deadline=None, max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_line_that_holds_anything_is_taken_or_reported_exactly_once(host: Person, lines: list[list[str]]) -> None:
    LeftOutLine.objects.all().delete()
    AttemptCount.objects.all().delete()
    # The first line makes it a table, whatever follows.
    content = "\n".join(["email;name;phone", *(";".join(line) for line in lines)])
    data = content.replace("\0", "")
    held = sum(bool(line.replace(";", "").replace('"', "").strip()) for line in data.splitlines()[1:])
    if '"' in data or not held:
        return

    report = imported(host, data)

    assert report["total"] == report["done"] == held
    assert report["added"] + report["updated"] + report["unchanged"] + report["left_out"] == held
    numbers = list(LeftOutLine.objects.filter(source_id=report["id"]).values_list("number", flat=True))
    assert len(numbers) == len(set(numbers)) == report["left_out"]
    assert GroupEntry.objects.count() == 0


@given(st.binary(max_size=400))
@trying(deadline=None, max_examples=80, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_read_or_refused(host: Person, data: bytes) -> None:
    AttemptCount.objects.all().delete()
    token = host.browser.cookies["csrftoken"].value
    file = io.BytesIO(data)
    file.name = "list.csv"

    answer = host.browser.post("/api/contacts/imports", {"file": file}, headers={"X-CSRFToken": token})

    assert answer.status_code in {201, 422}
