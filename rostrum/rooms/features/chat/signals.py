"""What flits by in the chat."""

from typing import Literal

from rostrum.rooms.core.state import Core
from rostrum.rooms.feature import SignalRule
from rostrum.rooms.features.chat.state import ChatState
from rostrum.rooms.wire import OF_CREW, PersonId, Signal


class Typing(Signal):
    """The crew sees who writes; at most one every two seconds."""

    kind: Literal["typing"] = "typing"


ChatSignal = Typing


def may_type(chat: ChatState, core: Core, person: PersonId) -> bool:
    return core.audience_of(person) not in (None, "lobby")


TYPING = SignalRule(model=Typing, heard_by=OF_CREW, per_seconds=2, may=may_type)
