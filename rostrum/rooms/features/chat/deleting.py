"""Who may delete which message: one's own, or, for the crew, any that is not private. What has left the window is read back from
the log; whoever may be shown it there may delete it like the others."""

from collections.abc import Sequence

from rostrum.rooms.core.state import CREW, Core
from rostrum.rooms.errors.chat import NoSuchMessage
from rostrum.rooms.errors.room import NotAllowed
from rostrum.rooms.feature import Asked, Blank, Decided
from rostrum.rooms.features.chat.commands import DeleteMessage
from rostrum.rooms.features.chat.facts import MessageDeleted
from rostrum.rooms.features.chat.sight import older
from rostrum.rooms.features.chat.state import ChatState, Message
from rostrum.rooms.wire import Command


def recalls(chat: ChatState, command: Command) -> int | None:
    """A private message's window is its readers', of whom nothing is known here: it is read back in any case."""
    if not isinstance(command, DeleteMessage):
        return None
    key = command.message
    return None if key in chat.messages or key in chat.stage_messages else int(key)


def delete(chat: ChatState, core: Core, key: str, asked: Asked) -> Sequence[Decided]:
    message = _read_by(chat, core, key, asked)
    is_private = message.to == "person"
    if message.person != asked.by and (is_private or core.role_of(asked.by) not in CREW):
        raise NotAllowed
    between = (message.person, message.to_person) if message.to_person is not None else ()
    return [MessageDeleted(message=key, to=message.to, between=between), Blank(int(key))]


def _read_by(chat: ChatState, core: Core, key: str, asked: Asked) -> Message:
    """The message, if it is one that who asks may read."""
    of_crew = core.role_of(asked.by) in CREW
    message = chat.messages.get(key) or (chat.stage_messages.get(key) if of_crew else None)
    audience = core.audience_of(asked.by)
    if message is None and asked.recalled is not None and audience is not None:
        message = older(asked.recalled, audience, asked.by)
    if message is None:
        raise NoSuchMessage
    return message
