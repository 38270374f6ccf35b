"""What is said in the chat. A message's id is the number of its fact."""

from typing import Literal

from rostrum.rooms.wire import Fact, PersonId, Role

ChatTo = Literal["everyone", "stage", "person"]
"""What goes to the stage moderators read, too."""
Reaction = Literal["clap", "heart", "laugh", "wow", "thumbs"]
"""The same five as those that flit over the stage."""


class MessagePosted(Fact):
    """Name and role as they were; `text` is blanked in place when the message is deleted: as many spaces are left (nothing, by
    older releases). `replies_to`: another message of the same readers."""

    kind: Literal["message_posted"] = "message_posted"
    person: PersonId
    name: str
    role: Role
    to: ChatTo
    to_person: PersonId | None
    text: str
    replies_to: str | None = None


class MessageDeleted(Fact):
    """`to`: where it went (everywhere `everyone` by older releases). `between`: the two of a private message."""

    kind: Literal["message_deleted"] = "message_deleted"
    message: str
    to: ChatTo = "everyone"
    between: tuple[PersonId, ...] = ()


class ChatOpened(Fact):
    """Attendees may write."""

    kind: Literal["chat_opened"] = "chat_opened"


class ChatClosed(Fact):
    kind: Literal["chat_closed"] = "chat_closed"


class PrivateChatAllowed(Fact):
    """Between attendees; with the crew it always is."""

    kind: Literal["private_chat_allowed"] = "private_chat_allowed"


class PrivateChatForbidden(Fact):
    kind: Literal["private_chat_forbidden"] = "private_chat_forbidden"


class ChatSlowed(Fact):
    """An attendee waits so many seconds between two messages to everybody; 0: not at all."""

    kind: Literal["chat_slowed"] = "chat_slowed"
    seconds: int


class PersonSilenced(Fact):
    kind: Literal["person_silenced"] = "person_silenced"
    person: PersonId


class PersonUnsilenced(Fact):
    kind: Literal["person_unsilenced"] = "person_unsilenced"
    person: PersonId


class MessageReported(Fact):
    """The recipient of a private message shows its text to the hosts."""

    kind: Literal["message_reported"] = "message_reported"
    message: str
    by: PersonId
    person: PersonId
    name: str
    text: str


class MessageReactedTo(Fact):
    kind: Literal["message_reacted_to"] = "message_reacted_to"
    message: str
    person: PersonId
    reaction: Reaction


class ReactionTakenBack(Fact):
    kind: Literal["reaction_taken_back"] = "reaction_taken_back"
    message: str
    person: PersonId
    reaction: Reaction


ChatFact = (
    MessagePosted
    | MessageDeleted
    | ChatOpened
    | ChatClosed
    | PrivateChatAllowed
    | PrivateChatForbidden
    | ChatSlowed
    | PersonSilenced
    | PersonUnsilenced
    | MessageReported
    | MessageReactedTo
    | ReactionTakenBack
)
