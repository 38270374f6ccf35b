"""Whether attendees may react. A single reaction is never stored."""

from typing import Literal

from rostrum.rooms.wire import Fact


class ReactionsAllowed(Fact):
    """To attendees."""

    kind: Literal["reactions_allowed"] = "reactions_allowed"


class ReactionsForbidden(Fact):
    """To attendees: the stage may still react."""

    kind: Literal["reactions_forbidden"] = "reactions_forbidden"


ReactionsFact = ReactionsAllowed | ReactionsForbidden
