"""A server that speaks Unsplash's protocol, on this machine."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.served import served

KEY = "key-of-the-tests"


@dataclass
class Unsplash:
    """`asked`: path and query of everything that came with the right key. `changes` are put into every photo."""

    url: str
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    status: int = 200
    # Any: parts of a photo as JSON.
    changes: dict[str, Any] = field(default_factory=dict)

    def photo(self, photo_id: str) -> dict[str, Any]:
        return {
            "id": photo_id,
            "width": 6000,
            "height": 4000,
            "alt_description": "a calm sea",
            "urls": {
                "raw": f"https://images.unsplash.com/photo-{photo_id}?ixid=abc",
                "small": f"https://images.unsplash.com/photo-{photo_id}?ixid=abc&w=400",
            },
            "links": {
                "html": f"https://unsplash.com/photos/{photo_id}",
                "download_location": f"{self.url}/photos/{photo_id}/download?ixid=abc",
            },
            "user": {"name": "Ola Nowak", "links": {"html": "https://unsplash.com/@ola"}},
            **self.changes,
        }

    def answer(self, path: str, query: dict[str, str]) -> tuple[int, object]:
        self.asked.append((path, query))
        if self.status != 200:
            return self.status, {"errors": ["Rate Limit Exceeded"]}
        if path == "/search/photos":
            return 200, {"total": 2, "total_pages": 1, "results": [self.photo("sea-1"), self.photo("sea-2")]}
        if path.endswith("/download"):
            return 200, {"url": "https://images.unsplash.com/photo"}
        photo_id = path.rpartition("/")[2]
        return (404, {"errors": ["Couldn't find Photo"]}) if photo_id == "nothing" else (200, self.photo(photo_id))


@contextmanager
def unsplash_server() -> Iterator[Unsplash]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if self.headers["Authorization"] == f"Client-ID {KEY}" and self.headers["Accept-Version"] == "v1":
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                status, body = unsplash.answer(parts.path, query)
            else:
                status, body = 401, {"errors": ["OAuth error"]}
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.end_headers()
            self.wfile.write(json.dumps(body).encode())

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    unsplash = Unsplash(f"http://127.0.0.1:{server.server_port}")
    with served(server):
        yield unsplash
