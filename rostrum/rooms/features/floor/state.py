"""Hands that are up, and invitations that wait for an answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rostrum.rooms.core.people.facts import PersonLeft, RoleChanged
from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import SessionEnded, SessionTakenOver
from rostrum.rooms.core.stage.facts import AudioModeChanged
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.floor.facts import FloorOffered, FloorOfferEnded, HandLowered, HandRaised
from rostrum.rooms.wire import Millis, PersonId, Source


@dataclass(frozen=True, slots=True)
class Hand:
    person: PersonId
    name: str
    raised_at: Millis


@dataclass(frozen=True, slots=True)
class Offer:
    person: PersonId
    name: str
    sources: tuple[Source, ...]
    offered_at: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorState:
    hands: Mapping[PersonId, Hand] = field(default_factory=dict)
    offers: Mapping[PersonId, Offer] = field(default_factory=dict)


def fold(floor: FloorState, record: Record, core: Core) -> FloorState:
    match record.fact:
        case HandRaised(person=person):
            hand = Hand(person, core.people.present[person].name, record.at)
            return replace(floor, hands={**floor.hands, person: hand})
        case HandLowered(person=person):
            return replace(floor, hands=without(floor.hands, person))
        case FloorOffered(person=person, sources=sources):
            offer = Offer(person, core.people.present[person].name, sources, record.at)
            return replace(floor, offers={**floor.offers, person: offer})
        case FloorOfferEnded(person=person):
            return replace(floor, offers=without(floor.offers, person))
        case PersonLeft(person=person) | RoleChanged(person=person) | SessionTakenOver(person=person):
            return _without(floor, person)
        case AudioModeChanged():
            # In a discussion all may speak, in 'presenters only' none: an invitation of before means nothing.
            return replace(floor, offers={}) if floor.offers else floor
        case SessionEnded():
            return FloorState()
    return floor


def _without(floor: FloorState, person: PersonId) -> FloorState:
    if person not in floor.hands and person not in floor.offers:
        return floor
    return FloorState(hands=without(floor.hands, person), offers=without(floor.offers, person))
