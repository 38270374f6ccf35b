"""Files that the front sends once `web` has looked who asks."""

from typing import Annotated
from urllib.parse import quote

from django.http import HttpResponse
from ninja import Path
from pydantic import StringConstraints

BesideName = Annotated[
    Path[str],
    StringConstraints(
        pattern=r"^(replay/(index|[0-9]{1,4})\.json|shown/[0-9a-z]{24}/page-[0-9]{1,5}(-small|-large)?\.jpg)$"
    ),
]
"""What lies beside a recording's film: the minutes of its replay, and the pages that were shown."""


def sent_by_front(path: str) -> HttpResponse:
    """`path` below the home, of what the front may send at all (`files/…`, `recordings/…`). It sends what lies there, with byte ranges,
    or 404."""
    return HttpResponse(headers={"X-Accel-Redirect": f"/{path}"})


def to_be_kept(path: str, *, name: str) -> HttpResponse:
    """Under that name, and never to be shown: it may be a page with a script in it."""
    answer = sent_by_front(path)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return answer
