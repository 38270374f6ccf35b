"""10,000 invitations into the outbox, and from there to a mail server on this machine."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from bench.figure import Figure, Row
from bench.paths import free_port
from bench.planned import planned_event
from bench.product import product, signed_in, token_header

INVITATIONS = 10_000
AT_ONCE = 2_000
LETTERS_MEASURED = 3_000
WAIT_SECONDS = 120
NOTE = (
    "Queued: five requests of 2,000 people, each until its answer; invitations, personal links and letters are stored in one transaction. "
    "Handed over: by one worker over SMTP, each with its calendar entry, from the first letter to the 3,000th. The mail server keeps "
    "nothing; it shares the machine."
)


class _Sink:
    """A mail server that only counts."""

    def __init__(self) -> None:
        self.moments: list[float] = []
        self.changed = threading.Condition()

    async def handle_DATA(self, server: SMTP, session: Session, envelope: Envelope) -> str:  # noqa: N802  aiosmtpd's name
        with self.changed:
            self.moments.append(time.monotonic())
            self.changed.notify_all()
        return "250 OK"

    def wait_for(self, letters: int) -> float:
        """Seconds from the first letter to that many."""
        with self.changed:
            if not self.changed.wait_for(lambda: len(self.moments) >= letters, WAIT_SECONDS):
                raise RuntimeError(f"only {len(self.moments)} letters within {WAIT_SECONDS} s")
            return self.moments[letters - 1] - self.moments[0]


@contextmanager
def _mail_server() -> Iterator[tuple[_Sink, int]]:
    sink, port = _Sink(), free_port()
    controller = Controller(sink, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield sink, port
    finally:
        controller.stop()


def run(scale: float) -> list[Row]:
    people, measured = int(INVITATIONS * scale), int(LETTERS_MEASURED * scale)
    with _mail_server() as (sink, port), product(environment={"SMTP_URL": f"smtp://127.0.0.1:{port}"}) as running:
        with signed_in(running) as client:
            event = planned_event(client)
            began = time.monotonic()
            for first in range(0, people, AT_ONCE):
                _invite(client, event.id, range(first, min(first + AT_ONCE, people)))
            queued = time.monotonic() - began
        sent = sink.wait_for(measured)
    figures = [
        Figure(what=f"{people:,} queued", unit="s", ours=queued, goal=5),
        Figure(what="a letter handed over", unit="ms", ours=1000 * sent / measured, goal=10),
    ]
    return [Row(title=f"{people:,} invitations", figures=figures, note=NOTE)]


def _invite(client: httpx.Client, event_id: str, numbers: range) -> None:
    people = [{"name": f"Person {number}", "email": f"p{number}@example.org"} for number in numbers]
    path = f"/api/events/{event_id}/invitations"
    client.post(path, json={"people": people}, headers=token_header(client), timeout=60).raise_for_status()
