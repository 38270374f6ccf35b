"""What the panel's pages ask, with a thousand events and a hundred thousand contacts."""

import time
from concurrent.futures import ThreadPoolExecutor

import httpx

from bench.contacts_import import import_contacts
from bench.figure import Figure, Row
from bench.product import product, signed_in, token_header

EVENTS, CONTACTS = 1000, 100_000
IN_A_SERIES, IN_A_FILE = 100, 50_000
TIMES = 20
NOTE = (
    "Each page's requests together, as a browser asks them, over TLS through the front, twenty times; a page is there with the last "
    "answer. On SQLite; the slowest page is the one that is told."
)
PAGES = {
    "schedule, upcoming": ("/api/session", "/api/events?when=upcoming"),
    "schedule, its last page": ("/api/session", "/api/events?when=upcoming&page={last_page}"),
    "schedule, past": ("/api/session", "/api/events?when=past"),
    "calendar": ("/api/session", "/api/events/between?start=2099-05-24T00:00:00Z&end=2099-07-09T00:00:00Z"),
    "event": ("/api/session", "/api/events/{event}", "/api/events/{event}/registration"),
    "event, invitations": ("/api/session", "/api/events/{event}", "/api/events/{event}/invitations"),
    "event, branding": ("/api/session", "/api/events/{event}", "/api/events/{event}/branding"),
    "contacts": ("/api/session", "/api/contacts", "/api/contacts/groups"),
    "contacts, the last page": ("/api/session", "/api/contacts?page={last_contacts}", "/api/contacts/groups"),
    "contacts, searched": ("/api/session", "/api/contacts?search=person77", "/api/contacts/groups"),
    "contacts, of a group": ("/api/session", "/api/contacts?group_id={group}", "/api/contacts/groups"),
    "contacts, doubles": ("/api/session", "/api/contacts/doubles?likeness=name"),
}


def run(scale: float) -> list[Row]:
    with product() as running, signed_in(running) as client:
        places = _filled(client, scale)
        millis = {name: _slow(client, [path.format(**places) for path in paths]) for name, paths in PAGES.items()}
    slowest = max(millis, key=lambda name: millis[name])
    figures = [
        Figure(what=f"the slowest page ({slowest}), p90", unit="ms", ours=millis[slowest], goal=100),
        *(Figure(what=f"{name}, p90", unit="ms", ours=took) for name, took in millis.items() if name != slowest),
    ]
    title = f"The panel with {int(EVENTS * scale):,} events and {int(CONTACTS * scale):,} contacts"
    return [Row(title=title, figures=figures, note=NOTE)]


def _filled(client: httpx.Client, scale: float) -> dict[str, str]:
    """Where the pages' addresses lead."""
    series = max(1, int(EVENTS * scale / IN_A_SERIES))
    for number in range(series):
        form = {
            "title": f"Measured {number}",
            "local_start": f"2099-05-{number + 1:02}T18:00",
            "zone": "Europe/Warsaw",
            "repeat": {"frequency": "daily", "interval": 1, "times": IN_A_SERIES},
        }
        client.post("/api/events", json=form, headers=token_header(client)).raise_for_status()
    contacts = int(CONTACTS * scale)
    for first in range(0, contacts, IN_A_FILE):
        import_contacts(client, first=first, lines=min(IN_A_FILE, contacts - first))
    event = client.get("/api/events?when=upcoming").raise_for_status().json()["items"][-1]["id"]
    group = client.get("/api/contacts/groups").raise_for_status().json()["items"][0]["id"]
    return {
        "event": event,
        "group": group,
        "last_page": str(series * IN_A_SERIES // 25),
        "last_contacts": str(contacts // 25),
    }


def _slow(client: httpx.Client, paths: list[str]) -> float:
    """The ninth of ten tries, in milliseconds."""
    took = []
    with ThreadPoolExecutor(len(paths)) as asking:
        for _ in range(TIMES):
            began = time.monotonic()
            for answer in list(asking.map(client.get, paths)):
                answer.raise_for_status()
            took.append(1000 * (time.monotonic() - began))
    return sorted(took)[int(TIMES * 0.9) - 1]
