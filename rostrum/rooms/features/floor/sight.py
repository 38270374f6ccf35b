"""The crew sees hands and offers; everybody a count; each their own."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.people.facts import PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.core.stage.facts import AudioModeChanged, SpeakingAllowed, SpeakingEnded
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.floor.facts import FloorOffered, FloorOfferEnded, HandLowered, HandRaised
from rostrum.rooms.features.floor.state import FloorState, Hand, Offer
from rostrum.rooms.wire import NOTHING, OF_CREW, Audience, Fact, PersonId, Source


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


def sight(floor: FloorState, core: Core, audience: Audience) -> FloorPart | None:
    if audience == "lobby":
        return None
    of_crew = audience in OF_CREW
    may: tuple[str, ...] = ()
    if audience in ("stage", "host") and core.session.phase == "live":
        may = ("lower_hand", "take_floor_back", "withdraw_floor_offer")
        if core.stage.audio_mode != "presenters_only":
            may = (*may, "offer_floor")
    return FloorPart(
        raised=len(floor.hands),
        hands=floor.hands if of_crew else NOTHING,
        offers=floor.offers if of_crew else NOTHING,
        may=may,
    )


def own(floor: FloorState, core: Core, person: PersonId) -> OwnFloorPart | None:
    audience = core.audience_of(person)
    if audience in (None, "lobby"):
        return None
    if audience != "everyone":
        return _OF_THE_CREW
    offer = floor.offers.get(person)
    raised = person in floor.hands
    may: tuple[str, ...] = ("lower_hand" if raised else "raise_hand",)
    if offer is not None:
        may = (*may, "accept_floor", "decline_floor")
    if person in core.stage.speakers:
        may = (*may, "take_floor_back")
    return OwnFloorPart(raised=raised, offered=offer.sources if offer else (), may=may)


_OF_THE_CREW = OwnFloorPart(raised=False, offered=(), may=())


def concerns(fact: Fact) -> frozenset[PersonId] | None:
    match fact:
        case SessionStarted() | SessionEnded() | AudioModeChanged():
            return None
        case HandRaised(person=person) | HandLowered(person=person):
            return frozenset((person,))
        case FloorOffered(person=person) | FloorOfferEnded(person=person):
            return frozenset((person,))
        case SpeakingAllowed(person=person) | SpeakingEnded(person=person):
            return frozenset((person,))
        case PersonJoined(person=person) | PersonLeft(person=person) | RoleChanged(person=person):
            return frozenset((person,))
        case SessionTakenOver(person=person):
            return frozenset((person,))
    return NOBODY
