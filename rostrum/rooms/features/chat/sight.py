"""Everybody's messages for all, the stage's for the crew, private ones for the two."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.core.people.facts import PersonJoined, PersonLeft, RoleChanged
from rostrum.rooms.core.session.facts import SessionEnded, SessionStarted, SessionTakenOver
from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import NOBODY, Record
from rostrum.rooms.features.chat.facts import (
    ChatClosed,
    ChatOpened,
    ChatSlowed,
    ChatTo,
    MessageDeleted,
    MessagePosted,
    MessageReactedTo,
    PersonSilenced,
    PersonUnsilenced,
    ReactionTakenBack,
)
from rostrum.rooms.features.chat.reacting import may_react
from rostrum.rooms.features.chat.state import ChatState, Message, Report, message_of
from rostrum.rooms.features.chat.tally import Counts, Given
from rostrum.rooms.features.chat.writing import may_write_to, waits_until
from rostrum.rooms.wire import NOTHING, OF_CREW, Audience, Fact, Millis, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatPart:
    """`has_older`: there are earlier messages to read. `open`, `private_allowed`: what attendees may do. Reports reach
    hosts and moderators, who is silenced the crew. `reactions`, `stage_reactions`: by message, how many are clap, heart, laugh, wow,
    thumbs. `slow_seconds`: how long attendees wait between two messages to everybody. `deleted`, `stage_deleted`: the last
    hundred that were, with when: also those that are no longer among `messages`."""

    messages: Mapping[str, Message]
    stage_messages: Mapping[str, Message]
    reactions: Mapping[str, Counts]
    stage_reactions: Mapping[str, Counts]
    reports: Mapping[str, Report]
    silenced: Mapping[PersonId, str]
    deleted: Mapping[str, Millis]
    stage_deleted: Mapping[str, Millis]
    has_older: bool
    open: bool
    private_allowed: bool
    slow_seconds: int
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnChatPart:
    """`may_write_to`: the kinds of recipient this person may choose now. `reacted`: one's own reactions by message.
    `waits_until`: before that one does not write to everybody again. `deleted`: the last private messages that were."""

    private: Mapping[str, Message]
    deleted: Mapping[str, Millis]
    may_write_to: tuple[ChatTo, ...]
    silenced: bool
    reacted: Mapping[str, Given]
    waits_until: Millis | None
    may: tuple[str, ...]


def sight(chat: ChatState, core: Core, audience: Audience) -> ChatPart | None:
    if audience == "lobby":
        return None
    of_crew = audience in OF_CREW
    return ChatPart(
        messages=chat.messages,
        stage_messages=chat.stage_messages if of_crew else NOTHING,
        reactions=chat.reactions,
        stage_reactions=chat.stage_reactions if of_crew else NOTHING,
        reports=chat.reports if audience in ("host", "moderator") else NOTHING,
        silenced=chat.silenced if of_crew else NOTHING,
        deleted=chat.deleted,
        stage_deleted=chat.stage_deleted if of_crew else NOTHING,
        has_older=chat.has_older,
        open=chat.open,
        private_allowed=chat.private_allowed,
        slow_seconds=chat.slow_seconds,
        may=_may(chat) if of_crew else (),
    )


def _may(chat: ChatState) -> tuple[str, ...]:
    return (
        "delete_message",
        "close_chat" if chat.open else "open_chat",
        "forbid_private_chat" if chat.private_allowed else "allow_private_chat",
        "slow_chat",
        "silence_person",
        "unsilence_person",
    )


def own(chat: ChatState, core: Core, person: PersonId) -> OwnChatPart | None:
    if core.audience_of(person) in (None, "lobby"):
        return None
    write_to = may_write_to(chat, core, person)
    return OwnChatPart(
        private=chat.private.get(person, NOTHING),
        deleted=chat.private_deleted.get(person, NOTHING),
        may_write_to=write_to,
        silenced=person in chat.silenced,
        reacted=chat.reacted.get(person, NOTHING),
        waits_until=waits_until(chat, core, person),
        may=_own_may(chat, core, person),
    )


def _own_may(chat: ChatState, core: Core, person: PersonId) -> tuple[str, ...]:
    writing = ("post_message", "delete_message") if may_write_to(chat, core, person) else ()
    reacting = ("react_to_message", "take_reaction_back") if may_react(chat, core, person) else ()
    return (*writing, "report_message", *reacting)


def older(record: Record, audience: Audience, person: PersonId) -> Message | None:
    """Of deleted messages nothing is left but their number."""
    posted = record.fact
    if not isinstance(posted, MessagePosted) or not posted.text.strip() or audience == "lobby":
        return None
    is_hidden = posted.to == "stage" and audience not in OF_CREW
    is_of_others = posted.to == "person" and person not in (posted.person, posted.to_person)
    return None if is_hidden or is_of_others else message_of(posted, record)


def concerns(fact: Fact) -> frozenset[PersonId] | None:
    match fact:
        case SessionStarted() | SessionEnded() | ChatOpened() | ChatClosed() | ChatSlowed():
            return None
        case MessagePosted(person=person, to="person", to_person=str(to_person)):
            return frozenset((person, to_person))
        case MessagePosted(person=person) | MessageReactedTo(person=person) | ReactionTakenBack(person=person):
            return frozenset((person,))
        case MessageDeleted(between=between):
            return frozenset(between)
        case PersonSilenced(person=person) | PersonUnsilenced(person=person):
            return frozenset((person,))
        case PersonJoined(person=person) | PersonLeft(person=person) | RoleChanged(person=person):
            return frozenset((person,))
        case SessionTakenOver(person=person):
            return frozenset((person,))
    return NOBODY
