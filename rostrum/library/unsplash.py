"""Unsplash's pictures, by its API: https://unsplash.com/documentation and its guidelines, which demand that pictures are shown from
its own addresses, that choosing one is told to `download_location`, and that the photographer is named with a link.

Nothing is fetched but from the one host of the settings, and no redirect is followed: what a browser sends is words to look for, or a
photo's id; what an answer names is fetched only when it lies on that same host."""

import re
from dataclasses import dataclass
from typing import Annotated, Any
from urllib.parse import urlencode, urlsplit

import httpx
from django.conf import settings
from pydantic import BaseModel, Field, StringConstraints, ValidationError

from rostrum.library.errors import NoSuchPhoto, UnsplashOff, UnsplashSilent

PAGE_SIZE = 12
_SECONDS = 5.0
_PHOTO_ID = re.compile(r"[A-Za-z0-9_-]{5,32}")
_REFERRAL = urlencode({"utm_source": "rostrum", "utm_medium": "referral"})
_PICTURE_HOSTS = {"images.unsplash.com"}
_PAGE_HOSTS = {"unsplash.com", "www.unsplash.com"}

COLOURS = {
    "black": "black", "white": "white", "yellow": "yellow", "orange": "orange", "red": "red", "purple": "purple",
    "magenta": "magenta", "green": "green", "teal": "teal", "blue": "blue",
    "чёрный": "black", "черный": "black", "белый": "white", "жёлтый": "yellow", "желтый": "yellow",
    "оранжевый": "orange", "красный": "red", "фиолетовый": "purple", "розовый": "magenta", "зелёный": "green",
    "зеленый": "green", "бирюзовый": "teal", "синий": "blue", "голубой": "blue",
}  # fmt: skip
"""The colours that Unsplash's search knows; who types nothing but one of them wants a plain picture."""
PLAIN = "plain texture background"


class _Urls(BaseModel):
    raw: str
    small: str


class _Links(BaseModel):
    html: str
    download_location: str = ""


class _User(BaseModel):
    name: Annotated[str, StringConstraints(max_length=200)]
    links: _Links


class _Photo(BaseModel):
    id: Annotated[str, StringConstraints(pattern=_PHOTO_ID.pattern)]
    width: Annotated[int, Field(ge=1, le=100_000)]
    height: Annotated[int, Field(ge=1, le=100_000)]
    description: str | None = None
    alt_description: str | None = None
    urls: _Urls
    links: _Links
    user: _User


class _Found(BaseModel):
    total: int
    results: list[_Photo]


@dataclass(frozen=True, slots=True, kw_only=True)
class Photo:
    """`url` and `small_url` are for browsers; the photographer's page carries the parameters of a referral."""

    id: str
    width: int
    height: int
    description: str
    url: str
    small_url: str
    photographer: str
    photographer_url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    total: int
    photos: list[Photo]


def is_on() -> bool:
    return bool(settings.UNSPLASH_ACCESS_KEY)


def search_photos(words: str, *, page: int) -> Found:
    """Raises UnsplashOff, UnsplashSilent."""
    colour = COLOURS.get(words.strip().lower())
    query = {"query": PLAIN, "color": colour} if colour else {"query": words}
    answer = _ask(
        "/search/photos",
        {**query, "page": str(page), "per_page": str(PAGE_SIZE), "orientation": "landscape", "content_filter": "high"},
    )
    found = _read(_Found, answer)
    return Found(total=found.total, photos=[_shown(photo) for photo in found.results])


def choose_photo(photo_id: str) -> Photo:
    """Tells Unsplash that it is used. Raises NoSuchPhoto, UnsplashOff, UnsplashSilent."""
    if not _PHOTO_ID.fullmatch(photo_id):
        raise NoSuchPhoto
    photo = _read(_Photo, _ask(f"/photos/{photo_id}", {}))
    chosen = _shown(photo)
    location = urlsplit(photo.links.download_location)
    ours = urlsplit(settings.UNSPLASH_URL)
    if (location.scheme, location.netloc) != (ours.scheme, ours.netloc):
        raise UnsplashSilent
    _ask(f"{location.path}?{location.query}".removeprefix(ours.path), {})
    return chosen


def _shown(photo: _Photo) -> Photo:
    return Photo(
        id=photo.id,
        width=photo.width,
        height=photo.height,
        description=(photo.alt_description or photo.description or "")[:200],
        url=_with(_on(photo.urls.raw, _PICTURE_HOSTS), "w=2560&q=80&auto=format&fit=max"),
        small_url=_on(photo.urls.small, _PICTURE_HOSTS),
        photographer=photo.user.name,
        photographer_url=_with(_on(photo.user.links.html, _PAGE_HOSTS), _REFERRAL),
    )


def _on(url: str, hosts: set[str]) -> str:
    """Addresses that we give to browsers lead to Unsplash and nowhere else."""
    parts = urlsplit(url)
    if parts.scheme != "https" or parts.netloc not in hosts or re.search(r"[\s\"'()\\<>]", url):
        raise UnsplashSilent
    return url


def _with(url: str, query: str) -> str:
    return f"{url}{'&' if '?' in url else '?'}{query}"


def _ask(path: str, query: dict[str, str]) -> bytes:
    if not is_on():
        raise UnsplashOff
    headers = {"Authorization": f"Client-ID {settings.UNSPLASH_ACCESS_KEY}", "Accept-Version": "v1"}
    try:
        answer = httpx.get(f"{settings.UNSPLASH_URL}{path}", params=query or None, headers=headers, timeout=_SECONDS)
    except httpx.HTTPError:
        raise UnsplashSilent from None
    if answer.status_code == httpx.codes.NOT_FOUND:
        raise NoSuchPhoto
    if answer.status_code != httpx.codes.OK:
        raise UnsplashSilent
    return answer.content


# Any: one of the shapes above, and the same comes back.
def _read(shape: type[Any], answer: bytes) -> Any:
    try:
        return shape.model_validate_json(answer)
    except ValidationError:
        raise UnsplashSilent from None
