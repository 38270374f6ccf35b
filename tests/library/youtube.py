"""A server that speaks the protocol of YouTube's Data API and has its pictures, on this machine."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.library.uploads import picture_file
from tests.served import served

KEY = "key-of-the-tests-0123456789"
OTHER_KEY = "another-key-of-the-tests-42"
WAVES, LIVE_SEA, LATER, HIDDEN = "waves-00001", "live-sea-01", "later-00001", "hidden-0001"


# Any: JSON.
def video(video_id: str, title: str, *, duration: str = "PT1H2M3S", live: str = "none", embeddable: bool = True) -> Any:
    return {
        "id": video_id,
        "snippet": {"title": title, "channelTitle": "Sea & sky", "liveBroadcastContent": live},
        "contentDetails": {"duration": duration},
        "status": {"embeddable": embeddable},
    }


VIDEOS = {
    one["id"]: one
    for one in [
        video(WAVES, "Waves & wind <3"),
        video(LIVE_SEA, "The sea, live", duration="P0D", live="live"),
        video(LATER, "Tomorrow's sea", duration="P0D", live="upcoming"),
        video(HIDDEN, "Only at YouTube", embeddable=False),
    ]
}


@dataclass
class Youtube:
    """`asked`: path and query of everything that came with a right key. `trouble`: status and reason of what is answered instead.
    `pictures`: what is answered for a picture instead of one."""

    url: str
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    fetched: list[str] = field(default_factory=list)
    trouble: tuple[int, str] | None = None
    body: bytes | None = None
    pictures: dict[str, tuple[int, bytes]] = field(default_factory=dict)

    def answer(self, path: str, query: dict[str, str]) -> tuple[int, object]:
        self.asked.append((path, query))
        if self.trouble is not None:
            status, reason = self.trouble
            return status, {"error": {"code": status, "errors": [{"reason": reason, "domain": "usageLimits"}]}}
        match path:
            case "/search":
                found = [] if query["q"] == "nothing" else VIDEOS
                return 200, {"items": [{"id": {"kind": "youtube#video", "videoId": video}} for video in found]}
            case "/videos":
                # In no order: YouTube promises none.
                return 200, {"items": [VIDEOS[video] for video in sorted(query["id"].split(","))]}
            case "/i18nLanguages":
                return 200, {"items": []}
        return 404, {}

    def picture(self, path: str) -> tuple[int, bytes]:
        self.fetched.append(path)
        return self.pictures.get(path.split("/")[2], (200, picture_file("JPEG", size=(320, 180))))


@contextmanager
def youtube_server() -> Iterator[Youtube]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            if parts.path.startswith("/vi/"):
                status, body = youtube.picture(parts.path)
            elif self.headers["X-Goog-Api-Key"] in (KEY, OTHER_KEY):
                query = {name: values[0] for name, values in parse_qs(parts.query).items()}
                status, said = youtube.answer(parts.path, query)
                body = youtube.body if youtube.body is not None else json.dumps(said).encode()
            else:
                status = 400
                body = b'{"error": {"errors": [{"reason": "badRequest"}], "details": [{"reason": "API_KEY_INVALID"}]}}'
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
            """Tests are quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    youtube = Youtube(f"http://127.0.0.1:{server.server_port}")
    with served(server):
        yield youtube
