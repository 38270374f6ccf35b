"""Files that are no list of contacts, or are meant to do harm; and whose, how many and for how long."""

import io
import zipfile
from typing import Any

import pytest
from django.conf import settings
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

from rostrum.contacts.actions.reading import forget_late_imports
from rostrum.contacts.models import ContactImport, GroupEntry, LeftOutLine
from rostrum.kit.models import AttemptCount
from tests.api.contacts import (
    COLUMNS,
    LIST,
    imported,
    uploaded,
    waiting_files,
    workbook,
)
from tests.clock import StandingClock
from tests.people import Person

pytestmark = pytest.mark.django_db(databases=["default", "rooms"])


@pytest.fixture(autouse=True)
def _no_files() -> None:
    for path in waiting_files():
        path.unlink()


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


cells = st.sampled_from(
    ["anna@example.com", "b@x.de", "B@X.de", "", " ", "nobody", "=1+1", "x" * 300, "ż", "\0", '"', ";"]
)


rows = st.lists(st.lists(cells, min_size=1, max_size=3), min_size=1, max_size=12)


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
