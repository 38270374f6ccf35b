"""Modes, going on air, and switching sources."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from rostrum.rooms.core.stage.commands import (
    ChangeAudioMode,
    ChangeLayout,
    HideContent,
    PutOnAir,
    SwitchOff,
    SwitchOn,
    TakeOffAir,
)
from rostrum.rooms.core.stage.facts import (
    AudioModeChanged,
    ContentHidden,
    LayoutChanged,
    SourceSwitchedOff,
    SourceSwitchedOn,
    WentOffAir,
    WentOnAir,
)
from rostrum.rooms.core.stage.speaker import Speaker
from rostrum.rooms.core.stage.state import StageState, discussion_limit
from rostrum.rooms.errors.room import NoSuchPerson, NotAllowed
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.errors.stage import ScreenTaken, TooManyCameras, TooManyForDiscussion
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.wire import AudioMode, Command, PersonId, Source

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


def decide(stage: StageState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    role = core.role_of(asked.by)
    match command:
        case SwitchOn(source=source):
            return _switch_on(stage, core, source, asked.by)
        case SwitchOff(source=source, person=person):
            return _switch_off(stage, core, source, person or asked.by, asked.by)
        case ChangeAudioMode(mode=mode) if role == "host":
            return _change_mode(stage, core, mode, asked.by)
        case ChangeLayout(layout=layout, spotlight=spotlight) if role in ("host", "presenter"):
            if spotlight is not None and spotlight not in stage.speakers:
                raise NoSuchPerson
            same = (layout, spotlight) == (stage.layout, stage.spotlight)
            return [] if same else [LayoutChanged(layout=layout, spotlight=spotlight)]
        case HideContent() if role in ("host", "presenter"):
            return [ContentHidden()] if stage.content else []
        case PutOnAir(person=person) if role == "host" or (role == "presenter" and person == asked.by):
            return _put_on_air(stage, core, person)
        case TakeOffAir(person=person) if role == "host" or (role == "presenter" and person == asked.by):
            return [WentOffAir(person=person)] if _of_stage(stage, person).on_air else []
    raise NotAllowed


def _change_mode(stage: StageState, core: Core, mode: AudioMode, by: PersonId) -> Sequence[Decided]:
    if core.session.phase != "live":
        raise NotLive
    if mode == stage.audio_mode:
        return []
    if mode == "discussion":
        moderators = len(core.people.crew) - len(core.people.stage)
        present = len(core.people.present) - len(core.people.waiting) - moderators
        limit = discussion_limit(core)
        if present > limit:
            raise TooManyForDiscussion(present=present, limit=limit)
    return [AudioModeChanged(mode=mode, keeps=by)]


def _of_stage(stage: StageState, person: PersonId) -> Speaker:
    speaker = stage.speakers.get(person)
    if speaker is None or speaker.role == "attendee":
        raise NoSuchPerson
    return speaker


def _put_on_air(stage: StageState, core: Core, person: PersonId) -> Sequence[Decided]:
    if core.session.phase != "live":
        raise NotLive
    speaker = _of_stage(stage, person)
    if speaker.on_air:
        return []
    if speaker.camera:
        _check_cameras(stage, core)
    return [WentOnAir(person=person)]


def _switch_on(stage: StageState, core: Core, source: Source, by: PersonId) -> Sequence[Decided]:
    speaker = stage.speakers.get(by)
    if speaker is None or source not in speaker.allowed:
        raise NotAllowed
    if speaker.has_on(source):
        return []
    if source == "camera" and speaker.on_air:
        _check_cameras(stage, core)
    if source == "screen":
        for other in stage.speakers.values():
            if other.screen:
                raise ScreenTaken(holder=other.name)
    return [SourceSwitchedOn(person=by, source=source)]


def _switch_off(stage: StageState, core: Core, source: Source, person: PersonId, by: PersonId) -> Sequence[Decided]:
    if person != by and core.role_of(by) != "host":
        raise NotAllowed
    speaker = stage.speakers.get(person)
    if speaker is None:
        raise NotAllowed if person == by else NoSuchPerson
    return [SourceSwitchedOff(person=person, source=source)] if speaker.has_on(source) else []


def _check_cameras(stage: StageState, core: Core) -> None:
    """A further camera must not be more than the plan has for the stage (A4)."""
    if core.session.described is None:
        return
    limit = core.session.described.limits.cameras
    holders = tuple(speaker.name for speaker in stage.speakers.values() if speaker.on_air and speaker.camera)
    if len(holders) >= limit:
        raise TooManyCameras(limit=limit, holders=holders)
