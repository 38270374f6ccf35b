"""The stage sees hands and offers; everybody a count; each their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.features.floor.state import Hand, Offer
from rostrum.rooms.wire import PersonId, Source


@dataclass(frozen=True, slots=True, kw_only=True)
class FloorPart:
    raised: int
    hands: Mapping[PersonId, Hand]
    offers: Mapping[PersonId, Offer]
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnFloorPart:
    """`offered`: what one is invited to switch on, empty when not invited."""

    raised: bool
    offered: tuple[Source, ...]
    may: tuple[str, ...]
