"""What the stage of a room may use besides the room: the search at YouTube."""

from base64 import b64encode
from functools import partial
from typing import Annotated

from ninja import Path, Router, Schema
from pydantic import StringConstraints

from rostrum.api.limits import count_video_search
from rostrum.api.of_stage import FOR_STAGE, StageRequest, of_stage
from rostrum.api.refusals import refusing
from rostrum.kit.errors import TooManyAttempts
from rostrum.library import youtube, youtube_keys
from rostrum.library.errors import YoutubeKeyRefused, YoutubeOff, YoutubeQuotaUsed, YoutubeSilent
from rostrum.library.youtube import Video
from rostrum.library.youtube_pictures import pictures_of

router = Router(tags=["rooms"], auth=of_stage)

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=100)]
YOUTUBE = (YoutubeOff, YoutubeKeyRefused, YoutubeQuotaUsed, YoutubeSilent, TooManyAttempts)


class StageView(Schema):
    """`youtube_search`: there is a key to search YouTube with."""

    youtube_search: bool


class VideoView(Schema):
    """`picture` is the picture itself, as an address that needs nobody; empty where none came. `duration_ms` is 0 of what is live."""

    id: str
    title: str
    channel: str
    duration_ms: int
    is_live: bool
    picture: str

    @classmethod
    def of(cls, video: Video, picture: bytes | None) -> "VideoView":
        return cls(
            id=video.id,
            title=video.title,
            channel=video.channel,
            duration_ms=video.duration_ms,
            is_live=video.is_live,
            picture=f"data:image/jpeg;base64,{b64encode(picture).decode()}" if picture else "",
        )


@router.get("", response={200: StageView, **refusing(*FOR_STAGE)})
def read_stage(request: StageRequest, room_id: Path[str]) -> StageView:
    """The front asks this before it takes in a piece of an upload: who is not on the stage uploads nothing."""
    account = request.auth.event.owner_id
    return StageView(youtube_search=youtube_keys.is_shared() or youtube_keys.has_own_key(account))


@router.get("/youtube", response={200: list[VideoView], **refusing(*FOR_STAGE, *YOUTUBE)})
def search_youtube(request: StageRequest, room_id: Path[str], words: Words) -> list[VideoView]:
    account = request.auth.event.owner_id
    chosen = youtube_keys.key_for(account)
    is_guest = request.auth.seat.role != "host"
    count = partial(count_video_search, account=account, is_own_key=chosen.is_own, is_guest=is_guest)
    videos = youtube.search_videos(words, key=chosen.key, before_asking=count)
    pictures = pictures_of([video.id for video in videos])
    return [VideoView.of(video, pictures.get(video.id)) for video in videos]
