"""50,000 contacts out of a file, through the front, as a browser sends and watches it."""

import time

import httpx

from bench.figure import Figure, Row
from bench.product import NotReadyError, product, signed_in, token_header

LINES = 50_000
POLL_SECONDS = 0.2
NOTE = (
    "A CSV in Windows-1251 of five columns, every line a new contact, all into one group. "
    "Reading is what the page with the preview waits for; importing ends when the last line is in the list."
)


def run(scale: float) -> list[Row]:
    lines = int(LINES * scale)
    with product() as running, signed_in(running) as client:
        began = time.monotonic()
        upload = _upload(client, _list(0, lines))
        read = time.monotonic()
        _import(client, upload)
        ended = time.monotonic()
    figures = [
        Figure(what="reading the file", unit="s", ours=read - began),
        Figure(what="importing", unit="s", ours=ended - read, goal=10),
    ]
    return [Row(title=f"{lines:,} contacts out of a file", figures=figures, note=NOTE)]


def import_contacts(client: httpx.Client, *, first: int, lines: int) -> None:
    """Persons of the numbers from `first`, into a group of their own."""
    _import(client, _upload(client, _list(first, lines)), group=f"Measured {first}")


def _list(first: int, lines: int) -> bytes:
    header = "Почта;Имя;Фамилия;Компания;Телефон\n"
    body = (
        f"person{number}@example{number % 97}.ru;Анна{number % 211};Иванова{number};Компания {number % 500};+7 9{number:09}\n"
        for number in range(first, first + lines)
    )
    return (header + "".join(body)).encode("windows-1251")


def _upload(client: httpx.Client, content: bytes) -> dict[str, object]:
    answer = client.post("/api/contacts/imports", files={"file": ("list.csv", content)}, headers=token_header(client))
    return _body(answer)


def _import(client: httpx.Client, upload: dict[str, object], *, group: str = "Measured") -> None:
    path = f"/api/contacts/imports/{upload['id']}"
    start = {"columns": upload["columns"], "new_group": group}
    state = _body(client.post(f"{path}/start", json=start, headers=token_header(client)))
    while state["state"] == "running":
        time.sleep(POLL_SECONDS)
        state = _body(client.get(path))
    if state["added"] != upload["total"]:
        raise NotReadyError(f"the import ended otherwise: {state}")


def _body(answer: httpx.Response) -> dict[str, object]:
    if not answer.is_success:
        raise NotReadyError(f"{answer.status_code} {answer.text}")
    body: dict[str, object] = answer.json()
    return body
