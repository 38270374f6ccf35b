"""Hands and invitations to speak. Accepting one is a fact of the stage: `speaking_allowed`."""

from typing import Literal

from rostrum.rooms.wire import Fact, PersonId, Source


class HandRaised(Fact):
    kind: Literal["hand_raised"] = "hand_raised"
    person: PersonId


class HandLowered(Fact):
    kind: Literal["hand_lowered"] = "hand_lowered"
    person: PersonId


class FloorOffered(Fact):
    kind: Literal["floor_offered"] = "floor_offered"
    person: PersonId
    sources: tuple[Source, ...]


class FloorOfferEnded(Fact):
    kind: Literal["floor_offer_ended"] = "floor_offer_ended"
    person: PersonId
    how: Literal["accepted", "declined", "withdrawn"]


FloorFact = HandRaised | HandLowered | FloorOffered | FloorOfferEnded
