"""What may be asked of the chat."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rostrum.kit.text import Seen, Writable
from rostrum.rooms.features.chat.facts import ChatTo, Reaction
from rostrum.rooms.wire import Command, PersonId

MAX_TEXT = 2000
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT), Writable, Seen]
MessageId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]


class PostMessage(Command):
    """`replies_to`: a message of the same readers."""

    kind: Literal["post_message"] = "post_message"
    text: Text
    to: ChatTo = "everyone"
    to_person: PersonId | None = None
    replies_to: MessageId | None = None


class DeleteMessage(Command):
    """One's own, or, for the crew, anybody's that it can read."""

    kind: Literal["delete_message"] = "delete_message"
    message: MessageId


class OpenChat(Command):
    kind: Literal["open_chat"] = "open_chat"


class CloseChat(Command):
    kind: Literal["close_chat"] = "close_chat"


class AllowPrivateChat(Command):
    kind: Literal["allow_private_chat"] = "allow_private_chat"


class ForbidPrivateChat(Command):
    kind: Literal["forbid_private_chat"] = "forbid_private_chat"


class SlowChat(Command):
    """How long an attendee waits between two messages to everybody."""

    kind: Literal["slow_chat"] = "slow_chat"
    seconds: Literal[0, 5, 15, 30, 60]


class SilencePerson(Command):
    kind: Literal["silence_person"] = "silence_person"
    person: PersonId


class UnsilencePerson(Command):
    kind: Literal["unsilence_person"] = "unsilence_person"
    person: PersonId


class ReportMessage(Command):
    kind: Literal["report_message"] = "report_message"
    message: MessageId


class ReactToMessage(Command):
    """Of everybody or of the stage, while it is among the last ones."""

    kind: Literal["react_to_message"] = "react_to_message"
    message: MessageId
    reaction: Reaction


class TakeReactionBack(Command):
    kind: Literal["take_reaction_back"] = "take_reaction_back"
    message: MessageId
    reaction: Reaction


ChatCommand = (
    PostMessage
    | DeleteMessage
    | OpenChat
    | CloseChat
    | AllowPrivateChat
    | ForbidPrivateChat
    | SlowChat
    | SilencePerson
    | UnsilencePerson
    | ReportMessage
    | ReactToMessage
    | TakeReactionBack
)
