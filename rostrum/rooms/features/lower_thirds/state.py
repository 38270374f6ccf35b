"""Everybody's title. It outlives leaving and the session: who comes back need not say again who they are."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import islice

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.lower_thirds.facts import TitleGiven, TitlesRuled, TitlesShown
from rostrum.rooms.wire import PersonId

MOST_TITLES = 200
"""Of all who were ever on this stage, the latest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LowerThirdsState:
    titles: Mapping[PersonId, str] = field(default_factory=dict)
    when: TitlesShown = "always"


def fold(state: LowerThirdsState, record: Record, core: Core) -> LowerThirdsState:
    match record.fact:
        case TitleGiven(person=person, title=""):
            return replace(state, titles=without(state.titles, person))
        case TitleGiven(person=person, title=title):
            titles = {**without(state.titles, person), person: title}
            return replace(state, titles=dict(islice(titles.items(), max(0, len(titles) - MOST_TITLES), None)))
        case TitlesRuled(when=when):
            return replace(state, when=when)
    return state
