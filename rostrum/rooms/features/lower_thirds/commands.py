"""What may be asked about names and titles."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rostrum.kit.text import Writable
from rostrum.rooms.features.lower_thirds.facts import TitlesShown
from rostrum.rooms.wire import Command, PersonId

PersonTitle = Annotated[str, StringConstraints(strip_whitespace=True, max_length=80), Writable]


class GiveTitle(Command):
    """One's own, or, for a host, anybody's on the stage. An empty one takes it away."""

    kind: Literal["give_title"] = "give_title"
    person: PersonId
    title: PersonTitle


class ShowTitles(Command):
    kind: Literal["show_titles"] = "show_titles"
    when: TitlesShown


LowerThirdsCommand = GiveTitle | ShowTitles
