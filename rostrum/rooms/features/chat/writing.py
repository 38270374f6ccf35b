"""Who may write to whom.

Attendees write while the session runs: to everybody when the chat is open, to one another when that is allowed, to a
person of the stage always. The stage writes at any time.
"""

from collections.abc import Sequence

from rostrum.rooms.core.state import STAGE, Core
from rostrum.rooms.errors import ChatClosed, NoSuchPerson, NotAllowed, NotLive, PrivateChatClosed, Silenced
from rostrum.rooms.feature import Asked, Decided
from rostrum.rooms.features.chat.commands import PostMessage
from rostrum.rooms.features.chat.facts import ChatTo, MessagePosted
from rostrum.rooms.features.chat.state import ChatState
from rostrum.rooms.wire import PersonId


def check_session(core: Core, person: PersonId) -> None:
    """The lobby is silent."""
    if core.audience_of(person) == "lobby":
        raise NotLive


def may_write_to(chat: ChatState, core: Core, person: PersonId) -> tuple[ChatTo, ...]:
    if core.role_of(person) in STAGE:
        return ("everyone", "stage", "person")
    if person in chat.silenced or core.session.phase != "live":
        return ()
    return ("everyone", "person") if chat.open else ("person",)


def post(chat: ChatState, core: Core, command: PostMessage, asked: Asked) -> Sequence[Decided]:
    by = core.people.present[asked.by]
    if by.role not in STAGE:
        _check_attendee(chat, asked.by, command.to)
    to_person = command.to_person if command.to == "person" else None
    if command.to == "person":
        _check_recipient(chat, core, asked.by, to_person)
    return [
        MessagePosted(person=by.id, name=by.name, role=by.role, to=command.to, to_person=to_person, text=command.text)
    ]


def _check_attendee(chat: ChatState, by: PersonId, to: ChatTo) -> None:
    if by in chat.silenced:
        raise Silenced
    if to == "stage":
        raise NotAllowed
    if to == "everyone" and not chat.open:
        raise ChatClosed


def _check_recipient(chat: ChatState, core: Core, by: PersonId, to: PersonId | None) -> None:
    if to is None or to == by:
        raise NoSuchPerson
    match core.audience_of(to):
        case None:
            raise NoSuchPerson
        case "lobby":
            raise NotLive
        case "everyone" if core.role_of(by) not in STAGE and not chat.private_allowed:
            raise PrivateChatClosed
