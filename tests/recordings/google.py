"""A server that speaks Google's protocols, on this machine: the page that asks people, its OAuth, a channel, resumable uploads of videos,
and its troubles. Written from Google's documentation, not from our code."""

import json
import re
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.oauth import redeems
from tests.served import served

CLIENT_ID, CLIENT_SECRET = "client-of-the-tests.apps.example", "client-secret-of-the-tests"
UPLOAD = "https://www.googleapis.com/auth/youtube.upload"
READ = "https://www.googleapis.com/auth/youtube.readonly"
STEP_BYTES = 256 * 1024


@dataclass(frozen=True)
class Said:
    status: int
    # Any: JSON, bytes, or text.
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


def fault(status: int, reason: str) -> Said:
    """As Google's APIs tell what is wrong."""
    errors = [{"domain": "youtube.video", "reason": reason, "message": f"It is {reason}."}]
    return Said(status, {"error": {"code": status, "message": f"It is {reason}.", "errors": errors}})


@dataclass
class Upload:
    # Any: a video resource is JSON.
    about: Any
    total: int
    content: bytearray = field(default_factory=bytearray)
    video: str = ""

    def where(self) -> Said:
        headers = {"Range": f"bytes=0-{len(self.content) - 1}"} if self.content else {}
        return Said(308, b"", headers)


@dataclass(frozen=True)
class Video:
    title: str
    description: str
    privacy: str
    content: bytes


@dataclass
class Google:
    """`asked`: everything that came, each by its step: 'token', 'revoke', 'channels', 'begin', 'piece', 'where'. `troubles`: by that step,
    what is answered instead, each once; `cut`: after which the connection is cut, though it was done; `keeps`: how many bytes of the
    next piece arrive before the line is cut; `pause`: what is sent
    meanwhile gets no answer, until then; `has_come` tells that something was."""

    url: str = ""
    channel: str = "UC-hana"
    name: str = "Hana's channel"
    has_channel: bool = True
    scope: str = f"{UPLOAD} {READ}"
    denies: bool = False
    lasts: int = 3599
    videos: dict[str, Video] = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    access: set[str] = field(default_factory=set)
    refresh: set[str] = field(default_factory=set)
    asked: list[str] = field(default_factory=list)
    spans: list[str] = field(default_factory=list)
    troubles: dict[str, list[Said]] = field(default_factory=dict)
    cut: list[str] = field(default_factory=list)
    keeps: list[int] = field(default_factory=list)
    secrets_given: list[str] = field(default_factory=list)
    received_bytes: int = 0
    pause: threading.Event | None = None
    has_come: threading.Event = field(default_factory=threading.Event)

    def only(self) -> Video:
        (video,) = self.videos.values()
        return video

    def forget_person(self) -> None:
        """They have taken the access away on Google's own pages."""
        self.access.clear()
        self.refresh.clear()

    def permit(self, query: dict[str, str]) -> str:
        """Where Google's page sends the browser on: the person has pressed Continue, or Cancel."""
        assert (query["client_id"], query["response_type"]) == (CLIENT_ID, "code"), query
        assert (query["access_type"], query["prompt"], query["code_challenge_method"]) == ("offline", "consent", "S256")
        assert set(query["scope"].split()) == {UPLOAD, READ}, query
        state = {"state": query["state"]}
        if self.denies:
            return f"{query['redirect_uri']}?{urlencode({'error': 'access_denied', **state})}"
        code = self._secret("4/code")
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, **state})}"

    def tokens(self, form: dict[str, str]) -> Said:
        if (form.get("client_id"), form.get("client_secret")) != (CLIENT_ID, CLIENT_SECRET):
            return Said(401, {"error": "invalid_client"})
        fresh: dict[str, object] = {}
        if form["grant_type"] == "authorization_code":
            if not redeems(self.codes, form):
                return Said(400, {"error": "invalid_grant", "error_description": "Bad Request"})
            refresh = self._secret("1//refresh")
            self.refresh.add(refresh)
            fresh = {"refresh_token": refresh}
        elif form["refresh_token"] not in self.refresh:
            return Said(400, {"error": "invalid_grant", "error_description": "Token has been expired or revoked."})
        token = self._secret("ya29.access")
        self.access.add(token)
        about = {"token_type": "Bearer", "expires_in": self.lasts, "scope": self.scope}
        return Said(200, {"access_token": token, **about, **fresh})

    def revoke(self, form: dict[str, str]) -> Said:
        if form.get("token") not in self.access | self.refresh:
            return Said(400, {"error": "invalid_token"})
        self.forget_person()
        return Said(200, {})

    def channels(self) -> Said:
        found = [{"kind": "youtube#channel", "id": self.channel, "snippet": {"title": self.name}}]
        return Said(200, {"kind": "youtube#channelListResponse", **({"items": found} if self.has_channel else {})})

    def begin(self, body: bytes, headers: Any) -> Said:  # Any: a request's headers
        assert headers["X-Upload-Content-Type"] == "video/mp4"
        about = json.loads(body)
        if len(about["snippet"]["title"]) > 100:
            return fault(400, "invalidTitle")
        key = self._secret("session")
        self.uploads[key] = Upload(about, int(headers["X-Upload-Content-Length"]))
        address = f"{self.url}/upload/youtube/v3/videos?uploadType=resumable&upload_id={key}"
        return Said(200, b"", {"Location": address})

    def put(self, key: str, span: str, body: bytes) -> Said:
        upload = self.uploads.get(key)
        if upload is None:
            return Said(404, b"")
        if upload.video:
            return Said(200, {"kind": "youtube#video", "id": upload.video})
        if span == f"bytes */{upload.total}":
            return upload.where()
        found = re.fullmatch(r"bytes (\d+)-(\d+)/(\d+)", span)
        assert found, span
        first, last, total = (int(number) for number in found.groups())
        assert (total, last - first + 1) == (upload.total, len(body)), span
        assert last + 1 == total or len(body) % STEP_BYTES == 0, "pieces are multiples of 256 kB"
        if first > len(upload.content):
            return Said(400, b"Failed to parse Content-Range header.")
        self.spans.append(span)
        self.keep(upload, body, first)
        if len(upload.content) < total:
            return upload.where()
        about = upload.about
        upload.video = secrets.token_urlsafe(8)
        snippet, privacy = about["snippet"], about["status"]["privacyStatus"]
        self.videos[upload.video] = Video(snippet["title"], snippet["description"], privacy, bytes(upload.content))
        return Said(201, {"kind": "youtube#video", "id": upload.video})

    def keep(self, upload: Upload, body: bytes, first: int) -> None:
        self.received_bytes += len(body)
        upload.content.extend(body[len(upload.content) - first :])

    def _secret(self, kind: str) -> str:
        made = f"{kind}.{secrets.token_urlsafe(16)}"
        self.secrets_given.append(made)
        return made

    def trouble(self, step: str) -> Said | None:
        self.asked.append(step)
        return self.troubles[step].pop(0) if self.troubles.get(step) else None


