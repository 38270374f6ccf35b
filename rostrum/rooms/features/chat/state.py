"""The last messages, and who may write."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.chat.facts import (
    ChatClosed,
    ChatOpened,
    ChatTo,
    MessageDeleted,
    MessagePosted,
    MessageReported,
    PersonSilenced,
    PersonUnsilenced,
    PrivateChatAllowed,
    PrivateChatForbidden,
)
from rostrum.rooms.wire import Millis, PersonId, Role

WINDOW = 200
PRIVATE_WINDOW = 50
"""Of each pair of people."""
MAILBOX = 500
"""Of one person's private messages altogether."""
MOST_CHARACTERS = 60_000
"""Of the texts in any of these windows: whoever comes in is sent all of it at once."""


@dataclass(frozen=True, slots=True)
class Message:
    """`id` is the zero-padded number of its fact, ten digits."""

    id: str
    at: Millis
    person: PersonId
    name: str
    role: Role
    to: ChatTo
    to_person: PersonId | None
    text: str


@dataclass(frozen=True, slots=True)
class Report:
    """A private message shown to the hosts by its recipient."""

    message: str
    by: PersonId
    person: PersonId
    name: str
    text: str
    at: Millis


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatState:
    """`has_older`: messages for everyone have left the window; they can be read back."""

    messages: Mapping[str, Message] = field(default_factory=dict)
    stage_messages: Mapping[str, Message] = field(default_factory=dict)
    private: Mapping[PersonId, Mapping[str, Message]] = field(default_factory=dict)
    has_older: bool = False
    open: bool = True
    private_allowed: bool = False
    silenced: Mapping[PersonId, str] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)


def fold(chat: ChatState, record: Record, core: Core) -> ChatState:
    match record.fact:
        case MessagePosted() as posted:
            return _posted(chat, message_of(posted, record))
        case MessageDeleted() as deleted:
            return _deleted(chat, deleted)
        case MessageReported(message=message, by=by, person=person, name=name, text=text):
            report = Report(message, by, person, name, text, record.at)
            return replace(chat, reports=_last({**chat.reports, message: report}, WINDOW))
        case ChatOpened():
            return replace(chat, open=True)
        case ChatClosed():
            return replace(chat, open=False)
        case PrivateChatAllowed():
            return replace(chat, private_allowed=True)
        case PrivateChatForbidden():
            return replace(chat, private_allowed=False)
        case PersonSilenced(person=person):
            name = core.people.known[person].name
            return replace(chat, silenced={**chat.silenced, person: name})
        case PersonUnsilenced(person=person):
            return replace(chat, silenced=without(chat.silenced, person))
    return chat


def message_of(posted: MessagePosted, record: Record) -> Message:
    return Message(
        id=f"{record.seq:010d}",
        at=record.at,
        person=posted.person,
        name=posted.name,
        role=posted.role,
        to=posted.to,
        to_person=posted.to_person,
        text=posted.text,
    )


def _posted(chat: ChatState, message: Message) -> ChatState:
    match message.to:
        case "everyone":
            messages = _last({**chat.messages, message.id: message}, WINDOW)
            has_older = chat.has_older or len(messages) <= len(chat.messages)
            return replace(chat, messages=messages, has_older=has_older)
        case "stage":
            return replace(chat, stage_messages=_last({**chat.stage_messages, message.id: message}, WINDOW))
        case "person":
            boxes = {person: _received(chat, person, message) for person in _pair(message)}
            return replace(chat, private={**chat.private, **boxes})


def _pair(message: Message) -> tuple[PersonId, PersonId]:
    return message.person, message.to_person or message.person


def _received(chat: ChatState, person: PersonId, message: Message) -> Mapping[str, Message]:
    box = {**chat.private.get(person, {}), message.id: message}
    pair = set(_pair(message))
    of_pair = [key for key, other in box.items() if set(_pair(other)) == pair]
    if len(of_pair) > PRIVATE_WINDOW:
        del box[of_pair[0]]
    return _last(box, MAILBOX)


def _deleted(chat: ChatState, deleted: MessageDeleted) -> ChatState:
    key = deleted.message
    boxes = {person: without(chat.private.get(person, {}), key) for person in deleted.between}
    return replace(
        chat,
        messages=without(chat.messages, key),
        stage_messages=without(chat.stage_messages, key),
        private={**chat.private, **boxes} if boxes else chat.private,
    )


Entry = TypeVar("Entry", Message, Report)


def _last(entries: Mapping[str, Entry], window: int) -> Mapping[str, Entry]:
    """Numbers only grow, so the oldest come first; the newest is kept in any case."""
    surplus = max(0, len(entries) - window)
    characters = sum(len(entry.text) for entry in entries.values())
    for number, entry in enumerate(entries.values()):
        if number >= surplus and (characters <= MOST_CHARACTERS or number == len(entries) - 1):
            return dict(islice(entries.items(), number, None)) if number else entries
        characters -= len(entry.text)
    return entries
