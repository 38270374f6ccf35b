"""What an account brings along from elsewhere: its key to YouTube's search."""

from typing import Annotated

from ninja import Router, Schema, Status
from pydantic import ConfigDict, StringConstraints

from rostrum.api.limits import count_key_try
from rostrum.api.refusals import FOR_MEMBERS, refusing
from rostrum.api.sign_in import MemberRequest, signed_in
from rostrum.kit.errors import TooManyAttempts
from rostrum.library import youtube_keys
from rostrum.library.errors import YoutubeKeyRefused, YoutubeSilent

router = Router(tags=["session"], auth=signed_in)


class YoutubeView(Schema):
    """`own_key`: the account has one, which is not shown again. `shared_key`: the operator has one for everybody."""

    own_key: bool
    shared_key: bool


class YoutubeKeyForm(Schema):
    model_config = ConfigDict(extra="forbid")

    key: Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^[A-Za-z0-9_-]{20,100}$")]


@router.get("", response={200: YoutubeView, **refusing(*FOR_MEMBERS)})
def read_youtube_key(request: MemberRequest) -> YoutubeView:
    return _view(request)


@router.put(
    "",
    response={200: YoutubeView, **refusing(*FOR_MEMBERS, YoutubeKeyRefused, YoutubeSilent, TooManyAttempts)},
)
def keep_youtube_key(request: MemberRequest, form: YoutubeKeyForm) -> YoutubeView:
    """Once YouTube has taken it."""
    count_key_try(account=request.auth.owner_id)
    youtube_keys.keep_key(request.auth.account, form.key)
    return _view(request)


@router.delete("", response={204: None, **refusing(*FOR_MEMBERS)})
def forget_youtube_key(request: MemberRequest) -> Status[None]:
    youtube_keys.forget_key(request.auth.account)
    return Status(204, None)


def _view(request: MemberRequest) -> YoutubeView:
    return YoutubeView(
        own_key=youtube_keys.has_own_key(request.auth.owner_id),
        shared_key=youtube_keys.is_shared(),
    )
