"""The last messages, and who may write."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rostrum.rooms.features.chat.facts import ChatTo
from rostrum.rooms.wire import Millis, PersonId, Role

WINDOW = 200
PRIVATE_WINDOW = 50
"""Of each pair of people."""


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
    messages: Mapping[str, Message] = field(default_factory=dict)
    stage_messages: Mapping[str, Message] = field(default_factory=dict)
    private: Mapping[PersonId, Mapping[str, Message]] = field(default_factory=dict)
    open: bool = True
    private_allowed: bool = False
    silenced: Mapping[PersonId, str] = field(default_factory=dict)
    reports: Mapping[str, Report] = field(default_factory=dict)