PAGE = (
    '<!doctype html><title>Google</title><h1>Rostrum of the tests wants to upload videos</h1><a href="{}">Continue</a>'
)


class _Handler(BaseHTTPRequestHandler):
    google: Google

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        if parts.path == "/o/oauth2/v2/auth":
            address = self.google.permit(query).replace("&", "&amp;")
            self._say(Said(200, PAGE.format(address).encode(), {"Content-Type": "text/html"}))
            return
        assert (parts.path, query) == ("/youtube/v3/channels", {"part": "snippet", "mine": "true"})
        said = self.google.trouble("channels")
        self._say(said or (self.google.channels() if self._is_let_in() else fault(401, "authError")))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        parts = urlsplit(self.path)
        step = {"/token": "token", "/revoke": "revoke", "/upload/youtube/v3/videos": "begin"}[parts.path]
        said = self.google.trouble(step)
        if said is None and step == "begin":
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            assert query == {"uploadType": "resumable", "part": "snippet,status"}, query
            said = self.google.begin(body, self.headers) if self._is_let_in() else fault(401, "authError")
        elif said is None:
            form = {name: values[0] for name, values in parse_qs(body.decode()).items()}
            said = self.google.tokens(form) if step == "token" else self.google.revoke(form)
        self._say_or_cut(step, said)

    def do_PUT(self) -> None:
        key = parse_qs(urlsplit(self.path).query)["upload_id"][0]
        span, length = self.headers["Content-Range"], int(self.headers.get("Content-Length") or 0)
        step = "where" if span.startswith("bytes */") else "piece"
        if step == "piece" and self.google.keeps:
            self._cut_within(key, span)
            return
        body = self.rfile.read(length)
        if self.google.pause:
            self.google.has_come.set()
            self.google.pause.wait(20)
        said = self.google.trouble(step)
        if said is None:
            said = self.google.put(key, span, body) if self._is_let_in() else fault(401, "authError")
        self._say_or_cut(step, said)

    def _cut_within(self, key: str, span: str) -> None:
        """Of what has come, Google keeps whole steps of 256 kB."""
        self.google.asked.append("piece")
        first = int(span.removeprefix("bytes ").partition("-")[0])
        body = self.rfile.read(self.google.keeps.pop(0))
        self.google.keep(self.google.uploads[key], body[: len(body) // STEP_BYTES * STEP_BYTES], first)
        self._cut()

    def _is_let_in(self) -> bool:
        return self.headers.get("Authorization", "").removeprefix("Bearer ") in self.google.access

    def _say_or_cut(self, step: str, said: Said) -> None:
        if step in self.google.cut:
            self.google.cut.remove(step)
            self._cut()
        else:
            self._say(said)

    def _cut(self) -> None:
        self.close_connection = True
        self.connection.close()

    def _say(self, said: Said) -> None:
        body = said.body if isinstance(said.body, bytes) else json.dumps(said.body).encode()
        self.send_response(said.status)
        for name, value in {"Content-Type": "application/json", **said.headers}.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  the base class's name
        """Tests are quiet."""


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Lines that we cut ourselves, and workers that are killed."""


@contextmanager
def google_server() -> Iterator[Google]:
    google = Google()
    handler = type("Handler", (_Handler,), {"google": google})
    server = _Server(("127.0.0.1", 0), handler)
    google.url = f"http://127.0.0.1:{server.server_port}"
    with served(server):
        yield google
