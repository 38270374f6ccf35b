"""OAuth 2.0's authorization code with a proof key: RFC 6749 §4.1 and §6, RFC 7636."""

import base64
import hashlib
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated
from urllib.parse import urlencode

from pydantic import BaseModel, Field, ValidationError

from rostrum.linked.calls import call
from rostrum.linked.errors import GrantRefused, ServiceSilent
from rostrum.linked.kinds import Service


class _Answer(BaseModel):
    access_token: Annotated[str, Field(min_length=1, max_length=8_000)]
    expires_in: Annotated[int, Field(ge=60, le=10_000_000)] = 3600
    refresh_token: Annotated[str, Field(max_length=8_000)] = ""
    scope: Annotated[str, Field(max_length=4_000)] = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """`refresh` is empty where the service keeps the one that was used."""

    access: str
    refresh: str
    scopes: frozenset[str]
    last: timedelta


def address_to_ask(service: Service, *, state: str, verifier: str, back: str) -> str:
    """Where the person is asked."""
    digest = hashlib.sha256(verifier.encode()).digest()
    query = {
        "response_type": "code",
        "client_id": service.client_id,
        "redirect_uri": back,
        "scope": " ".join(service.scopes),
        "state": state,
        "code_challenge": base64.urlsafe_b64encode(digest).rstrip(b"=").decode(),
        "code_challenge_method": "S256",
        **service.more,
    }
    return f"{service.authorize_url}?{urlencode(query)}"


def exchange(service: Service, *, code: str, verifier: str, back: str) -> Tokens:
    """Raises GrantRefused, ServiceBusy, ServiceSilent."""
    asked = {"grant_type": "authorization_code", "code": code, "code_verifier": verifier, "redirect_uri": back}
    return _tokens(service, asked)


def refresh(service: Service, refresh_token: str) -> Tokens:
    """Raises GrantRefused, ServiceBusy, ServiceSilent."""
    return _tokens(service, {"grant_type": "refresh_token", "refresh_token": refresh_token})


def _tokens(service: Service, asked: dict[str, str]) -> Tokens:
    ours = {"client_id": service.client_id, "client_secret": service.client_secret}
    answer = call(service.token_url, service=service.title, data={**asked, **ours})
    if answer.status_code == 400 and '"invalid_grant"' in answer.text:
        raise GrantRefused
    try:
        said = _Answer.model_validate_json(answer.content)
    except ValidationError:
        raise ServiceSilent(service=service.title) from None
    return Tokens(
        access=said.access_token,
        refresh=said.refresh_token,
        scopes=frozenset(said.scope.split()),
        last=timedelta(seconds=said.expires_in),
    )
