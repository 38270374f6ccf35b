"""Polls and tests: questions that everybody answers."""

from typing import get_args

from rostrum.rooms.feature import Feature
from rostrum.rooms.features.polls.commands import PollCommand
from rostrum.rooms.features.polls.decide import decide
from rostrum.rooms.features.polls.facts import PollAnswered, PollFact
from rostrum.rooms.features.polls.sight import OwnPollsPart, PollsPart, concerns, own, sight
from rostrum.rooms.features.polls.state import PollsState, fold
from rostrum.rooms.wire import Fact


def blanked(fact: Fact) -> Fact:
    return fact.model_copy(update={"answers": ()}) if isinstance(fact, PollAnswered) else fact


FEATURE = Feature(
    name="polls",
    facts=get_args(PollFact),
    commands=get_args(PollCommand),
    empty=PollsState(),
    fold=fold,
    decide=decide,
    sight=sight,
    own=own,
    concerns=concerns,
    parts=(PollsPart, OwnPollsPart),
    blanked=blanked,
)
