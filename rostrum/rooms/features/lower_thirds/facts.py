"""What somebody on the stage is, and when everybody reads it in their picture."""

from typing import Literal

from rostrum.rooms.wire import Fact, PersonId

TitlesShown = Literal["always", "briefly", "never"]


class TitleGiven(Fact):
    """`title`: such as 'Head of Research, Acme'; empty when it was taken away."""

    kind: Literal["title_given"] = "title_given"
    person: PersonId
    title: str


class TitlesRuled(Fact):
    """`briefly`: for some seconds, when somebody comes on air or begins to speak."""

    kind: Literal["titles_ruled"] = "titles_ruled"
    when: TitlesShown


LowerThirdsFact = TitleGiven | TitlesRuled
