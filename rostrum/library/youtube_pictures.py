"""Small pictures of YouTube's videos, fetched by this server: a presenter's browser that fetched them from YouTube would tell it who
looks, and for what. They travel inside the answer, so that nobody can have this server fetch anything else.

What comes from elsewhere than the one host of the settings, is too large, late or no JPEG is left out: a list without a picture is
still a list.
"""

import time
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor

import httpx
from django.conf import settings

_MOST_BYTES = 64 * 1024
_AT_ONCE = 6
_SECONDS = 2.0
_ALL_SECONDS = 4.0
_JPEG = b"\xff\xd8\xff"


def pictures_of(videos: Sequence[str]) -> dict[str, bytes]:
    """By video, those that came: JPEGs of 320 × 180 pixels."""
    deadline = time.monotonic() + _ALL_SECONDS
    with httpx.Client(timeout=_SECONDS) as client, ThreadPoolExecutor(_AT_ONCE) as threads:
        fetched = threads.map(lambda video: _picture_of(video, client, deadline), videos)
        return {video: picture for video, picture in zip(videos, fetched, strict=True) if picture is not None}


def _picture_of(video: str, client: httpx.Client, deadline: float) -> bytes | None:
    if time.monotonic() > deadline:
        return None
    picture = b""
    try:
        with client.stream("GET", f"{settings.YOUTUBE_PICTURES_URL}/vi/{video}/mqdefault.jpg") as answer:
            if answer.status_code != httpx.codes.OK:
                return None
            for piece in answer.iter_bytes():
                picture += piece
                if len(picture) > _MOST_BYTES or time.monotonic() > deadline:
                    return None
    except httpx.HTTPError:
        return None
    return picture if picture.startswith(_JPEG) else None
