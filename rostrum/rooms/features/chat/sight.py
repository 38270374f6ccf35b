"""Everybody's messages for all, the stage's for the stage, private ones for the two."""

from collections.abc import Mapping
from dataclasses import dataclass

from rostrum.rooms.features.chat.state import Message, Report
from rostrum.rooms.wire import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatPart:
    messages: Mapping[str, Message]
    stage_messages: Mapping[str, Message]
    reports: Mapping[str, Report]
    silenced: Mapping[PersonId, str]
    open: bool
    private_allowed: bool
    may: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnChatPart:
    """`may_write_to`: the kinds of recipient this person may choose now."""

    private: Mapping[str, Message]
    may_write_to: tuple[str, ...]
    silenced: bool
