"""Registrations at 150 a second, on one web process and SQLite."""

import ssl
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from http.client import HTTPSConnection
from itertools import count as count_from
from json import dumps, loads

import httpx

from bench.figure import Figure, Row
from bench.measure import Reading
from bench.planned import planned_event
from bench.product import Product, product, signed_in, token_header

PER_SECOND = 150
SECONDS = 20
SENDERS = 40
LEAST_SECONDS_FOR_A_PERSON = 2.5
FIELDS = [
    {"id": "first_name", "kind": "first_name", "required": True},
    {"id": "last_name", "kind": "last_name"},
    {"id": "email", "kind": "email", "required": True},
]
NOTE = (
    "Each request comes at its own moment, whether those before it are answered or not, over TLS through the front; the time runs from "
    "that moment. Senders have addresses of their own, and limits are on. A registration is stored with a personal token and its mail "
    "in one transaction. The worker sends the mails meanwhile."
)


@dataclass(slots=True)
class _Tally:
    millis: list[float] = field(default_factory=list)
    refused: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def add(self, millis: float, *, taken: bool) -> None:
        with self.lock:
            self.millis.append(millis)
            self.refused += not taken

    def percentile(self, share: float) -> float:
        ordered = sorted(self.millis)
        return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


def run(scale: float) -> list[Row]:
    count = int(PER_SECOND * SECONDS * scale)
    with product(environment={"ROSTRUM_RATE_LIMITS": "on"}) as running:
        with signed_in(running) as client:
            room = _opened(client)
        note = loads(httpx.get(f"{running.url}/api/rooms/{room}/registration", verify=False).text)["opened"]
        time.sleep(LEAST_SECONDS_FOR_A_PERSON)
        before = Reading.of(running.processes())
        tally, seconds = _crowd(running, room, note, count)
        cores = Reading.of(running.processes()).cores_since(before)
    figures = [
        Figure(what="answered, p99", unit="ms", ours=tally.percentile(0.99), goal=250),
        Figure(what="answered, median", unit="ms", ours=tally.percentile(0.5)),
        Figure(what="refused or lost", unit="", ours=tally.refused, goal=0),
        Figure(what="seconds for a thousand", unit="s", ours=1000 * seconds / count, goal=1000 / PER_SECOND * 1.05),
        Figure(what="web", unit="core", ours=cores["web"]),
    ]
    return [Row(title=f"{PER_SECOND} registrations a second", figures=figures, note=NOTE)]


def _opened(client: httpx.Client) -> str:
    event = planned_event(client)
    form = {"is_open": True, "fields": FIELDS}
    path = f"/api/events/{event.id}/registration"
    client.put(path, json=form, headers=token_header(client)).raise_for_status()
    return event.room_id


def _crowd(running: Product, room: str, note: str, count: int) -> tuple[_Tally, float]:
    """With the seconds from the first request to the last answer."""
    tally, local = _Tally(), threading.local()
    own = count_from(1)
    trusting = ssl.create_default_context()
    trusting.check_hostname, trusting.verify_mode = False, ssl.CERT_NONE
    begin = time.monotonic() + 1

    def register(number: int) -> None:
        at = begin + number / PER_SECOND
        time.sleep(max(0.0, at - time.monotonic()))
        if not hasattr(local, "line"):
            address = f"127.0.1.{next(own)}"
            local.line = HTTPSConnection(
                "localhost", running.port, timeout=30, context=trusting, source_address=(address, 0)
            )
        body = {"answers": {"first_name": "Ida", "email": f"p{number}@example.org"}, "opened": note}
        headers = {"Content-Type": "application/json", "User-Agent": f"sender {number}"}
        try:
            local.line.request("POST", f"/api/rooms/{room}/registration", dumps(body), headers)
            answer = local.line.getresponse()
            answer.read()
            taken = answer.status == httpx.codes.ACCEPTED
        except OSError:
            local.line.close()
            taken = False
        tally.add(1000 * (time.monotonic() - at), taken=taken)

    with ThreadPoolExecutor(SENDERS) as senders:
        list(senders.map(register, range(count)))
    return tally, time.monotonic() - begin
