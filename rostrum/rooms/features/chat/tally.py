"""What was thought of messages: how many of each reaction, and which are whose.

Counts lie beside the messages, so that a press that a thousand people are sent is not the message over again. Who pressed
lies with each person: what they see marked is that very map. It is tidied when they press again, not when a message leaves
the window, which would change the own parts of all who had pressed.
"""

from collections.abc import Callable, Container, Mapping
from typing import get_args

from rostrum.rooms.core.people.state import without
from rostrum.rooms.features.chat.facts import MessageReactedTo, Reaction, ReactionTakenBack

REACTIONS: tuple[Reaction, ...] = get_args(Reaction)
Counts = tuple[int, ...]
"""How many of each, in the order of `REACTIONS`."""
Given = tuple[Reaction, ...]
NONE_YET: Counts = (0,) * len(REACTIONS)

Change = MessageReactedTo | ReactionTakenBack


def counted(counts: Mapping[str, Counts], change: Change) -> Mapping[str, Counts]:
    step = 1 if isinstance(change, MessageReactedTo) else -1
    before = counts.get(change.message, NONE_YET)
    now = tuple(count + step * (one == change.reaction) for one, count in zip(REACTIONS, before, strict=True))
    return {**counts, change.message: now} if any(now) else without(counts, change.message)


def marked(own: Mapping[str, Given], change: Change, is_there: Callable[[str], bool]) -> Mapping[str, Given]:
    """One person's own; `is_there`: whether a message still is."""
    kept = {key: given for key, given in own.items() if is_there(key)}
    given = tuple(one for one in own.get(change.message, ()) if one != change.reaction)
    now = (*given, change.reaction) if isinstance(change, MessageReactedTo) else given
    return {**kept, change.message: now} if now else without(kept, change.message)


def of_those_there(counts: Mapping[str, Counts], there: Container[str]) -> Mapping[str, Counts]:
    """The same mapping, by identity, when none is gone."""
    if all(key in there for key in counts):
        return counts
    return {key: count for key, count in counts.items() if key in there}
