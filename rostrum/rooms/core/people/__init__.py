"""The people: who comes, goes, and becomes what."""

from typing import get_args

from rostrum.rooms.core.people.commands import PeopleCommand
from rostrum.rooms.core.people.decide import decide
from rostrum.rooms.core.people.facts import PeopleFact
from rostrum.rooms.core.people.sight import OwnPeoplePart, PeoplePart, concerns, own, sight
from rostrum.rooms.core.people.state import PeopleState, fold
from rostrum.rooms.feature import Feature

FEATURE = Feature(
    name="people",
    facts=get_args(PeopleFact),
    commands=get_args(PeopleCommand),
    empty=PeopleState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(PeoplePart, OwnPeoplePart),
)
