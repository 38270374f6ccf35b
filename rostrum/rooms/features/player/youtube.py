"""YouTube's videos: which one a link means, and where browsers find them."""

import os
import re
from urllib.parse import parse_qs, urlsplit

YOUTUBE = "https://www.youtube-nocookie.com"
ORIGIN = (os.environ.get("YOUTUBE_ORIGIN") or YOUTUBE).rstrip("/")
"""Browsers load YouTube's frame from here, and only while a video of it is shown. Another one is for tests."""

_ID = re.compile(r"[0-9A-Za-z_-]{11}")
_HOSTS = {"youtube.com", "youtube-nocookie.com"}
_SHORT_HOST = "youtu.be"
_BEFORE_THE_ID = {"shorts", "embed", "live", "v"}
_BEFORE_THE_HOST = re.compile(r"^(www|m|music)\.")


def video_of(link: str) -> str | None:
    """YouTube's id of the video that a pasted link leads to; the id alone is taken too."""
    if _ID.fullmatch(link):
        return link
    try:
        parts = urlsplit(link if "://" in link else f"https://{link}")
    except ValueError:
        return None
    if parts.scheme not in ("http", "https"):
        return None
    found = _named(_BEFORE_THE_HOST.sub("", parts.hostname or ""), parts.path.strip("/").split("/"), parts.query)
    return found if found and _ID.fullmatch(found) else None


def _named(host: str, path: list[str], query: str) -> str | None:
    if host == _SHORT_HOST:
        return path[0]
    if host not in _HOSTS:
        return None
    match path:
        case ["watch"]:
            return parse_qs(query).get("v", [None])[0]
        case [before, video, *_] if before in _BEFORE_THE_ID:
            return video
    return None
