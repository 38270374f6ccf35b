"""Who speaks, and who of them is on air."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from rostrum.rooms.core.people.facts import PeopleAdmitted, PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import RoomDescribed, SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.core.stage.facts import (
    AudioModeChanged,
    ContentHidden,
    ContentShown,
    LayoutChanged,
    SourceSwitchedOff,
    SourceSwitchedOn,
    SpeakingAllowed,
    SpeakingEnded,
    WentOffAir,
    WentOnAir,
)
from rostrum.rooms.core.stage.speaker import Speaker, new_speaker
from rostrum.rooms.feature import Record
from rostrum.rooms.wire import STAGE, AudioMode, Layout, Millis, PersonId, RoomType

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core

MAX_DISCUSSION = 25
"""More people cannot all speak (A5)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StageState:
    """`speakers` on air are heard in the hall while the session runs, unless the mode is 'presenters only'. `content`: the tool that has
    the large place."""

    audio_mode: AudioMode = "listen_only"
    speakers: Mapping[PersonId, Speaker] = field(default_factory=dict)
    layout: Layout = "grid"
    spotlight: PersonId | None = None
    content: str | None = None


def fold(stage: StageState, record: Record, core: Core) -> StageState:  # noqa: C901  one case per fact
    match record.fact:
        case RoomDescribed(room_type=room_type):
            if core.session.phase == "live":
                return stage
            return replace(stage, audio_mode=first_mode(room_type))
        case SessionStarted(host=host):
            return _started(stage, core, host, record.at)
        case SessionEnded():
            return _ended(stage, core)
        case PersonJoined(person=person):
            return _came(stage, core, person, record.at)
        case PersonLeft(person=person) | SpeakingEnded(person=person):
            return with_speakers(stage, without(stage.speakers, person)) if person in stage.speakers else stage
        case PeopleAdmitted(people=admitted):
            for person in admitted:
                stage = _came(stage, core, person, record.at)
            return stage
        case RoleChanged(person=person) | SessionTakenOver(person=person):
            return _became(stage, core, person, record.at)
        case AudioModeChanged(mode=mode, keeps=keeps):
            return _mode_changed(stage, core, mode, keeps, record.at)
        case SpeakingAllowed(person=person, sources=sources):
            speaker = new_speaker(core.people.present[person], record.at, on_air=True)
            return with_speakers(stage, {**stage.speakers, person: replace(speaker, allowed=sources)})
        case LayoutChanged(layout=layout, spotlight=spotlight):
            return replace(stage, layout=layout, spotlight=spotlight)
        case ContentShown(tool=tool):
            return replace(stage, content=tool)
        case ContentHidden():
            return replace(stage, content=None)
    return _one_changed(stage, record)


def _one_changed(stage: StageState, record: Record) -> StageState:
    match record.fact:
        case WentOnAir(person=person):
            speaker = replace(stage.speakers[person], on_air=True)
        case WentOffAir(person=person):
            speaker = replace(stage.speakers[person], on_air=False)
        case SourceSwitchedOn(person=person, source=source):
            speaker = stage.speakers[person].switched(source, on=True)
        case SourceSwitchedOff(person=person, source=source):
            speaker = stage.speakers[person].switched(source, on=False)
        case _:
            return stage
    return replace(stage, speakers={**stage.speakers, speaker.id: speaker})


def first_mode(room_type: RoomType) -> AudioMode:
    return "discussion" if room_type == "meeting" else "listen_only"


def discussion_limit(core: Core) -> int:
    described = core.session.described
    return min(MAX_DISCUSSION, described.limits.meeting_attendees) if described else MAX_DISCUSSION


def with_speakers(stage: StageState, speakers: Mapping[PersonId, Speaker]) -> StageState:
    spotlight = stage.spotlight if stage.spotlight in speakers else None
    return replace(stage, speakers=speakers, spotlight=spotlight)


def _started(stage: StageState, core: Core, host: PersonId, at: Millis) -> StageState:
    """A webinar opens with its host alone on air, whoever else rehearses; a meeting with everybody, silent."""
    mode = first_mode(core.session.room_type)
    if mode == "discussion":
        return _mode_changed(stage, core, mode, host, at)
    speakers = {key: replace(speaker, on_air=key == host) for key, speaker in stage.speakers.items()}
    return with_speakers(replace(stage, audio_mode=mode), speakers)


def _ended(stage: StageState, core: Core) -> StageState:
    """Who took over is a presenter again."""
    speakers = {
        key: replace(speaker.silenced(), on_air=False, role=core.people.present[key].role)
        for key, speaker in stage.speakers.items()
        if speaker.role != "attendee"
    }
    return replace(stage, speakers=speakers, spotlight=None, audio_mode=first_mode(core.session.room_type))


def _in_discussion(stage: StageState, core: Core) -> bool:
    return core.session.phase == "live" and stage.audio_mode == "discussion"


def _came(stage: StageState, core: Core, key: PersonId, at: Millis) -> StageState:
    """Nobody comes on air by accident: only into a discussion, or as who leads the session. Attendees beyond what a
    discussion holds listen, as moderators always do."""
    person = core.people.present[key]
    if key in core.people.waiting or person.role == "moderator":
        return stage
    discussion = _in_discussion(stage, core)
    if person.role == "attendee" and not (discussion and len(stage.speakers) < discussion_limit(core)):
        return stage
    leads = core.session.phase == "live" and core.session.host == key
    speaker = new_speaker(person, at, on_air=discussion or leads)
    return replace(stage, speakers={**stage.speakers, key: speaker})


def _became(stage: StageState, core: Core, key: PersonId, at: Millis) -> StageState:
    person = core.people.present.get(key)
    if person is None:
        return stage
    before = stage.speakers.get(key)
    others = without(stage.speakers, key)
    if before is not None and before.role in STAGE and person.role in STAGE:
        return with_speakers(stage, {**others, key: replace(before, role=person.role)})
    return _came(with_speakers(stage, others), core, key, at)


def _joins_discussion(before: Speaker | None, fresh: Speaker) -> Speaker:
    return replace(before, on_air=True, allowed=fresh.allowed) if before else fresh


def _mode_changed(stage: StageState, core: Core, mode: AudioMode, keeps: PersonId, at: Millis) -> StageState:
    """Everybody's sources but those of `keeps` go off; in a discussion all who are present speak but moderators, otherwise no
    attendee goes on speaking."""
    speakers: dict[PersonId, Speaker] = {}
    if mode == "discussion":
        for key, person in core.people.present.items():
            if key in core.people.waiting or person.role == "moderator":
                continue
            speakers[key] = _joins_discussion(stage.speakers.get(key), new_speaker(person, at, on_air=True))
    else:
        speakers = {key: s for key, s in stage.speakers.items() if s.role != "attendee"}
    silent = {key: speaker if key == keeps else speaker.silenced() for key, speaker in speakers.items()}
    return with_speakers(replace(stage, audio_mode=mode), silent)
