"""Who may write to whom.

Attendees write while the session runs: to everybody when the chat is open, to one another when that is allowed, to one of
the crew always. Where the chat is slow, one attendee's messages to everybody keep their distance. The crew (hosts, presenters,
moderators) writes at any time, also among itself.
"""

from collections.abc import Sequence
from math import ceil

from rostrum.rooms.core.state import CREW, Core
from rostrum.rooms.errors.chat import ChatClosed, ChatIsSlow, NoSuchMessage, PrivateChatClosed, Silenced
from rostrum.rooms.errors.room import NoSuchPerson, NotAllowed
from rostrum.rooms.errors.session import NotLive
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.chat.commands import PostMessage
from rostrum.rooms.features.chat.facts import ChatTo, MessagePosted
from rostrum.rooms.features.chat.state import ChatState, Message
from rostrum.rooms.wire import Millis, PersonId


def check_session(core: Core, person: PersonId) -> None:
    """The lobby is silent."""
    if core.audience_of(person) == "lobby":
        raise NotLive


def may_write_to(chat: ChatState, core: Core, person: PersonId) -> tuple[ChatTo, ...]:
    if core.role_of(person) in CREW:
        return ("everyone", "stage", "person")
    if person in chat.silenced or core.session.phase != "live":
        return ()
    return ("everyone", "person") if chat.open else ("person",)


def waits_until(chat: ChatState, core: Core, person: PersonId) -> Millis | None:
    """Private messages disturb nobody else: for them nobody waits."""
    wrote_at = chat.wrote_at.get(person)
    if wrote_at is None or core.role_of(person) in CREW:
        return None
    return wrote_at + chat.slow_seconds * 1000


def post(chat: ChatState, core: Core, command: PostMessage, asked: Asked) -> Sequence[Decided]:
    by = core.people.present[asked.by]
    if by.role not in CREW:
        _check_attendee(chat, asked.by, command.to)
        if command.to == "everyone":
            _check_pace(waits_until(chat, core, asked.by), asked.at)
    to_person = command.to_person if command.to == "person" else None
    if command.to == "person":
        _check_recipient(chat, core, asked.by, to_person)
    if command.replies_to is not None and not _is_read_by_the_same(chat, command, command.replies_to, asked.by):
        raise NoSuchMessage
    return [
        MessagePosted(
            person=by.id,
            name=by.name,
            role=by.role,
            to=command.to,
            to_person=to_person,
            text=command.text,
            replies_to=command.replies_to,
        )
    ]


def _check_attendee(chat: ChatState, by: PersonId, to: ChatTo) -> None:
    if by in chat.silenced:
        raise Silenced
    if to == "stage":
        raise NotAllowed
    if to == "everyone" and not chat.open:
        raise ChatClosed


def _check_pace(until: Millis | None, at: Millis) -> None:
    if until is not None and at < until:
        raise ChatIsSlow(seconds=ceil((until - at) / 1000))


def _is_read_by_the_same(chat: ChatState, command: PostMessage, key: str, by: PersonId) -> bool:
    """A reply goes where that message went. In a hall it may have left the window while somebody wrote: then nothing is
    known of it but that it is older."""
    match command.to:
        case "everyone":
            return key in chat.messages or (chat.has_older and key < next(iter(chat.messages), ""))
        case "stage":
            return key in chat.stage_messages
        case "person":
            message = chat.private.get(by, {}).get(key)
            return message is not None and _is_between(message, by, command.to_person)


def _is_between(message: Message, by: PersonId, other: PersonId | None) -> bool:
    return {message.person, message.to_person} == {by, other}


def _check_recipient(chat: ChatState, core: Core, by: PersonId, to: PersonId | None) -> None:
    if to is None or to == by:
        raise NoSuchPerson
    match core.audience_of(to):
        case None:
            raise NoSuchPerson
        case "lobby":
            raise NotLive
        case "everyone" if core.role_of(by) not in CREW and not chat.private_allowed:
            raise PrivateChatClosed
