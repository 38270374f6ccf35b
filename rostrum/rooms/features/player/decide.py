"""Clips of the library come from `web`, which knows whose they are; the stage plays, pauses and seeks."""

from collections.abc import Sequence
from typing import assert_never

from rostrum.rooms.core.stage.facts import ContentHidden, ContentShown
from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.player import NoSuchClip, NotYoutube, TooManyClips
from rostrum.rooms.errors.room import NotAllowed, OutOfTurn
from rostrum.rooms.feature import Asked, Decided, Later, NotLater
from rostrum.rooms.features.player.commands import (
    AddClip,
    ExpireClip,
    NameClip,
    PauseClip,
    PlayClip,
    RemoveClip,
    SeekClip,
    ShowClip,
    ShowYoutube,
)
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
from rostrum.rooms.features.player.state import (
    MOST_CLIPS,
    TOOL,
    Clip,
    PlayerState,
    has_ended,
    position_at,
    shown_clip,
    youtube_id,
)
from rostrum.rooms.features.player.youtube import video_of
from rostrum.rooms.wire import Command, Millis

LONGEST = 5 * 60 * 60 * 1000
"""The library takes films of four hours: what is begun before its clip leaves the room can be seen to its end."""


def decide(player: PlayerState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case AddClip(clip=added):
            return _add(player, core, added)
        case ExpireClip():
            return _expire(player, core, command, asked.at)
    if core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    match command:
        case PlayClip(clip=clip_id) | PauseClip(clip=clip_id) | SeekClip(clip=clip_id):
            return _move(_on_stage(player, core, clip_id), command, asked.at)
        case ShowYoutube(link=link):
            return _add_youtube(player, core, link)
        case ShowClip(clip=clip_id):
            return _show(player, core, _clip(player, clip_id))
        case NameClip(clip=clip_id, name=name):
            return [] if _clip(player, clip_id).name else [ClipNamed(clip=clip_id, name=name)]
        case RemoveClip(clip=clip_id):
            clip = _clip(player, clip_id)
            return [*_remove(player, core, clip), *_not_later(clip)]
    raise NotAllowed


def _add(player: PlayerState, core: Core, added: ClipAdded) -> Sequence[Decided]:
    """The same again with the same link is only shown."""
    known = player.clips.get(added.clip)
    if known is not None and known.key == added.key:
        return _show(player, core, known)
    if known is None:
        _check_space(player)
    leaves = Later(_expiry(added.key), added.until - LONGEST, ExpireClip(key=added.key))
    return [added, *_content(core), *(_not_later(known) if known else []), leaves]


def _add_youtube(player: PlayerState, core: Core, link: str) -> Sequence[Decided]:
    video = video_of(link)
    if video is None:
        raise NotYoutube
    known = player.clips.get(youtube_id(video))
    if known is not None:
        return _show(player, core, known)
    _check_space(player)
    return [YoutubeAdded(video=video), *_content(core)]


def _check_space(player: PlayerState) -> None:
    if len(player.clips) >= MOST_CLIPS:
        raise TooManyClips(limit=MOST_CLIPS)


def _expire(player: PlayerState, core: Core, command: ExpireClip, now: Millis) -> Sequence[Decided]:
    clip = next((clip for clip in player.clips.values() if clip.key == command.key), None)
    if clip is None or clip.until is None:
        return []
    if command.at_once:
        return [*_remove(player, core, clip), *_not_later(clip)]
    if _is_seen(player, core, clip) and now < clip.until:
        return [Later(_expiry(clip.key), clip.until, ExpireClip(key=clip.key))]
    return _remove(player, core, clip)


def _expiry(key: str) -> str:
    return f"expire_clip:{key}"


def _not_later(clip: Clip) -> Sequence[Decided]:
    return [] if clip.until is None else [NotLater(_expiry(clip.key))]


def _content(core: Core) -> Sequence[Decided]:
    return [] if core.stage.content == TOOL else [ContentShown(tool=TOOL)]


def _is_seen(player: PlayerState, core: Core, clip: Clip) -> bool:
    return player.shown == clip.id and core.stage.content == TOOL


def _remove(player: PlayerState, core: Core, clip: Clip) -> Sequence[Decided]:
    return [ClipRemoved(clip=clip.id), *([ContentHidden()] if _is_seen(player, core, clip) else [])]


def _show(player: PlayerState, core: Core, clip: Clip) -> Sequence[Decided]:
    return [*([ClipShown(clip=clip.id)] if player.shown != clip.id else []), *_content(core)]


def _move(clip: Clip, command: PlayClip | PauseClip | SeekClip, now: Millis) -> Sequence[Decided]:
    match command:
        case PlayClip(position_ms=position_ms):
            if position_ms is None and clip.playing and not has_ended(clip, now):
                return []
            left = 0 if has_ended(clip, now) else position_at(clip, now)
            start = left if position_ms is None else _within(clip, position_ms)
            return [ClipPlayed(clip=clip.id, position_ms=start, due=now)]
        case PauseClip():
            return [ClipPaused(clip=clip.id, position_ms=position_at(clip, now))] if clip.playing else []
        case SeekClip(position_ms=position_ms):
            return [ClipSought(clip=clip.id, position_ms=_within(clip, position_ms), due=now)]
        case _:
            assert_never(command)


def _within(clip: Clip, position_ms: int) -> int:
    return min(position_ms, clip.duration_ms) if clip.duration_ms else position_ms


def _on_stage(player: PlayerState, core: Core, clip_id: str) -> Clip:
    """Nobody stops or moves another clip than the one they saw."""
    clip = shown_clip(player)
    if clip is None or clip.id != clip_id or core.stage.content != TOOL:
        raise OutOfTurn
    return clip


def _clip(player: PlayerState, clip_id: str) -> Clip:
    clip = player.clips.get(clip_id)
    if clip is None:
        raise NoSuchClip
    return clip
