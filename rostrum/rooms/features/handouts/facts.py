"""Which files may be taken along. A handout's id is its file's."""

from typing import Literal

from rostrum.rooms.wire import Fact, Millis

HandoutKind = Literal["document", "picture", "video", "audio"]


class HandoutAdded(Fact):
    """Or given a fresh link: it is fetched at `/api/handouts/<key>` until `until`. `size`: in bytes."""

    kind: Literal["handout_added"] = "handout_added"
    handout: str
    key: str
    name: str
    file_kind: HandoutKind
    size: int
    until: Millis


class HandoutRemoved(Fact):
    kind: Literal["handout_removed"] = "handout_removed"
    handout: str


HandoutsFact = HandoutAdded | HandoutRemoved
