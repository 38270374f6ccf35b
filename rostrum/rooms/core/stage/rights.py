"""Who may publish and subscribe where on the media server: follows from the room's state alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from rostrum.rooms.core.stage.speaker import STAGE_SOURCES
from rostrum.rooms.wire import PersonId, Source

if TYPE_CHECKING:
    from rostrum.rooms.core.state import Core


@dataclass(frozen=True, slots=True)
class Grant:
    """One media room. `hidden`: the others are not told of this participant."""

    subscribe: bool
    sources: tuple[Source, ...]
    hidden: bool


@dataclass(frozen=True, slots=True)
class MediaRights:
    """None: no token, no connection. The recorder is to the hall what a moderator is, while the session runs.

    Hall: attendees only while the session runs, and they receive nothing in 'presenters only'; hosts and presenters at any time.
    Moderators may connect at any time, receive what attendees do, and never have a source. Sources in the hall are those that
    are switched on while on air in a running session and the mode is not 'presenters only'. Backstage: hosts and presenters
    only, any source at any time.
    """

    hall: Grant | None
    backstage: Grant | None


NO_RIGHTS = MediaRights(hall=None, backstage=None)
BACKSTAGE = Grant(subscribe=True, sources=STAGE_SOURCES, hidden=False)


def media_rights(core: Core, person: PersonId) -> MediaRights:
    audience = core.audience_of(person)
    if audience is None or audience == "lobby":
        return NO_RIGHTS
    speaker = core.stage.speakers.get(person)
    open_to_hall = core.session.phase == "live" and core.stage.audio_mode != "presenters_only"
    sources = speaker.sources() if speaker is not None and speaker.on_air and open_to_hall else ()
    if audience in ("everyone", "moderator", "replay"):
        hall = Grant(subscribe=open_to_hall, sources=sources, hidden=speaker is None)
        return MediaRights(hall=hall, backstage=None)
    return MediaRights(hall=Grant(subscribe=True, sources=sources, hidden=False), backstage=BACKSTAGE)
