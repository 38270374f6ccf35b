"""Opening and closing, silencing, reporting. Writing, deleting and reacting have files of their own."""

from collections.abc import Sequence

from rostrum.rooms.core.state import CREW, Core
from rostrum.rooms.errors.chat import NoSuchMessage
from rostrum.rooms.errors.room import NoSuchPerson, NotAllowed
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.chat.commands import (
    AllowPrivateChat,
    CloseChat,
    DeleteMessage,
    ForbidPrivateChat,
    OpenChat,
    PostMessage,
    ReactToMessage,
    ReportMessage,
    SilencePerson,
    SlowChat,
    TakeReactionBack,
    UnsilencePerson,
)
from rostrum.rooms.features.chat.deleting import delete
from rostrum.rooms.features.chat.facts import (
    ChatClosed,
    ChatOpened,
    ChatSlowed,
    MessageReported,
    PersonSilenced,
    PersonUnsilenced,
    PrivateChatAllowed,
    PrivateChatForbidden,
)
from rostrum.rooms.features.chat.reacting import react
from rostrum.rooms.features.chat.state import ChatState, Message
from rostrum.rooms.features.chat.writing import check_session, post
from rostrum.rooms.wire import Command, PersonId


def decide(chat: ChatState, core: Core, command: Command, asked: Asked) -> Sequence[Decided]:  # noqa: C901  one case per command
    check_session(core, asked.by)
    match command:
        case PostMessage():
            return post(chat, core, command, asked)
        case DeleteMessage(message=message):
            return delete(chat, core, message, asked)
        case ReportMessage(message=message):
            return _report(chat, message, asked)
        case ReactToMessage() | TakeReactionBack():
            return react(chat, core, command, asked)
    if core.role_of(asked.by) not in CREW:
        raise NotAllowed
    match command:
        case OpenChat():
            return [] if chat.open else [ChatOpened()]
        case CloseChat():
            return [ChatClosed()] if chat.open else []
        case AllowPrivateChat():
            return [] if chat.private_allowed else [PrivateChatAllowed()]
        case ForbidPrivateChat():
            return [PrivateChatForbidden()] if chat.private_allowed else []
        case SlowChat(seconds=seconds):
            return [] if seconds == chat.slow_seconds else [ChatSlowed(seconds=seconds)]
        case SilencePerson(person=person):
            return _silence(chat, core, person)
        case UnsilencePerson(person=person):
            return [PersonUnsilenced(person=person)] if person in chat.silenced else []
    raise NotAllowed


def _report(chat: ChatState, key: str, asked: Asked) -> Sequence[Decided]:
    message = _private(chat, key, asked.by)
    if message.person == asked.by:
        raise NotAllowed
    if key in chat.reports:
        return []
    return [MessageReported(message=key, by=asked.by, person=message.person, name=message.name, text=message.text)]


def _private(chat: ChatState, key: str, person: PersonId) -> Message:
    message = chat.private.get(person, {}).get(key)
    if message is None:
        raise NoSuchMessage
    return message


def _silence(chat: ChatState, core: Core, person: PersonId) -> Sequence[Decided]:
    known = core.people.known.get(person)
    if known is None:
        raise NoSuchPerson
    if core.role_of(person) in CREW:
        raise NotAllowed
    return [] if person in chat.silenced else [PersonSilenced(person=person)]
