"""The stage's people choose theirs; everybody takes away their own, hosts anybody's."""

from collections.abc import Sequence

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.room import NoSuchPerson, NotAllowed
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.portraits.commands import RemovePortrait, ShowPortrait
from rostrum.rooms.features.portraits.facts import PortraitRemoved, PortraitShown
from rostrum.rooms.features.portraits.state import PortraitsState
from rostrum.rooms.wire import Command


def decide(state: PortraitsState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    match command:
        case ShowPortrait(person=person, picture=picture):
            if core.role_of(person) not in STAGE:
                raise NotAllowed
            return [] if state.portraits.get(person) == picture else [PortraitShown(person=person, picture=picture)]
        case RemovePortrait(person=person):
            if person != asked.by and core.role_of(asked.by) != "host":
                raise NotAllowed
            if person not in state.portraits:
                raise NoSuchPerson
            return [PortraitRemoved(person=person)]
    raise NotAllowed
