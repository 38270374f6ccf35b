"""Hands go up; the stage invites; who was invited speaks or declines; the stage takes the floor back."""

from collections.abc import Sequence

from rostrum.rooms.core.stage.facts import SpeakingAllowed, SpeakingEnded
from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.room import NoSuchPerson, NotAllowed, OutOfTurn
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.errors.stage import NotOffered
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.floor.commands import (
    AcceptFloor,
    DeclineFloor,
    LowerHand,
    OfferFloor,
    RaiseHand,
    TakeFloorBack,
    WithdrawFloorOffer,
)
from rostrum.rooms.features.floor.facts import FloorOffered, FloorOfferEnded, HandLowered, HandRaised
from rostrum.rooms.features.floor.state import FloorState
from rostrum.rooms.wire import Command, PersonId


def decide(floor: FloorState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:  # noqa: C901  one case per command
    if core.session.phase != "live":
        raise NotLive
    role = core.role_of(asked.by)
    of_stage = role in STAGE
    match command:
        case LowerHand(person=person):
            return _lower(floor, core, person, asked)
        case TakeFloorBack(person=person):
            return _take_back(core, person, asked)
        case OfferFloor() if of_stage:
            return _offer(floor, core, command)
        case WithdrawFloorOffer(person=person) if of_stage:
            if person not in floor.offers:
                raise NotOffered
            return [FloorOfferEnded(person=person, how="withdrawn")]
        case RaiseHand() if role == "attendee":
            return [] if asked.by in floor.hands else [HandRaised(person=asked.by)]
        case AcceptFloor() if role == "attendee":
            return _accept(floor, asked.by)
        case DeclineFloor() if role == "attendee":
            if asked.by not in floor.offers:
                raise NotOffered
            return [FloorOfferEnded(person=asked.by, how="declined")]
    raise NotAllowed


def _lower(floor: FloorState, core: Core, person: PersonId | None, asked: Asked) -> Sequence[Decided]:
    person = person or asked.by
    if person != asked.by and core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    return [HandLowered(person=person)] if person in floor.hands else []


def _offer(floor: FloorState, core: Core, offer: OfferFloor) -> Sequence[Decided]:
    if core.audience_of(offer.person) != "everyone":
        raise NoSuchPerson
    if core.stage.audio_mode == "presenters_only" or offer.person in core.stage.speakers:
        raise OutOfTurn
    sources = tuple(dict.fromkeys(offer.sources))
    before = floor.offers.get(offer.person)
    if before is not None and before.sources == sources:
        return []
    return [FloorOffered(person=offer.person, sources=sources)]


def _accept(floor: FloorState, person: PersonId) -> Sequence[Decided]:
    offer = floor.offers.get(person)
    if offer is None:
        raise NotOffered
    lowered = [HandLowered(person=person)] if person in floor.hands else []
    ended = FloorOfferEnded(person=person, how="accepted")
    return [ended, *lowered, SpeakingAllowed(person=person, sources=offer.sources)]


def _take_back(core: Core, person: PersonId | None, asked: Asked) -> Sequence[Decided]:
    """From attendees only: who is of the stage goes off air instead."""
    person = person or asked.by
    if person != asked.by and core.role_of(asked.by) not in STAGE:
        raise NotAllowed
    speaker = core.stage.speakers.get(person)
    if speaker is None or speaker.role != "attendee":
        raise NoSuchPerson
    return [SpeakingEnded(person=person)]
