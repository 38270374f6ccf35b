"""YouTube's videos, found by words: its Data API, https://developers.google.com/youtube/v3/docs/search/list.

1. A search is dear: a project's key allows 100 a day. So what was found is kept for a while, for whoever looks for the same words.
2. `search` gives ids; `videos` then tells what else is to be known of them (titles in plain text, lengths) and costs next to nothing.
3. Nothing is fetched but from the one host of the settings, and no redirect is followed. The key goes in a header: addresses stand in
   logs.
"""

import hashlib
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from typing import Annotated, Literal, TypeVar

import httpx
from django.conf import settings
from django.core.cache import cache
from pydantic import BaseModel, ConfigDict, StringConstraints, TypeAdapter, ValidationError
from pydantic.alias_generators import to_camel

from rostrum.library.errors import YoutubeKeyRefused, YoutubeQuotaUsed, YoutubeSilent

MOST_FOUND = 12
_KEPT = timedelta(hours=3)
_SECONDS = 5.0
_LENGTH = re.compile(r"P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?")
_USED_UP = ("quotaExceeded", "dailyLimitExceeded", "rateLimitExceeded", "userRateLimitExceeded", "RATE_LIMIT_EXCEEDED")

VideoId = Annotated[str, StringConstraints(pattern=r"^[0-9A-Za-z_-]{11}$")]
T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True, kw_only=True)
class Video:
    """`duration_ms` is 0 of what is live."""

    id: str
    title: str
    channel: str
    duration_ms: int
    is_live: bool


class _Said(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel, frozen=True)


class _VideoName(_Said):
    video_id: VideoId


class _Hit(_Said):
    id: _VideoName


class _Hits(_Said):
    items: list[_Hit] = []


class _Snippet(_Said):
    title: str
    channel_title: str
    live_broadcast_content: Literal["live", "upcoming", "none"] = "none"


class _Details(_Said):
    duration: str = ""


class _Status(_Said):
    embeddable: bool = False


class _Item(_Said):
    id: VideoId
    snippet: _Snippet
    content_details: _Details = _Details()
    status: _Status = _Status()


class _Items(_Said):
    items: list[_Item] = []


class _Reason(_Said):
    reason: str = ""


class _Problem(_Said):
    errors: list[_Reason] = []
    details: list[_Reason] = []


class _Trouble(_Said):
    error: _Problem = _Problem()


_videos = TypeAdapter(list[Video])


def search_videos(words: str, *, key: str, before_asking: Callable[[], None]) -> list[Video]:
    """That may be shown on other sites, YouTube's best first. `before_asking` is called unless the answer is known, and may refuse.
    Raises YoutubeKeyRefused, YoutubeQuotaUsed, YoutubeSilent."""
    name = _cache_name(words)
    kept = cache.get(name)
    if isinstance(kept, bytes):
        return _videos.validate_json(kept)
    before_asking()
    found = _found(words, key=key)
    cache.set(name, _videos.dump_json(found), timeout=_KEPT.total_seconds())
    return found


def check_key(key: str) -> None:
    """By a question that costs next to nothing. Raises YoutubeKeyRefused and YoutubeSilent; a used up key is a good one."""
    try:
        _ask("/i18nLanguages", {"part": "id"}, key=key)
    except YoutubeQuotaUsed:
        return


def _found(words: str, *, key: str) -> list[Video]:
    query = {
        "part": "id",
        "type": "video",
        "q": words,
        "maxResults": str(MOST_FOUND),
        "videoEmbeddable": "true",
        "videoSyndicated": "true",
        "safeSearch": "strict",
    }
    ids = [hit.id.video_id for hit in _read(_Hits, _ask("/search", query, key=key)).items]
    if not ids:
        return []
    more = {"part": "snippet,contentDetails,status", "id": ",".join(ids), "maxResults": str(MOST_FOUND)}
    known = {item.id: item for item in _read(_Items, _ask("/videos", more, key=key)).items}
    return [_video(known[video]) for video in ids if video in known and _can_be_shown(known[video])]


def _can_be_shown(item: _Item) -> bool:
    return item.status.embeddable and item.snippet.live_broadcast_content != "upcoming"


def _video(item: _Item) -> Video:
    is_live = item.snippet.live_broadcast_content == "live"
    return Video(
        id=item.id,
        title=item.snippet.title[:200],
        channel=item.snippet.channel_title[:200],
        duration_ms=0 if is_live else _milliseconds(item.content_details.duration),
        is_live=is_live,
    )


def _milliseconds(length: str) -> int:
    """ISO 8601, as in `PT1H2M3S`."""
    match = _LENGTH.fullmatch(length)
    if match is None:
        return 0
    days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    return 1000 * (((24 * days + hours) * 60 + minutes) * 60 + seconds)


def _cache_name(words: str) -> str:
    said = " ".join(words.casefold().split())
    return f"youtube:{hashlib.sha256(said.encode()).hexdigest()}"


def _ask(path: str, query: dict[str, str], *, key: str) -> bytes:
    headers = {"X-Goog-Api-Key": key}
    try:
        answer = httpx.get(f"{settings.YOUTUBE_API_URL}{path}", params=query, headers=headers, timeout=_SECONDS)
    except httpx.HTTPError:
        raise YoutubeSilent from None
    if answer.status_code == httpx.codes.OK:
        return answer.content
    if answer.status_code == httpx.codes.TOO_MANY_REQUESTS:
        raise YoutubeQuotaUsed
    if answer.status_code in (httpx.codes.BAD_REQUEST, httpx.codes.UNAUTHORIZED, httpx.codes.FORBIDDEN):
        problem = _read(_Trouble, answer.content).error
        is_used_up = any(said.reason in _USED_UP for said in (*problem.errors, *problem.details))
        raise YoutubeQuotaUsed if is_used_up else YoutubeKeyRefused
    raise YoutubeSilent


def _read(shape: type[T], answer: bytes) -> T:
    try:
        return shape.model_validate_json(answer)
    except ValidationError:
        raise YoutubeSilent from None
