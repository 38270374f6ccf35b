"""What may be asked of the player."""

from typing import Annotated, ClassVar, Literal

from pydantic import StringConstraints

from rostrum.kit.text import Title
from rostrum.rooms.features.player.facts import ClipAdded, Position
from rostrum.rooms.wire import Command

ClipId = Annotated[str, StringConstraints(pattern=r"^(f_[0-9a-z]{16}|y_[0-9A-Za-z_-]{11})$")]


class AddClip(Command):
    """System only: `web` gives it once it has looked whose file it is, and in what state. It is shown where it was left."""

    system_only: ClassVar[bool] = True
    kind: Literal["add_clip"] = "add_clip"
    clip: ClipAdded


class ExpireClip(Command):
    """System only, scheduled: its bytes can soon no longer be fetched. What is on the stage stays until they cannot.
    `at_once`: they are gone already."""

    system_only: ClassVar[bool] = True
    kind: Literal["expire_clip"] = "expire_clip"
    key: Annotated[str, StringConstraints(pattern=r"^[0-9a-z]{24}$")]
    at_once: bool = False


class ShowYoutube(Command):
    """`link`: as it was copied from YouTube, in any of its shapes, or the video's id alone."""

    kind: Literal["show_youtube"] = "show_youtube"
    link: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=500)]


class NameClip(Command):
    """Given by a browser of the stage that has loaded a video of YouTube's; the first name stays."""

    kind: Literal["name_clip"] = "name_clip"
    clip: ClipId
    name: Title


class RemoveClip(Command):
    """From the room; a file stays in the library."""

    kind: Literal["remove_clip"] = "remove_clip"
    clip: ClipId


class ShowClip(Command):
    """Where it was left, paused."""

    kind: Literal["show_clip"] = "show_clip"
    clip: ClipId


class PlayClip(Command):
    """Without `position_ms`: from where it was left, or from its beginning once it has ended."""

    kind: Literal["play_clip"] = "play_clip"
    clip: ClipId
    position_ms: Position | None = None


class PauseClip(Command):
    kind: Literal["pause_clip"] = "pause_clip"
    clip: ClipId


class SeekClip(Command):
    """Whether it plays or not, it does so from there."""

    kind: Literal["seek_clip"] = "seek_clip"
    clip: ClipId
    position_ms: Position


PlayerCommand = AddClip | ExpireClip | ShowYoutube | NameClip | RemoveClip | ShowClip | PlayClip | PauseClip | SeekClip
