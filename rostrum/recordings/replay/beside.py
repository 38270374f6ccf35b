"""What lies beside a replay as a whole: every message of its chat, and which files were handed out in it."""

from collections.abc import Sequence

from rostrum.kit.ids import FileId
from rostrum.recordings.replay.frames import Stretch
from rostrum.rooms.features.chat.sight import ChatPart
from rostrum.rooms.features.chat.state import Message
from rostrum.rooms.features.handouts.state import HandoutsState


def messages_of(told: Sequence[Stretch]) -> dict[str, Message]:
    """By their ids, which are in the order of time: also those that later ones pushed out of the views. Deleted ones are in no stretch."""
    found: dict[str, Message] = {}
    for stretch in told:
        chat = stretch.parts.get("chat")
        found |= chat.messages if isinstance(chat, ChatPart) else {}
        for frame in stretch.frames:
            merged = frame.change.merge.get("chat", {}).get("messages", {})
            found |= {key: message for key, message in merged.items() if isinstance(message, Message)}
    return dict(sorted(found.items()))


def handed_out(told: Sequence[Stretch]) -> set[FileId]:
    """At any moment of it."""
    found: set[FileId] = set()
    for stretch in told:
        for state in (stretch.state, *(frame.state for frame in stretch.frames)):
            handouts = state.slices["handouts"]
            assert isinstance(handouts, HandoutsState), "the slice of its feature"
            found |= {FileId(file) for file in handouts.handouts}
    return found
