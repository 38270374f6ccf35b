"""What each audience sees of the stage."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from rostrum.rooms.core.people.facts import PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.core.stage.facts import (
    AudioModeChanged,
    SourceSwitchedOff,
    SourceSwitchedOn,
    SpeakingAllowed,
    SpeakingEnded,
    WentOffAir,
    WentOnAir,
)
from rostrum.rooms.core.stage.speaker import Speaker
from rostrum.rooms.core.stage.state import StageState
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.wire import NOTHING, Audience, AudioMode, Fact, Layout, PersonId, Source

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePart:
    """`on_air` is what the hall sees and hears (empty in 'presenters only': `back_soon`); `backstage` is for the
    stage alone. `content`: the tool that has the large place; nothing while the faces have it."""

    audio_mode: AudioMode
    back_soon: bool
    on_air: Mapping[PersonId, Speaker]
    backstage: Mapping[PersonId, Speaker]
    layout: Layout
    spotlight: PersonId | None
    content: str | None
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnStagePart:
    """`may_switch`: what this person may switch on now. `heard_in`: where their sources go."""

    on_air: bool
    heard_in: Literal["hall", "backstage", "nowhere"]
    microphone: bool
    camera: bool
    screen: bool
    may_switch: tuple[Source, ...]
    may: tuple[str, ...]


def sight(stage: StageState, core: Core, audience: Audience) -> StagePart | None:
    if audience == "lobby":
        return None
    live = core.session.phase == "live"
    open_to_hall = live and stage.audio_mode != "presenters_only"
    of_stage = audience in ("stage", "host")
    return StagePart(
        audio_mode=stage.audio_mode,
        back_soon=live and not open_to_hall,
        on_air={key: s for key, s in stage.speakers.items() if s.on_air} if open_to_hall else NOTHING,
        backstage={key: s for key, s in stage.speakers.items() if not (open_to_hall and s.on_air)}
        if of_stage
        else NOTHING,
        layout=stage.layout,
        spotlight=stage.spotlight if of_stage or _is_seen(stage, open_to_hall) else None,
        content=stage.content,
        may=_may(stage, audience, live),
    )


def _is_seen(stage: StageState, open_to_hall: bool) -> bool:
    speaker = stage.speakers.get(stage.spotlight) if stage.spotlight else None
    return open_to_hall and speaker is not None and speaker.on_air


def _may(stage: StageState, audience: Audience, live: bool) -> tuple[str, ...]:
    if audience not in ("host", "stage"):
        return ()
    on_stage = ("change_layout", "hide_content") if stage.content else ("change_layout",)
    if audience == "stage":
        return on_stage
    in_session = ("change_audio_mode", "put_on_air", "take_off_air") if live else ()
    return (*in_session, "switch_off", *on_stage)


def own(stage: StageState, core: Core, person: PersonId) -> OwnStagePart | None:
    if core.audience_of(person) in (None, "lobby"):
        return None
    speaker = stage.speakers.get(person)
    if speaker is None:
        return LISTENER
    live = core.session.phase == "live"
    heard_in: Literal["hall", "backstage", "nowhere"]
    if live and speaker.on_air and stage.audio_mode != "presenters_only":
        heard_in = "hall"
    else:
        heard_in = "nowhere" if speaker.role == "attendee" else "backstage"
    may: tuple[str, ...] = ("switch_on", "switch_off")
    if live and speaker.role != "attendee":
        may = (*may, "take_off_air" if speaker.on_air else "put_on_air")
    return OwnStagePart(
        on_air=speaker.on_air,
        heard_in=heard_in,
        microphone=speaker.microphone,
        camera=speaker.camera,
        screen=speaker.screen,
        may_switch=speaker.allowed,
        may=may,
    )


LISTENER = OwnStagePart(
    on_air=False, heard_in="nowhere", microphone=False, camera=False, screen=False, may_switch=(), may=()
)


def concerns(fact: Fact) -> frozenset[PersonId] | None:
    match fact:
        case SessionStarted() | SessionEnded() | AudioModeChanged():
            return None
        case PersonJoined(person=person) | PersonLeft(person=person) | RoleChanged(person=person):
            return frozenset((person,))
        case SessionTakenOver(person=person) | WentOnAir(person=person) | WentOffAir(person=person):
            return frozenset((person,))
        case SpeakingAllowed(person=person) | SpeakingEnded(person=person):
            return frozenset((person,))
        case SourceSwitchedOn(person=person) | SourceSwitchedOff(person=person):
            return frozenset((person,))
    return NOBODY
