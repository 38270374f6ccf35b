"""A question to a linked service, and what it may say instead of an answer. No redirect is followed: a token goes to the one host that
the settings name. A 308 that leads nowhere is no redirect: Google's uploads say 'go on' by it."""

from collections.abc import Mapping
from typing import Any, Literal

import httpx

from rostrum.linked.errors import ServiceBusy, ServiceSilent, TokenRefused

_SECONDS = 15.0
"""Somebody may be waiting."""
_CONNECT_SECONDS = 5.0
_USUAL_PAUSE_SECONDS = 15
_LONGEST_PAUSE_SECONDS = 3600


# Any: what httpx takes as a body, by the name of its kind.
def call(
    url: str,
    *,
    service: str,
    method: Literal["GET", "POST", "PUT"] = "POST",
    token: str = "",
    headers: Mapping[str, str] | None = None,
    seconds: float = _SECONDS,
    **body: Any,
) -> httpx.Response:
    """`seconds` without a sign end it; the answer is of a status below 500. Raises TokenRefused, ServiceBusy, ServiceSilent."""
    shown = {"Authorization": f"Bearer {token}"} if token else {}
    timeout = httpx.Timeout(seconds, connect=_CONNECT_SECONDS)
    try:
        answer = httpx.request(method, url, headers={**shown, **(headers or {})}, timeout=timeout, **body)
    except httpx.HTTPError:
        raise ServiceSilent(service=service) from None
    if token and answer.status_code == httpx.codes.UNAUTHORIZED:
        raise TokenRefused
    if answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
        raise ServiceBusy(service=service, retry_after_seconds=_pause_of(answer))
    if answer.is_server_error or _leads_elsewhere(answer):
        raise ServiceSilent(service=service)
    return answer


def _leads_elsewhere(answer: httpx.Response) -> bool:
    return answer.is_redirect and not is_go_on(answer)


def is_go_on(answer: httpx.Response) -> bool:
    return answer.status_code == httpx.codes.PERMANENT_REDIRECT and "Location" not in answer.headers


def _pause_of(answer: httpx.Response) -> int:
    said = answer.headers.get("Retry-After", "")
    seconds = int(said) if said.isascii() and said.isdigit() and len(said) < 9 else _USUAL_PAUSE_SECONDS
    return max(1, min(seconds, _LONGEST_PAUSE_SECONDS))
