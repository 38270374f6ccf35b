"""Files that the front sends once `web` has looked who asks."""

from typing import Annotated
from urllib.parse import quote

from django.http import HttpResponse
from pydantic import StringConstraints

ReplayPart = Annotated[str, StringConstraints(pattern=r"^(index|chat|[0-9]{1,4})\.json$")]
"""Of a replay: what it is as a whole, all that was written in its chat, or a minute."""
ShownKey = Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{24}$")]
ShownPage = Annotated[str, StringConstraints(pattern=r"^page-[0-9]{1,5}(-small|-large)?\.jpg$")]
"""Of a document that was shown, under the key that the replay names."""


def sent_by_front(path: str) -> HttpResponse:
    """`path` below the home, of what the front may send at all (`files/…`, `recordings/…`). It sends what lies there, with byte ranges,
    or 404."""
    return HttpResponse(headers={"X-Accel-Redirect": f"/{path}"})


def sent_privately(path: str) -> HttpResponse:
    """Neither a proxy on the way nor the browser keeps it: the next person at the machine is somebody else."""
    answer = sent_by_front(path)
    answer["Cache-Control"] = "private, no-store"
    return answer


def to_be_saved(path: str, *, name: str) -> HttpResponse:
    """Privately, under that name, and never to be shown: it may be a page with a script in it."""
    answer = sent_privately(path)
    answer["Content-Disposition"] = f"attachment; filename*=UTF-8''{quote(name, safe='')}"
    return answer
