"""What may be asked about the floor."""

from typing import Literal

from pydantic import Field

from rostrum.rooms.wire import Command, PersonId

FloorSource = Literal["microphone", "camera"]


class RaiseHand(Command):
    kind: Literal["raise_hand"] = "raise_hand"


class LowerHand(Command):
    """One's own, or, for the stage, anybody's."""

    kind: Literal["lower_hand"] = "lower_hand"
    person: PersonId | None = None


class OfferFloor(Command):
    """Invites an attendee to switch on microphone or camera."""

    kind: Literal["offer_floor"] = "offer_floor"
    person: PersonId
    sources: tuple[FloorSource, ...] = Field(min_length=1, max_length=2)


class WithdrawFloorOffer(Command):
    kind: Literal["withdraw_floor_offer"] = "withdraw_floor_offer"
    person: PersonId


class AcceptFloor(Command):
    kind: Literal["accept_floor"] = "accept_floor"


class DeclineFloor(Command):
    kind: Literal["decline_floor"] = "decline_floor"


class TakeFloorBack(Command):
    """By the stage from anybody, or by the speaker (`person` empty) on their own."""

    kind: Literal["take_floor_back"] = "take_floor_back"
    person: PersonId | None = None


FloorCommand = RaiseHand | LowerHand | OfferFloor | WithdrawFloorOffer | AcceptFloor | DeclineFloor | TakeFloorBack
