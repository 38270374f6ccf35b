"""A door of `live` that writes down who knocks, and says of people what it was told."""

import json
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any

CLOSED_DOOR = "http://127.0.0.1:9"


class Door(HTTPServer):
    """`roles`: what people are, by the path that asks for it."""

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Knock)
        self.heard: list[tuple[str, str | None]] = []
        self.given: list[Any] = []  # Any: JSON
        self.roles: dict[str, str] = {}


class Knock(BaseHTTPRequestHandler):
    server: Door

    def do_POST(self) -> None:
        self.server.heard.append((self.path, self.headers["Authorization"]))
        if body := self.rfile.read(int(self.headers["Content-Length"] or 0)):
            self.server.given.append(json.loads(body))
        self.send_response(200)
        self.end_headers()

    def do_GET(self) -> None:
        self.server.heard.append((self.path, self.headers["Authorization"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(json.dumps({"role": self.server.roles.get(self.path)}).encode())

    def log_message(self, *_: object) -> None:
        """Not into the tests' output."""
