"""A server that speaks Dropbox's protocol, on this machine: its page that asks people, its OAuth, its files with upload sessions, and its
troubles. Written from its HTTP documentation, not from our code."""

import hashlib
import json
import re
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from tests.oauth import redeems
from tests.served import served

KEY, SECRET = "app-key-of-the-tests", "app-secret-of-the-tests"
SCOPES = "account_info.read files.metadata.read files.content.read files.content.write"
BLOCK = 4 * 1024 * 1024


def content_hash(content: bytes) -> str:
    """https://www.dropbox.com/developers/reference/content-hash"""
    blocks = [content[start : start + BLOCK] for start in range(0, len(content), BLOCK)]
    return hashlib.sha256(b"".join(hashlib.sha256(block).digest() for block in blocks)).hexdigest()


@dataclass
class Kept:
    id: str
    path: str
    content: bytes

    @property
    def shown(self) -> dict[str, object]:
        name = self.path.rpartition("/")[2]
        return {
            ".tag": "file",
            "id": self.id,
            "name": name,
            "path_display": self.path,
            "size": len(self.content),
            "content_hash": content_hash(self.content),
        }


@dataclass(frozen=True)
class Said:
    status: int
    # Any: JSON, bytes, or text.
    body: Any = None
    headers: dict[str, str] = field(default_factory=dict)


def conflict(*tags: str, **more: object) -> Said:
    """An error as Dropbox nests it: the outer tag first."""
    error: dict[str, object] = {".tag": tags[-1], **more}
    for tag in reversed(tags[:-1]):
        error = {".tag": tag, tag: error}
    return Said(409, {"error_summary": "/".join([*tags, "..."]), "error": error})


@dataclass
class Dropbox:
    """`asked`: the last step of the path of everything that came. `troubles`: by that step, what is answered instead, each once; `cut`:
    after which the connection is cut, though it was done. `allocated` bytes in all, of which `others` are taken by other files."""

    url: str = ""
    account: str = "dbid:AAH4f99"
    mail: str = "hana@dropbox.example"
    allocated: int = 2_000_000_000
    others: int = 0
    scope: str = SCOPES
    denies: bool = False
    files: dict[str, Kept] = field(default_factory=dict)
    uploads: dict[str, bytearray] = field(default_factory=dict)
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    access: set[str] = field(default_factory=set)
    refresh: set[str] = field(default_factory=set)
    links: dict[str, str] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    troubles: dict[str, list[Said]] = field(default_factory=dict)
    cut: list[str] = field(default_factory=list)
    secrets_given: list[str] = field(default_factory=list)
    lasts: int = 14_400

    @property
    def used(self) -> int:
        return self.others + sum(len(file.content) for file in self.files.values())

    def named(self, part: str) -> Kept:
        (found,) = [file for file in self.files.values() if part in file.path]
        return found

    def forget_person(self) -> None:
        """They have disconnected the app on Dropbox's own pages."""
        self.access.clear()
        self.refresh.clear()

    def permit(self, query: dict[str, str]) -> str:
        """Where Dropbox's page sends the browser on: the person has pressed Allow, or Cancel."""
        assert (query["client_id"], query["response_type"]) == (KEY, "code"), query
        assert (query["token_access_type"], query["code_challenge_method"]) == ("offline", "S256"), query
        state = {"state": query["state"]}
        if self.denies:
            back = {
                "error": "access_denied",
                "error_description": "The user chose not to give your app access",
                **state,
            }
            return f"{query['redirect_uri']}?{urlencode(back)}"
        code = self._secret("code")
        self.codes[code] = query
        return f"{query['redirect_uri']}?{urlencode({'code': code, **state})}"

    def tokens(self, form: dict[str, str]) -> Said:
        if (form.get("client_id"), form.get("client_secret")) != (KEY, SECRET):
            return Said(401, {"error": "invalid_client"})
        fresh: dict[str, object] = {}
        if form["grant_type"] == "authorization_code":
            if not redeems(self.codes, form):
                return Said(400, {"error": "invalid_grant", "error_description": "code doesn't exist or has expired"})
            refresh = self._secret("refresh")
            self.refresh.add(refresh)
            fresh = {"refresh_token": refresh, "account_id": self.account}
        elif form["refresh_token"] not in self.refresh:
            return Said(400, {"error": "invalid_grant", "error_description": "refresh token is invalid or revoked"})
        token = self._secret("sl.access")
        self.access.add(token)
        about = {"token_type": "bearer", "expires_in": self.lasts, "scope": self.scope}
        return Said(200, {"access_token": token, **about, **fresh})

    def answer(self, what: str, wanted: Any, body: bytes, headers: Any) -> Said:  # Any: JSON; a request's headers
        match what:
            case "users/get_current_account":
                name = {"display_name": "Hana of the tests"}
                return Said(200, {"account_id": self.account, "name": name, "email": self.mail})
            case "users/get_space_usage":
                allocation = {".tag": "individual", "allocated": self.allocated}
                return Said(200, {"used": self.used, "allocation": allocation})
            case "auth/token/revoke":
                self.forget_person()
                return Said(200)
            case "files/upload_session/start":
                upload = self._secret("upload")
                self.uploads[upload] = bytearray(body)
                return Said(200, {"session_id": upload})
            case "files/upload_session/append_v2":
                return self._append(wanted["cursor"], body)
            case "files/upload_session/finish":
                return self._finish(wanted["cursor"], wanted["commit"])
            case "files/download":
                return self._download(wanted["path"], headers["Range"])
        return self._about(what, wanted["path"])

    def _about(self, what: str, path: str) -> Said:
        file = self._at(path)
        if file is None:
            return conflict("path_lookup" if what == "files/delete_v2" else "path", "not_found")
        match what:
            case "files/get_metadata":
                return Said(200, file.shown)
            case "files/delete_v2":
                del self.files[file.id]
                return Said(200, {"metadata": file.shown})
            case "files/get_temporary_link":
                key = self._secret("link")
                self.links[key] = file.id
                return Said(200, {"metadata": file.shown, "link": f"{self.url}/given/{key}"})
        return Said(400, b"Unknown API function")

    def given(self, key: str) -> Said:
        file = self.files.get(self.links.get(key, ""))
        if file is None:
            return Said(404)
        name = file.path.rpartition("/")[2].encode("ascii", "replace").decode()
        return Said(200, file.content, {"Content-Disposition": f'attachment; filename="{name}"'})

    def _append(self, cursor: Any, body: bytes) -> Said:
        upload = self.uploads.get(cursor["session_id"])
        if upload is None:
            return conflict("not_found")
        if len(upload) != cursor["offset"]:
            return conflict("incorrect_offset", correct_offset=len(upload))
        upload.extend(body)
        return Said(200)

    def _finish(self, cursor: Any, commit: Any) -> Said:
        upload = self.uploads.get(cursor["session_id"])
        if upload is None:
            return conflict("lookup_failed", "not_found")
        if len(upload) != cursor["offset"]:
            return conflict("lookup_failed", "incorrect_offset", correct_offset=len(upload))
        if self.used + len(upload) > self.allocated:
            return conflict("path", "insufficient_space")
        assert re.fullmatch(r"/[^\x00-\x1f\\/]+", commit["path"]), commit
        known = self._at(commit["path"])
        file = Kept(known.id if known else f"id:{secrets.token_hex(8)}", commit["path"], bytes(upload))
        self.files[file.id] = file
        del self.uploads[cursor["session_id"]]
        return Said(200, file.shown)

    def _download(self, path: str, wanted: str) -> Said:
        file = self._at(path)
        if file is None:
            return conflict("path", "not_found")
        first, _, last = wanted.removeprefix("bytes=").partition("-")
        return Said(206, file.content[int(first) : int(last) + 1])

    def _at(self, path: str) -> Kept | None:
        if path.startswith("id:"):
            return self.files.get(path)
        return next((file for file in self.files.values() if file.path.lower() == path.lower()), None)

    def _secret(self, kind: str) -> str:
        made = f"{kind}.{secrets.token_urlsafe(16)}"
        self.secrets_given.append(made)
        return made

    def trouble(self, step: str) -> Said | None:
        self.asked.append(step)
        return self.troubles[step].pop(0) if self.troubles.get(step) else None


