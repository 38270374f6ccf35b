"""Files in a Dropbox, by its HTTP protocol: https://www.dropbox.com/developers/documentation/http/documentation. We are given a folder of
our own there ("app folder"), and every path is inside it.

What is in a file is told by Dropbox's `content_hash`: https://www.dropbox.com/developers/reference/content-hash."""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeVar

import httpx
from django.conf import settings
from pydantic import BaseModel, Field, ValidationError

from rostrum.library.formats import MEGABYTE
from rostrum.linked.calls import call
from rostrum.linked.dropbox import TITLE
from rostrum.linked.errors import ServiceSilent

PIECE_BYTES = 8 * MEGABYTE
"""Dropbox wants multiples of four megabytes, 150 at most."""
_SECONDS = 60.0
"""For a piece."""
_BLOCK_BYTES = 4 * MEGABYTE
Shape = TypeVar("Shape", bound=BaseModel)


class NotThere(Exception):
    """No such file, or no such upload any more."""


class NoSpaceThere(Exception):
    """The person's Dropbox is full."""


class WrongOffset(Exception):
    def __init__(self, correct: int) -> None:
        super().__init__(correct)
        self.correct = correct


class RemoteFile(BaseModel):
    id: Annotated[str, Field(min_length=1, max_length=200)]
    size: Annotated[int, Field(ge=0)]
    content_hash: Annotated[str, Field(max_length=64)] = ""


class _Link(BaseModel):
    metadata: RemoteFile
    link: Annotated[str, Field(max_length=4_000)]


class _Session(BaseModel):
    session_id: Annotated[str, Field(min_length=1, max_length=400)]


class _Allocation(BaseModel):
    allocated: int = 0
    user_within_team_space_allocated: int = 0


class _Space(BaseModel):
    used: int
    allocation: _Allocation


@dataclass(frozen=True, slots=True, kw_only=True)
class Space:
    used_bytes: int
    most_bytes: int


def content_hash(path: Path) -> str:
    """The SHA-256 of the SHA-256s of its blocks of four megabytes."""
    whole = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK_BYTES):
            whole.update(hashlib.sha256(block).digest())
    return whole.hexdigest()


def space(token: str) -> Space:
    """Of a team's member: what the team has, or the share of it that is theirs."""
    said = _read(_Space, _ask(token, "users/get_space_usage", None))
    most = said.allocation.user_within_team_space_allocated or said.allocation.allocated
    return Space(used_bytes=said.used, most_bytes=most)


def start_upload(token: str) -> str:
    """Its name; Dropbox keeps it for a week."""
    return _read(_Session, _send(token, "files/upload_session/start", {"close": False}, b"")).session_id


def append(token: str, upload: str, data: bytes, *, offset: int) -> None:
    """Raises WrongOffset, NotThere."""
    cursor = {"session_id": upload, "offset": offset}
    _send(token, "files/upload_session/append_v2", {"cursor": cursor, "close": False}, data)


def finish_upload(token: str, upload: str, *, offset: int, path: str) -> RemoteFile:
    """Raises WrongOffset, NotThere, NoSpaceThere. Done twice it is the same file: the path is that of one of ours only."""
    commit = {"path": path, "mode": "overwrite", "autorename": False, "mute": True}
    wanted = {"cursor": {"session_id": upload, "offset": offset}, "commit": commit}
    return _read(RemoteFile, _send(token, "files/upload_session/finish", wanted, b""))


def look_at(token: str, path: str) -> RemoteFile:
    """`path`: or its id. Raises NotThere."""
    return _read(RemoteFile, _ask(token, "files/get_metadata", {"path": path}))


def temporary_link(token: str, path: str) -> tuple[RemoteFile, str]:
    """For whoever has it, for four hours. Raises NotThere."""
    said = _read(_Link, _ask(token, "files/get_temporary_link", {"path": path}))
    return said.metadata, said.link


def download(token: str, path: str, *, offset: int, most: int) -> bytes:
    """`most` bytes, or fewer at the end. Raises NotThere."""
    headers = {"Range": f"bytes={offset}-{offset + most - 1}", "Dropbox-API-Arg": _in_header({"path": path})}
    answer = _call("files/download", token, headers=headers)
    if answer.status_code != httpx.codes.PARTIAL_CONTENT or len(answer.content) > most:
        raise ServiceSilent(service=TITLE)
    return answer.content


def delete(token: str, path: str) -> None:
    """Raises NotThere."""
    _ask(token, "files/delete_v2", {"path": path})


def _ask(token: str, what: str, wanted: dict[str, Any] | None) -> bytes:
    url = f"{settings.DROPBOX_API_URL}/2/{what}"
    body = json.dumps(wanted).encode()
    answer = call(url, service=TITLE, token=token, headers={"Content-Type": "application/json"}, content=body)
    return _good(answer).content


def _send(token: str, what: str, wanted: dict[str, Any], data: bytes) -> bytes:
    headers = {"Content-Type": "application/octet-stream", "Dropbox-API-Arg": _in_header(wanted)}
    return _call(what, token, headers=headers, content=data).content


# Any: what httpx takes as a body, by the name of its kind.
def _call(what: str, token: str, *, headers: dict[str, str], **body: Any) -> httpx.Response:
    return _good(
        call(
            f"{settings.DROPBOX_CONTENT_URL}/2/{what}",
            service=TITLE,
            token=token,
            headers=headers,
            seconds=_SECONDS,
            **body,
        )
    )


def _in_header(wanted: dict[str, Any]) -> str:
    """JSON in ASCII; the one sign of it that headers do not carry is DEL."""
    return json.dumps(wanted).replace("\x7f", "\\u007f")


def _good(answer: httpx.Response) -> httpx.Response:
    if answer.is_success:
        return answer
    tags, offset = _said(answer)
    if offset is not None:
        raise WrongOffset(offset)
    if "insufficient_space" in tags:
        raise NoSpaceThere
    if tags & {"not_found", "not_file", "closed"}:
        raise NotThere
    raise ServiceSilent(service=TITLE)


def _said(answer: httpx.Response) -> tuple[set[str], int | None]:
    """The tags of an error, outer and inner ones, and the offset that an upload is at."""
    tags: set[str] = set()
    offset = None
    try:
        level = answer.json().get("error") if answer.status_code == httpx.codes.CONFLICT else None
    except (ValueError, AttributeError):
        level = None
    while isinstance(level, dict):
        tag = str(level.get(".tag", ""))
        tags.add(tag)
        if tag == "incorrect_offset" and isinstance(level.get("correct_offset"), int):
            offset = level["correct_offset"]
        level = level.get(tag, level.get("reason"))
    return tags, offset


def _read(shape: type[Shape], answer: bytes) -> Shape:
    try:
        return shape.model_validate_json(answer)
    except ValidationError:
        raise ServiceSilent(service=TITLE) from None
