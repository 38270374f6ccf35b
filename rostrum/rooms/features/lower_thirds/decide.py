"""Who is on the stage says what they are; a host may say it for anybody there, and rules when it is read."""

from collections.abc import Sequence

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors.room import NoSuchPerson, NotAllowed
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.lower_thirds.commands import GiveTitle, ShowTitles
from rostrum.rooms.features.lower_thirds.facts import TitleGiven, TitlesRuled
from rostrum.rooms.features.lower_thirds.state import LowerThirdsState
from rostrum.rooms.wire import Command


def decide(state: LowerThirdsState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:
    role = core.role_of(asked.by)
    match command:
        case GiveTitle(person=person, title=title) if role == "host" or (role in STAGE and person == asked.by):
            if person not in core.stage.speakers:
                raise NoSuchPerson
            return [] if title == state.titles.get(person, "") else [TitleGiven(person=person, title=title)]
        case ShowTitles(when=when) if role == "host":
            return [] if when == state.when else [TitlesRuled(when=when)]
    raise NotAllowed
