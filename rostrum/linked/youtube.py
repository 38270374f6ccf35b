"""Whose channel it is, and giving Google's tokens back: https://developers.google.com/youtube/v3/docs/channels/list and
https://developers.google.com/identity/protocols/oauth2/web-server#tokenrevoke.

The search for videos in rooms goes by a key and knows no account: `rostrum/library/youtube.py`."""

from typing import Annotated

from django.conf import settings
from pydantic import BaseModel, Field, ValidationError

from rostrum.linked.calls import call
from rostrum.linked.errors import NothingToLink, ServiceSilent
from rostrum.linked.identity import Identity

TITLE = "YouTube"
SCOPES = ("https://www.googleapis.com/auth/youtube.upload", "https://www.googleapis.com/auth/youtube.readonly")


class _Snippet(BaseModel):
    title: str = ""


class _Channel(BaseModel):
    id: Annotated[str, Field(min_length=1, max_length=100)]
    snippet: _Snippet


class _Channels(BaseModel):
    items: list[_Channel] = []


def identify(token: str) -> Identity:
    """Of somebody who has several channels, the one that they chose on Google's page. Raises TokenRefused, NothingToLink, ServiceBusy,
    ServiceSilent."""
    url = f"{settings.GOOGLE_API_URL}/youtube/v3/channels"
    answer = call(url, method="GET", service=TITLE, token=token, params={"part": "snippet", "mine": "true"})
    try:
        channels = _Channels.model_validate_json(answer.content if answer.is_success else b"").items
    except ValidationError:
        raise ServiceSilent(service=TITLE) from None
    if not channels:
        raise NothingToLink
    return Identity(id=channels[0].id, name=channels[0].snippet.title[:200])


def revoke(token: str) -> None:
    """The refresh token that it came from ends, too. Raises TokenRefused, ServiceBusy, ServiceSilent."""
    call(f"{settings.GOOGLE_OAUTH_URL}/revoke", service=TITLE, data={"token": token})
