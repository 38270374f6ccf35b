"""Who may publish and subscribe where on the media server: follows from the room's state alone."""

from dataclasses import dataclass

from rostrum.rooms.wire import Source


@dataclass(frozen=True, slots=True)
class Grant:
    """One media room. `hidden`: the others are not told of this participant."""

    subscribe: bool
    sources: tuple[Source, ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class MediaRights:
    """None: no token, no connection.

    Hall: attendees only while live; hosts and presenters at any time. Sources in the hall are those that are switched on
    while on air in a running session and the mode is not 'presenters only'. Backstage: hosts and presenters only, any source at any time.
    """

    hall: Grant | None
    backstage: Grant | None
