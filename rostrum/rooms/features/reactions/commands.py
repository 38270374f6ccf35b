"""What may be asked about reactions. Reacting itself is a signal."""

from typing import Literal

from rostrum.rooms.wire import Command


class AllowReactions(Command):
    kind: Literal["allow_reactions"] = "allow_reactions"


class ForbidReactions(Command):
    """To attendees."""

    kind: Literal["forbid_reactions"] = "forbid_reactions"


ReactionsCommand = AllowReactions | ForbidReactions
