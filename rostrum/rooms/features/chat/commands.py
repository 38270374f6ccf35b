"""What may be asked of the chat."""

from typing import Annotated, Literal

from pydantic import StringConstraints

from rostrum.kit.text import Seen, Writable
from rostrum.rooms.features.chat.facts import ChatTo
from rostrum.rooms.wire import Command, PersonId

MAX_TEXT = 2000
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=MAX_TEXT), Writable, Seen]
MessageId = Annotated[str, StringConstraints(pattern=r"^[0-9]{10}$")]


class PostMessage(Command):
    kind: Literal["post_message"] = "post_message"
    text: Text
    to: ChatTo = "everyone"
    to_person: PersonId | None = None


class DeleteMessage(Command):
    """One's own, or, for the stage, anybody's that it can read."""

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


class SilencePerson(Command):
    kind: Literal["silence_person"] = "silence_person"
    person: PersonId


class UnsilencePerson(Command):
    kind: Literal["unsilence_person"] = "unsilence_person"
    person: PersonId


class ReportMessage(Command):
    kind: Literal["report_message"] = "report_message"
    message: MessageId


ChatCommand = (
    PostMessage
    | DeleteMessage
    | OpenChat
    | CloseChat
    | AllowPrivateChat
    | ForbidPrivateChat
    | SilencePerson
    | UnsilencePerson
    | ReportMessage
)
