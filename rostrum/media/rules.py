"""What one participant of a media room may do, and when a token or a participant has more than that."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal, get_args

Place = Literal["hall", "backstage"]
"""An event has two media rooms: attendees see and hear the hall; hosts and presenters talk backstage."""
PLACES: tuple[Place, ...] = get_args(Place)

TRACKS_OF_SOURCE: dict[str, frozenset[str]] = {
    "microphone": frozenset({"microphone"}),
    "camera": frozenset({"camera"}),
    "screen": frozenset({"screen_share", "screen_share_audio"}),
}
ALL_TRACKS = frozenset[str]().union(*TRACKS_OF_SOURCE.values())


@dataclass(frozen=True, slots=True)
class Permission:
    """`tracks`: the media server's names of what may be published; nothing else may be. Data and metadata never."""

    subscribe: bool
    tracks: frozenset[str]
    hidden: bool


def permission(*, subscribe: bool, sources: Iterable[str], hidden: bool) -> Permission:
    tracks = frozenset[str]().union(*(TRACKS_OF_SOURCE[source] for source in sources))
    return Permission(subscribe=subscribe, tracks=tracks, hidden=hidden)


LISTENING = Permission(subscribe=True, tracks=frozenset(), hidden=True)
"""What an attendee of a running session has unless the room says otherwise."""


def is_within(held: Permission, allowed: Permission | None) -> bool:
    """To be seen is more than to be hidden."""
    if allowed is None:
        return False
    return (
        held.tracks <= allowed.tracks
        and (allowed.subscribe or not held.subscribe)
        and (held.hidden or not allowed.hidden)
    )


def media_room(room: str, place: Place) -> str:
    return f"{room}.{place}"


def read_media_room(name: str) -> tuple[str, Place] | None:
    """The room and the place, or None for a name that is not ours."""
    room, _, place = name.rpartition(".")
    for known in PLACES:
        if room and place == known:
            return room, known
    return None
