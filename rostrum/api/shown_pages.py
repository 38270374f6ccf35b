"""Pages that rooms are shown, twice as large. The front sends their pictures; here one that is not there yet is asked for."""

from functools import partial
from typing import Annotated

from django.http import HttpRequest
from ninja import Path, Router, Schema
from pydantic import Field, StringConstraints

from rostrum.api.limits import count_large_page
from rostrum.api.refusals import EVERYWHERE, refusing
from rostrum.kit.addresses import client_address
from rostrum.kit.errors import TooManyAttempts
from rostrum.library.errors import NoSuchFile
from rostrum.library.formats import MOST_PAGES
from rostrum.library.large_pages import LargeState, want_large_page

router = Router(tags=["files"])

ShownKey = Annotated[str, StringConstraints(max_length=24)]
ShownPage = Annotated[int, Field(ge=1, le=MOST_PAGES)]


class LargePageState(Schema):
    """`made`: at `/shown/<key>/page-<n>-large.jpg`; `coming`: there within a second or two; `never`: the page stays as it is."""

    state: LargeState


@router.post(
    "/{key}/pages/{page}/large",
    response={200: LargePageState, **refusing(*EVERYWHERE, NoSuchFile, TooManyAttempts)},
)
def ask_for_large_page(request: HttpRequest, key: Path[ShownKey], page: Path[ShownPage]) -> LargePageState:
    """For whoever was told the key in a room. No cookie is read: a room works inside other sites' frames too."""
    count = partial(count_large_page, address=client_address(request), key=key)
    return LargePageState(state=want_large_page(key, page, count=count))
