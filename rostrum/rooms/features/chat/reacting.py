"""Who may react to which message: at most one of each kind from each person."""

from collections.abc import Sequence

from rostrum.rooms.core.state import CREW, Core
from rostrum.rooms.errors.chat import NoSuchMessage, Silenced
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.chat.commands import ReactToMessage, TakeReactionBack
from rostrum.rooms.features.chat.facts import MessageReactedTo, ReactionTakenBack
from rostrum.rooms.features.chat.state import ChatState
from rostrum.rooms.wire import PersonId


def may_react(chat: ChatState, core: Core, person: PersonId) -> bool:
    """Also where the chat is closed to attendees: it makes no noise."""
    return person not in chat.silenced or core.role_of(person) in CREW


def react(chat: ChatState, core: Core, command: ReactToMessage | TakeReactionBack, asked: Asked) -> Sequence[Decided]:
    if not may_react(chat, core, asked.by):
        raise Silenced
    is_read = command.message in chat.messages or (
        command.message in chat.stage_messages and core.role_of(asked.by) in CREW
    )
    if not is_read:
        raise NoSuchMessage
    given = chat.reacted.get(asked.by, {}).get(command.message, ())
    wants_it = isinstance(command, ReactToMessage)
    if (command.reaction in given) == wants_it:
        return []
    fact = MessageReactedTo if wants_it else ReactionTakenBack
    return [fact(message=command.message, person=asked.by, reaction=command.reaction)]
