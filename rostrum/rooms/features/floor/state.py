"""Hands that are up, and invitations that wait for an answer."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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
