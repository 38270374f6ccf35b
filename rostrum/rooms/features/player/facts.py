"""Which clips lie in the room, which is shown, and when it plays. A clip is a film or a sound of the library, whose id is its
file's, or a video of YouTube's, whose id is `y_` and YouTube's own."""

from typing import Annotated, Literal

from pydantic import Field

from rostrum.rooms.wire import Fact, Millis

Position = Annotated[int, Field(ge=0, le=24 * 60 * 60 * 1000)]
"""In milliseconds from the clip's beginning."""
ClipMedia = Literal["video", "audio"]


class ClipAdded(Fact):
    """From the library, or given a fresh link. It is shown from now on. It lies at `/shown/<key>/media.mp4` until `until`, a
    video's picture beside it at `poster.jpg`. `duration_ms` is 0 when nobody knows it; width and height are in pixels."""

    kind: Literal["clip_added"] = "clip_added"
    clip: str
    media: ClipMedia
    key: str
    name: str
    duration_ms: int
    width: int
    height: int
    until: Millis


class YoutubeAdded(Fact):
    """`video` is YouTube's id of it. It is shown from now on."""

    kind: Literal["youtube_added"] = "youtube_added"
    video: str


class ClipNamed(Fact):
    """YouTube tells a video's title only to browsers; one of the stage passed it on."""

    kind: Literal["clip_named"] = "clip_named"
    clip: str
    name: str


class ClipRemoved(Fact):
    kind: Literal["clip_removed"] = "clip_removed"
    clip: str


class ClipShown(Fact):
    """Where it was left; another one that played stops."""

    kind: Literal["clip_shown"] = "clip_shown"
    clip: str


class ClipPlayed(Fact):
    """At `due` it was at `position_ms`, and has gone on since."""

    kind: Literal["clip_played"] = "clip_played"
    clip: str
    position_ms: int
    due: Millis


class ClipPaused(Fact):
    kind: Literal["clip_paused"] = "clip_paused"
    clip: str
    position_ms: int


class ClipSought(Fact):
    """Goes on from `position_ms`, or stays paused there."""

    kind: Literal["clip_sought"] = "clip_sought"
    clip: str
    position_ms: int
    due: Millis


PlayerFact = ClipAdded | YoutubeAdded | ClipNamed | ClipRemoved | ClipShown | ClipPlayed | ClipPaused | ClipSought
