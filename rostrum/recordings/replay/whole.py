"""What is told of a replay as a whole, gathered while its stretches go by, so that none of them has to be kept: where something else came
to the stage, every message of its chat, what can be searched, and which files were handed out."""

from collections.abc import Iterable

from rostrum.kit.ids import FileId
from rostrum.recordings.replay.chapters import Chapter, changes_in, chapters
from rostrum.recordings.replay.frames import Stretch
from rostrum.recordings.replay.words import PageText, Words, shown_on, written_in
from rostrum.rooms.features.chat.sight import ChatPart
from rostrum.rooms.features.chat.state import Message


class Whole:
    """Of those that were added, in their order."""

    def __init__(self) -> None:
        self.handed_out: set[FileId] = set()
        self._changes: list[Chapter] = []
        self._written: list[Words] = []
        self._known: set[tuple[str, str]] = set()
        self._messages: dict[str, Message] = {}

    def add(self, stretch: Stretch) -> None:
        self.handed_out |= stretch.handed_out
        self._changes += changes_in(stretch, before=self._changes[-1].scene if self._changes else None)
        self._written += written_in(stretch, self._known)
        self._messages |= _messages_in(stretch)

    def chapters(self, *, duration_ms: int) -> list[Chapter]:
        return chapters(self._changes, duration_ms=duration_ms)

    def messages(self) -> list[Message]:
        """In the order of time: also those that later ones pushed out of the views. Deleted ones are in no stretch."""
        return [message for _, message in sorted(self._messages.items())]

    def words(self, found: Iterable[Chapter], text_of: PageText) -> list[Words]:
        """In the order of the recording; each message and question once, where it first is before everybody."""
        return sorted([*self._written, *shown_on(found, text_of)], key=lambda one: one.media_ms)


def _messages_in(stretch: Stretch) -> dict[str, Message]:
    """By their ids."""
    chat = stretch.parts.get("chat")
    found = dict(chat.messages) if isinstance(chat, ChatPart) else {}
    for frame in stretch.frames:
        merged = frame.change.merge.get("chat", {}).get("messages", {})
        found |= {key: message for key, message in merged.items() if isinstance(message, Message)}
    return found
