"""What tests put into the list of contacts, and how files get there."""

import io
import json
from pathlib import Path
from typing import Any

import xlsxwriter
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile

from rostrum.contacts.actions.importing import import_due
from tests.people import Person

LIST = "email;first name;last name\nanna@example.com;Anna;Nowak\nboris@example.com;Boris;King\nnobody;No;Address\n"
COLUMNS = ["email", "first_name", "last_name"]


# Any: an answer's body.
def added(host: Person, email: str, *, expect: int = 201, **more: Any) -> Any:
    return host.browser.ask("POST", "/api/contacts", {"email": email, **more}, expect=expect)


def group(host: Person, name: str, *, expect: int = 201) -> Any:
    return host.browser.ask("POST", "/api/contacts/groups", {"name": name}, expect=expect)


def uploaded(host: Person, content: bytes | str, *, name: str = "list.csv", expect: int = 201) -> Any:
    data = content.encode() if isinstance(content, str) else content
    token = host.browser.cookies["csrftoken"].value
    file = SimpleUploadedFile(name, data)
    answer = host.browser.post("/api/contacts/imports", {"file": file}, headers={"X-CSRFToken": token})
    assert answer.status_code == expect, answer.content
    return json.loads(answer.content)


def started(host: Person, upload: Any, *, expect: int = 200, **more: Any) -> Any:
    body = {"columns": upload["columns"], **more}
    return host.browser.ask("POST", f"/api/contacts/imports/{upload['id']}/start", body, expect=expect)


def imported(host: Person, content: bytes | str, **more: Any) -> Any:
    """As it is reported at the end."""
    upload = started(host, uploaded(host, content), **more)
    while import_due():
        pass
    return host.browser.ask("GET", f"/api/contacts/imports/{upload['id']}")


def listed(host: Person, query: str = "") -> list[str]:
    return [one["email"] for one in host.browser.ask("GET", f"/api/contacts{query}")["items"]]


def workbook(*rows: list[str | float]) -> bytes:
    file = io.BytesIO()
    with xlsxwriter.Workbook(file, {"in_memory": True}) as book:
        sheet = book.add_worksheet()
        for number, row in enumerate(rows):
            sheet.write_row(number, 0, row)
    return file.getvalue()


def downloaded(host: Person, path: str) -> bytes:
    answer = host.browser.get(path)
    assert answer.status_code == 200
    return b"".join(answer.streaming_content)  # type: ignore[attr-defined]  # the stubs leave it out


def waiting_files() -> list[Path]:
    return sorted((settings.HOME / "imports").glob("*"))
