"""What flits by on the slides."""

from typing import Literal

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.feature import SignalRule
from rostrum.rooms.features.slides.commands import DocumentId
from rostrum.rooms.features.slides.facts import Across, Down, Page
from rostrum.rooms.features.slides.state import SlidesState
from rostrum.rooms.wire import ALL_WATCHING, PersonId, Signal


class PointAt(Signal):
    """Where a presenter's pointer is on the page that is shown; at most ten a second."""

    kind: Literal["point_at"] = "point_at"
    document: DocumentId
    page: Page
    across: Across
    down: Down


SlidesSignal = PointAt


def may_point(slides: SlidesState, core: Core, person: PersonId) -> bool:
    return core.role_of(person) in STAGE


POINTING = SignalRule(model=PointAt, heard_by=ALL_WATCHING, per_seconds=0.1, may=may_point)