PAGE = '<!doctype html><title>Dropbox</title><h1>Rostrum of the tests wants a folder</h1><a href="{}">Allow</a>'


class _Handler(BaseHTTPRequestHandler):
    dropbox: Dropbox

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        if parts.path == "/oauth2/authorize":
            query = {name: values[0] for name, values in parse_qs(parts.query).items()}
            address = self.dropbox.permit(query).replace("&", "&amp;")
            self._say(Said(200, PAGE.format(address).encode(), {"Content-Type": "text/html"}))
        else:
            self._say(self.dropbox.given(parts.path.removeprefix("/given/")))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        what = self.path.removeprefix("/2/").removeprefix("/")
        step = what.rpartition("/")[2]
        said = self.dropbox.trouble(step)
        if said is None:
            said = self._answer(what, body)
        if step in self.dropbox.cut:
            self.dropbox.cut.remove(step)
            self.close_connection = True
            self.connection.close()
            return
        self._say(said)

    def _answer(self, what: str, body: bytes) -> Said:
        if what == "oauth2/token":
            return self.dropbox.tokens({name: values[0] for name, values in parse_qs(body.decode()).items()})
        token = self.headers.get("Authorization", "").removeprefix("Bearer ")
        if token not in self.dropbox.access:
            return Said(401, {"error_summary": "expired_access_token/..", "error": {".tag": "expired_access_token"}})
        if in_header := self.headers.get("Dropbox-API-Arg"):
            return self.dropbox.answer(what, json.loads(in_header), body, self.headers)
        return self.dropbox.answer(what, json.loads(body or b"null"), b"", self.headers)

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


@contextmanager
def dropbox_server() -> Iterator[Dropbox]:
    dropbox = Dropbox()
    handler = type("Handler", (_Handler,), {"dropbox": dropbox})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    dropbox.url = f"http://127.0.0.1:{server.server_port}"
    with served(server):
        yield dropbox
