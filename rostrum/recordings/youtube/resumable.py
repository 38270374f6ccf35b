"""A film is given to YouTube by its resumable protocol: https://developers.google.com/youtube/v3/guides/using_resumable_upload_protocol.

An upload has an address of its own, which goes on being good for some days, over cut lines and restarts. Errors name a reason:
https://developers.google.com/youtube/v3/docs/videos/insert#errors and https://developers.google.com/youtube/v3/docs/errors."""

import re
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import urlsplit

import httpx
from django.conf import settings
from pydantic import BaseModel, Field, ValidationError

from rostrum.linked.calls import call, is_go_on
from rostrum.linked.errors import ServiceSilent, TokenRefused
from rostrum.linked.youtube import TITLE

PIECE_BYTES = 8 * 1024 * 1024
"""Google wants multiples of 256 kB."""
_SECONDS = 60.0
"""For a piece."""
_RANGE = re.compile(r"bytes=0-([0-9]{1,15})")
_REASON = re.compile(r"[A-Za-z_]{1,60}")
_SOON_OVER = ("rateLimitExceeded", "userRateLimitExceeded", "backendError", "internalError")
_NOT_ALLOWED = ("insufficientPermissions", "authError", "required")


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """`has`: so many bytes have arrived. `video`: its id, once all have."""

    has: int
    video: str = ""


class UploadGone(Exception):
    """No such upload any more."""


class TryTomorrow(Exception):
    """What may be done in a day is used up: of the installation's project at Google, or of the channel."""

    def __init__(self, whose: Literal["quota", "limit"]) -> None:
        super().__init__(whose)
        self.whose = whose


class NotTaken(Exception):
    """Asked again it is refused again. `reason`: Google's word, or nothing."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class _Video(BaseModel):
    id: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{4,20}$")]


class _Fault(BaseModel):
    reason: str = ""


class _Faults(BaseModel):
    errors: list[_Fault] = []


class _Trouble(BaseModel):
    error: _Faults


def begin_upload(token: str, *, title: str, description: str, total: int) -> str:
    """Its address. Raises TokenRefused, ServiceBusy, ServiceSilent, TryTomorrow, NotTaken."""
    answer = call(
        f"{settings.GOOGLE_API_URL}/upload/youtube/v3/videos",
        service=TITLE,
        token=token,
        params={"uploadType": "resumable", "part": "snippet,status"},
        headers={"X-Upload-Content-Type": "video/mp4", "X-Upload-Content-Length": str(total)},
        json={"snippet": {"title": title, "description": description}, "status": {"privacyStatus": "private"}},
    )
    if not answer.is_success:
        raise _fault_of(answer) or NotTaken("")
    address: str = answer.headers.get("Location", "")
    if not _is_theirs(address):
        raise ServiceSilent(service=TITLE)
    return address


def send_piece(token: str, address: str, data: bytes, *, offset: int, total: int) -> Progress:
    """Raises TokenRefused, ServiceBusy, ServiceSilent, UploadGone, TryTomorrow, NotTaken."""
    return _put(token, address, data, f"bytes {offset}-{offset + len(data) - 1}/{total}", total=total)


def ask_progress(token: str, address: str, *, total: int) -> Progress:
    """After a line was cut. Raises as `send_piece`."""
    return _put(token, address, b"", f"bytes */{total}", total=total)


def _put(token: str, address: str, data: bytes, span: str, *, total: int) -> Progress:
    headers = {"Content-Type": "video/mp4", "Content-Range": span}
    answer = call(address, method="PUT", service=TITLE, token=token, headers=headers, seconds=_SECONDS, content=data)
    if answer.is_success:
        return Progress(has=total, video=_video_in(answer))
    if is_go_on(answer):
        return Progress(has=_arrived(answer, total=total))
    # What no reason is told of is about this upload, not about the film.
    raise _fault_of(answer) or UploadGone


def _video_in(answer: httpx.Response) -> str:
    try:
        return _Video.model_validate_json(answer.content).id
    except ValidationError:
        raise ServiceSilent(service=TITLE) from None


def _arrived(answer: httpx.Response, *, total: int) -> int:
    said = answer.headers.get("Range", "")
    if not said:
        return 0
    found = _RANGE.fullmatch(said)
    if found is None or int(found[1]) >= total:
        raise UploadGone
    return int(found[1]) + 1


def _fault_of(answer: httpx.Response) -> Exception | None:
    reason = _reason_of(answer)
    if answer.status_code in (httpx.codes.NOT_FOUND, httpx.codes.GONE) or not reason:
        return None
    if reason in ("quotaExceeded", "dailyLimitExceeded"):
        return TryTomorrow("quota")
    if reason == "uploadLimitExceeded":
        return TryTomorrow("limit")
    if reason in _SOON_OVER:
        return ServiceSilent(service=TITLE)
    return TokenRefused() if reason in _NOT_ALLOWED else NotTaken(reason)


def _reason_of(answer: httpx.Response) -> str:
    try:
        faults = _Trouble.model_validate_json(answer.content).error.errors
    except ValidationError:
        return ""
    reason = faults[0].reason if faults else ""
    return reason if _REASON.fullmatch(reason) else ""


def _is_theirs(address: str) -> bool:
    """The token is shown there."""
    ours, theirs = urlsplit(settings.GOOGLE_API_URL), urlsplit(address)
    if (theirs.scheme, theirs.netloc) == (ours.scheme, ours.netloc):
        return True
    return theirs.scheme == "https" and theirs.netloc.endswith(".googleapis.com")
