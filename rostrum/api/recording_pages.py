"""The page of a published recording as it leaves the server: the app, with what other sites and messengers show of a link to it."""

from functools import cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.html import format_html, format_html_join

from rostrum.accounts.errors import NoSuchPage
from rostrum.api.errors import Unavailable
from rostrum.api.guard import refuse
from rostrum.recordings.models import Publication
from rostrum.recordings.queries import has_public_poster, publication_with

_HEAD = "<title>Rostrum</title>"


def recording_page(request: HttpRequest, key: str) -> HttpResponse:
    """The app says itself that a recording is not there: with status 404 and no word about it here."""
    try:
        page = _page(settings.PAGES / "index.html")
    except FileNotFoundError:
        return refuse(Unavailable())
    try:
        publication = publication_with(key)
    except NoSuchPage:
        return _html(page, status=404)
    return _html(page.replace(_HEAD, _preview(publication), 1))


def _html(page: str, *, status: int = 200) -> HttpResponse:
    return HttpResponse(page, status=status, headers={"Cache-Control": "no-cache"})


@cache
def _page(path: Path) -> str:
    """Processes are started anew when the pages are."""
    return path.read_text(encoding="utf-8")


def _preview(publication: Publication) -> str:
    """Open Graph (https://ogp.me), and what X reads beside it."""
    recording = publication.recording
    url = f"{settings.PUBLIC_URL}/recording/{publication.key}"
    said = {
        "og:type": "video.other",
        "og:site_name": recording.account.name,
        "og:title": recording.title,
        "og:description": recording.account.name,
        "og:url": url,
    }
    if has_public_poster(publication):
        poster = f"{settings.PUBLIC_URL}/api/recorded/{publication.key}/poster.jpg"
        said |= {
            "og:image": poster,
            "og:image:type": "image/jpeg",
            "og:image:width": str(recording.width),
            "og:image:height": str(recording.height),
        }
    said["twitter:card"] = "summary_large_image" if has_public_poster(publication) else "summary"
    title = format_html("<title>{}</title>", recording.title)
    described = format_html('<meta name="description" content="{}">', recording.account.name)
    return title + described + format_html_join("", '<meta property="{}" name="{}" content="{}">', _twice(said))


def _twice(said: dict[str, str]) -> list[tuple[str, str, str]]:
    """X asks for `name`, all others for `property`."""
    return [(name, name, content) for name, content in said.items()]
