"""A provider of mail that speaks Postmark's API on this machine: it keeps what it is given and answers as it is told to."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from pytest_django import Settings

from tests.served import served

TOKEN = "server-token-of-the-tests"
SECRET = "postmaster:a-long-secret-of-the-tests"


@dataclass
class Desk:
    """`answers`: to certain recipients, instead of taking the mail for them: a status and a body. `mails`: as JSON, by their ids."""

    url: str = ""
    mails: dict[str, dict[str, Any]] = field(default_factory=dict)
    answers: dict[str, tuple[int, Mapping[str, object]]] = field(default_factory=dict)

    def take(self, mail: dict[str, Any]) -> tuple[int, Mapping[str, object]]:
        address = mail["To"].rpartition("<")[2].rstrip(">")
        if address in self.answers:
            return self.answers[address]
        number = f"b7bc2f4a-e38e-4336-af7d-{len(self.mails):012}"
        self.mails[number] = mail
        return 200, {"To": address, "MessageID": number, "ErrorCode": 0, "Message": "OK"}


@contextmanager
def provider_desk(settings: Settings) -> Iterator[Desk]:
    """Mail goes there meanwhile."""
    desk = Desk()

    class Door(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            known = self.headers["X-Postmark-Server-Token"] == TOKEN
            status, answer = desk.take(json.loads(body)) if known else (401, {"ErrorCode": 10, "Message": "No token"})
            written = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Length", str(len(written)))
            self.end_headers()
            self.wfile.write(written)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Door)
    desk.url = f"http://127.0.0.1:{server.server_port}"
    settings.EMAIL_BACKEND = "anymail.backends.postmark.EmailBackend"
    settings.MAIL_PROVIDER = "postmark"
    settings.ANYMAIL = {
        "POSTMARK_SERVER_TOKEN": TOKEN,
        "POSTMARK_API_URL": desk.url,
        "WEBHOOK_SECRET": SECRET,
        "IGNORE_UNSUPPORTED_FEATURES": True,
    }
    with served(server):
        yield desk
