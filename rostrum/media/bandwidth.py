"""What a session asks of a person's line (product A2), in kbit/s."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

Row = Literal["audio", "video", "screen", "cameras_3", "cameras_4", "cameras_5", "cameras_6", "cameras_7"]


@dataclass(frozen=True, slots=True)
class Need:
    """`attendee`, `presenter`: what must come down to one who only watches, and to one who also sends. `upward`: what a
    presenter must get up: their own sound, camera and screen, however many others have theirs on."""

    row: Row
    attendee: int
    presenter: int
    upward: int


NEEDS: Sequence[Need] = (
    Need("audio", 256, 512, 512),
    Need("video", 512, 1024, 1024),
    Need("screen", 1024, 2048, 2048),
    Need("cameras_3", 2048, 3072, 2048),
    Need("cameras_4", 3072, 4096, 2048),
    Need("cameras_5", 4096, 5120, 2048),
    Need("cameras_6", 5120, 6144, 2048),
    Need("cameras_7", 6144, 7168, 2048),
)


def row_for(cameras: int) -> Row:
    """What a session with so many cameras at most may need; somebody may always share a screen."""
    return NEEDS[min(max(cameras, 2), 7)].row
