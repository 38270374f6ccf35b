"""The last messages, what was thought of them, and who may write."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from itertools import islice
from typing import TypeVar

from rostrum.rooms.core.people.state import without
from rostrum.rooms.core.session.facts import SessionEnded
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import Record
from rostrum.rooms.features.chat.facts import (
    ChatClosed,
    ChatOpened,
    ChatSlowed,
    ChatTo,
    MessageDeleted,
    MessagePosted,
    MessageReactedTo,
    MessageReported,
    PersonSilenced,
    PersonUnsilenced,
    PrivateChatAllowed,
    PrivateChatForbidden,
    ReactionTakenBack,
)
from rostrum.rooms.features.chat.tally import Counts, Given, counted, marked, of_those_there
from rostrum.rooms.wire import Fact, Millis, PersonId, Role

WINDOW = 200
PRIVATE_WINDOW = 50
"""Of each pair of people."""
MAILBOX = 500
"""Of one person's private messages altogether."""
DELETED = 100
"""How many of those that were deleted are remembered: who has read back further, or was away, drops them."""
MOST_CHARACTERS = 60_000
"""Of the texts in any of these windows: whoever comes in is sent all of it at once."""


@dataclass(frozen=True, slots=True)
class Message:
    """`id` is the zero-padded number of its fact, ten digits. `replies_to`: the id of another message."""

    id: str
    at: Millis
    person: PersonId
    name: str
    role: Role
    to: ChatTo
    to_person: PersonId | None
    text: str
    replies_to: str | None = None


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
    """`has_older`: messages for everyone have left the window; they can be read back. `reactions`, `stage_reactions`: how
    many, by message; `reacted`: which are whose. `wrote_at`: when attendees last wrote to everybody, while they have to
    wait `slow_seconds`. `deleted`, `stage_deleted`, `private_deleted`: when, of the last messages that were."""

    messages: Mapping[str, Message] = field(default_factory=dict)
    stage_messages: Mapping[str, Message] = field(default_factory=dict)
    private: Mapping[PersonId, Mapping[str, Message]] = field(default_factory=dict)
    has_older: bool = False
    open: bool = True
    private_allowed: bool = False
    silenced: Mapping[PersonId, str] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)
    reactions: Mapping[str, Counts] = field(default_factory=dict)
    stage_reactions: Mapping[str, Counts] = field(default_factory=dict)
    reacted: Mapping[PersonId, Mapping[str, Given]] = field(default_factory=dict)
    slow_seconds: int = 0
    wrote_at: Mapping[PersonId, Millis] = field(default_factory=dict)
    deleted: Mapping[str, Millis] = field(default_factory=dict)
    stage_deleted: Mapping[str, Millis] = field(default_factory=dict)
    private_deleted: Mapping[PersonId, Mapping[str, Millis]] = field(default_factory=dict)


def fold(chat: ChatState, record: Record, core: Core) -> ChatState:
    match record.fact:
        case MessagePosted() as posted:
            return _posted(_noted(chat, posted, record.at), message_of(posted, record))
        case MessageDeleted() as deleted:
            return _remembered(_deleted(chat, deleted), deleted, record.at)
        case MessageReported(message=message, by=by, person=person, name=name, text=text):
            report = Report(message, by, person, name, text, record.at)
            return replace(chat, reports=_last({**chat.reports, message: report}, WINDOW))
        case MessageReactedTo() | ReactionTakenBack() as change:
            return _reacted(chat, change)
        case SessionEnded():
            return replace(chat, wrote_at={}) if chat.wrote_at else chat
    return _ruled(chat, record.fact, core)


def _ruled(chat: ChatState, fact: Fact, core: Core) -> ChatState:
    match fact:
        case ChatOpened():
            return replace(chat, open=True)
        case ChatClosed():
            return replace(chat, open=False)
        case PrivateChatAllowed():
            return replace(chat, private_allowed=True)
        case PrivateChatForbidden():
            return replace(chat, private_allowed=False)
        case ChatSlowed(seconds=seconds):
            return replace(chat, slow_seconds=seconds, wrote_at=chat.wrote_at if seconds else {})
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
        replies_to=posted.replies_to,
    )


def _posted(chat: ChatState, message: Message) -> ChatState:
    match message.to:
        case "everyone":
            messages = _last({**chat.messages, message.id: message}, WINDOW)
            has_older = chat.has_older or len(messages) <= len(chat.messages)
            reactions = of_those_there(chat.reactions, messages)
            return replace(chat, messages=messages, reactions=reactions, has_older=has_older)
        case "stage":
            messages = _last({**chat.stage_messages, message.id: message}, WINDOW)
            reactions = of_those_there(chat.stage_reactions, messages)
            return replace(chat, stage_messages=messages, stage_reactions=reactions)
        case "person":
            boxes = {person: _received(chat, person, message) for person in _pair(message)}
            return replace(chat, private={**chat.private, **boxes})


def _noted(chat: ChatState, posted: MessagePosted, at: Millis) -> ChatState:
    if not chat.slow_seconds or posted.to != "everyone" or posted.role != "attendee":
        return chat
    return replace(chat, wrote_at={**chat.wrote_at, posted.person: at})


def _reacted(chat: ChatState, change: MessageReactedTo | ReactionTakenBack) -> ChatState:
    own = marked(
        chat.reacted.get(change.person, {}),
        change,
        lambda key: key in chat.messages or key in chat.stage_messages,
    )
    now = replace(chat, reacted={**chat.reacted, change.person: own})
    if change.message in chat.messages:
        return replace(now, reactions=counted(chat.reactions, change))
    if change.message in chat.stage_messages:
        return replace(now, stage_reactions=counted(chat.stage_reactions, change))
    return now


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
        reactions=without(chat.reactions, key),
        stage_reactions=without(chat.stage_reactions, key),
    )


def _remembered(chat: ChatState, deleted: MessageDeleted, at: Millis) -> ChatState:
    if deleted.between:
        known = {person: _noted_last(chat.private_deleted.get(person, {}), deleted, at) for person in deleted.between}
        return replace(chat, private_deleted={**chat.private_deleted, **known})
    if deleted.to == "stage":
        return replace(chat, stage_deleted=_noted_last(chat.stage_deleted, deleted, at))
    return replace(chat, deleted=_noted_last(chat.deleted, deleted, at))


def _noted_last(known: Mapping[str, Millis], deleted: MessageDeleted, at: Millis) -> Mapping[str, Millis]:
    """The last to be deleted, which are not those with the highest numbers."""
    surplus = len(known) + 1 - DELETED
    return {**dict(islice(known.items(), max(0, surplus), None)), deleted.message: at}


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
