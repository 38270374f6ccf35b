"""Keys of the recording's own, in place of those that the room was told: whoever knows one of these is sent all pages of the document or
the whole clip by the front, which asks nobody. With a key of the recording only what was kept beside it is had, by who may see it.

Pictures of polls and of whiteboards keep theirs: each is of one picture, and a poll is drawn with it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from hashlib import sha256

from rostrum.kit.ids import RecordingId
from rostrum.rooms.feature import Record
from rostrum.rooms.features.break_card.facts import BreakBegun
from rostrum.rooms.features.handouts.facts import HandoutAdded
from rostrum.rooms.features.player.facts import ClipAdded
from rostrum.rooms.features.slides.facts import DocumentAdded
from rostrum.rooms.wire import Fact


class Keys:
    """The same whenever its replay is written."""

    def __init__(self, recording: RecordingId) -> None:
        self._recording = recording
        self._told: dict[str, str] = {}

    def replaced(self, log: Iterable[Record]) -> Iterator[Record]:
        for record in log:
            fact = self._replaced(record.fact)
            yield record if fact is record.fact else replace(record, fact=fact)

    def told(self, own: str) -> str:
        """In the room."""
        return self._told[own]

    def _replaced(self, fact: Fact) -> Fact:
        match fact:
            case DocumentAdded(key=key) | ClipAdded(key=key) | HandoutAdded(key=key):
                return fact.model_copy(update={"key": self._own(key)})
            case BreakBegun(picture=picture, clip=clip):
                shown = replace(clip, key=self._own(clip.key)) if clip is not None else None
                return fact.model_copy(update={"picture": picture and self._own(picture), "clip": shown})
        return fact

    def _own(self, key: str) -> str:
        """Nothing leads back from it: the room's is 120 random bits."""
        own = sha256(f"{self._recording} {key}".encode()).hexdigest()[:24]
        self._told[own] = key
        return own
