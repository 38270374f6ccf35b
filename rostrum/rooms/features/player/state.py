"""The clips in the room, where each was left, and since when one plays."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import SessionEnded
from rostrum.rooms.core.stage.facts import ContentHidden, ContentShown
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.player.facts import (
    ClipAdded,
    ClipNamed,
    ClipPaused,
    ClipPlayed,
    ClipRemoved,
    ClipShown,
    ClipSought,
    YoutubeAdded,
)
from rostrum.rooms.wire import Millis

TOOL = "player"
MOST_CLIPS = 30


@dataclass(frozen=True, slots=True)
class Clip:
    """While it plays, it is at `position_ms` + (now - `due`), but never beyond its end; `duration_ms` is 0 when nobody knows it.
    What comes of the library lies at `/shown/<key>/media.mp4`; the `key` of YouTube's is YouTube's id, and its name is empty
    until a browser told it."""

    id: str
    media: Literal["video", "audio", "youtube"]
    key: str
    name: str
    duration_ms: int
    width: int
    height: int
    until: Millis | None
    playing: bool
    position_ms: int
    due: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class PlayerState:
    """Only the clip that is `shown` ever plays, and only while the player has the stage."""

    clips: Mapping[str, Clip] = field(default_factory=dict)
    shown: str | None = None


def shown_clip(player: PlayerState) -> Clip | None:
    return player.clips.get(player.shown) if player.shown else None


def position_at(clip: Clip, now: Millis) -> int:
    """In milliseconds."""
    position = clip.position_ms + (max(0, now - clip.due) if clip.playing else 0)
    return min(position, clip.duration_ms) if clip.duration_ms else position


def has_ended(clip: Clip, now: Millis) -> bool:
    """Of what YouTube plays only browsers know."""
    return clip.duration_ms > 0 and position_at(clip, now) >= clip.duration_ms


def youtube_id(video: str) -> str:
    return f"y_{video}"


def fold(player: PlayerState, record: Record, core: Core) -> PlayerState:
    match record.fact:
        case ClipAdded() as added:
            clip = _of_library(added, player.clips.get(added.clip))
            return _shown(player, clip, record.at)
        case YoutubeAdded(video=video):
            return _shown(player, player.clips.get(youtube_id(video)) or _of_youtube(video), record.at)
        case ClipRemoved(clip=clip_id):
            shown = None if player.shown == clip_id else player.shown
            return replace(player, clips=without(player.clips, clip_id), shown=shown)
        case ClipShown(clip=clip_id) if clip_id in player.clips:
            return _shown(player, player.clips[clip_id], record.at)
        case ContentHidden() | SessionEnded():
            return _paused(player, record.at)
        case ContentShown(tool=tool) if tool != TOOL:
            return _paused(player, record.at)
    return _one_changed(player, record)


def _one_changed(player: PlayerState, record: Record) -> PlayerState:
    match record.fact:
        case ClipNamed(clip=clip_id, name=name) if clip_id in player.clips:
            clip = replace(player.clips[clip_id], name=name)
        case ClipPlayed(clip=clip_id, position_ms=position_ms, due=due) if clip_id in player.clips:
            clip = replace(player.clips[clip_id], playing=True, position_ms=position_ms, due=due)
        case ClipPaused(clip=clip_id, position_ms=position_ms) if clip_id in player.clips:
            clip = replace(player.clips[clip_id], playing=False, position_ms=position_ms)
        case ClipSought(clip=clip_id, position_ms=position_ms, due=due) if clip_id in player.clips:
            clip = replace(player.clips[clip_id], position_ms=position_ms, due=due)
        case _:
            return player
    return _with(player, clip)


def _with(player: PlayerState, clip: Clip) -> PlayerState:
    return replace(player, clips={**player.clips, clip.id: clip})


def _shown(player: PlayerState, clip: Clip, at: Millis) -> PlayerState:
    before = player if player.shown == clip.id else _paused(player, at)
    return replace(_with(before, clip), shown=clip.id)


def _paused(player: PlayerState, at: Millis) -> PlayerState:
    clip = shown_clip(player)
    if clip is None or not clip.playing:
        return player
    return _with(player, replace(clip, playing=False, position_ms=position_at(clip, at)))


def _of_library(added: ClipAdded, before: Clip | None) -> Clip:
    """A fresh link changes nothing of how it plays."""
    return Clip(
        id=added.clip,
        media=added.media,
        key=added.key,
        name=added.name,
        duration_ms=added.duration_ms,
        width=added.width,
        height=added.height,
        until=added.until,
        playing=before.playing if before else False,
        position_ms=before.position_ms if before else 0,
        due=before.due if before else 0,
    )


def _of_youtube(video: str) -> Clip:
    return Clip(
        id=youtube_id(video),
        media="youtube",
        key=video,
        name="",
        duration_ms=0,
        width=16,
        height=9,
        until=None,
        playing=False,
        position_ms=0,
        due=0,
    )
