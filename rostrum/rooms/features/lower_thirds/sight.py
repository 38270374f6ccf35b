"""The hall reads the titles of those on air, the stage those of all who are on it."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY
from rostrum.rooms.features.lower_thirds.facts import TitlesShown
from rostrum.rooms.features.lower_thirds.state import LowerThirdsState
from rostrum.rooms.wire import NOTHING, Audience, Fact, PersonId

_MAY: Mapping[Audience, tuple[str, ...]] = {"host": ("give_title", "show_titles"), "stage": ("give_title",)}


@dataclass(frozen=True, slots=True, kw_only=True)
class LowerThirdsPart:
    """`when`: those who have a title are shown it."""

    titles: Mapping[PersonId, str]
    when: TitlesShown
    may: tuple[str, ...]


def sight(state: LowerThirdsState, core: Core, audience: Audience) -> LowerThirdsPart | None:
    if audience == "lobby":
        return None
    of_stage = audience in ("stage", "host")
    speakers = core.stage.speakers
    seen = {key: title for key, title in state.titles.items() if key in speakers and (of_stage or speakers[key].on_air)}
    return LowerThirdsPart(titles=seen or NOTHING, when=state.when, may=_MAY.get(audience, ()))


def own(state: LowerThirdsState, core: Core, person: PersonId) -> None:
    return None


def concerns(fact: Fact) -> frozenset[PersonId]:
    return NOBODY
