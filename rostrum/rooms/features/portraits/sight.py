"""Everybody sees the pictures of those whom they see: attendees those of the stage's people and of who is on air."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.people.facts import PersonJoined, RoleChanged
from rostrum.rooms.core.session.facts import SessionTakenOver
from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.portraits.facts import PortraitRemoved, PortraitShown
from rostrum.rooms.features.portraits.state import PortraitsState
from rostrum.rooms.wire import Audience, Fact, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitsPart:
    """By person, a picture that lies at `/pictures/<picture>.webp`. `may`: also with others' pictures."""

    portraits: Mapping[PersonId, str]
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPortraitsPart:
    """`may_choose`: through `web`."""

    may_choose: bool
    may: tuple[str, ...]


def sight(state: PortraitsState, core: Core, audience: Audience) -> PortraitsPart | None:
    if audience == "lobby":
        return None
    of_stage = audience in ("stage", "host")
    seen = {
        person: picture
        for person, picture in state.portraits.items()
        if (person in core.people.present if of_stage else person in core.people.stage)
    }
    return PortraitsPart(portraits=seen, may=("remove_portrait",) if audience == "host" else ())


def own(state: PortraitsState, core: Core, person: PersonId) -> OwnPortraitsPart | None:
    of_stage = core.role_of(person) in STAGE
    has_one = person in state.portraits
    if not of_stage and not has_one:
        return None
    return OwnPortraitsPart(may_choose=of_stage, may=("remove_portrait",) if has_one else ())


def concerns(fact: Fact) -> frozenset[PersonId]:
    match fact:
        case PortraitShown(person=person) | PortraitRemoved(person=person):
            return frozenset((person,))
        case PersonJoined(person=person) | RoleChanged(person=person) | SessionTakenOver(person=person):
            return frozenset((person,))
    return NOBODY
