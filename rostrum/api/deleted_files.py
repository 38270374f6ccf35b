"""What the rooms are told of files that are gone."""

import logging
from collections.abc import Iterable

from rostrum.api.doors import give_command_to
from rostrum.api.errors import Unavailable
from rostrum.library.models import FileLink
from rostrum.rooms.features.handouts.commands import ExpireHandout
from rostrum.rooms.features.player.commands import ExpireClip
from rostrum.rooms.features.slides.commands import ExpireDocument
from rostrum.rooms.wire import Command

log = logging.getLogger(__name__)


def take_from_rooms(links: Iterable[FileLink]) -> None:
    """A room that does not hear of it shows that the file is gone when somebody wants it."""
    for link in links:
        try:
            command = _expiry(link)
            if command is not None:
                give_command_to(link.room, command)
        except Unavailable:
            log.warning("room %s was not told of a deleted file", link.room)
            return


def _expiry(link: FileLink) -> Command | None:
    """None: the words beside a picture do without it."""
    if link.gives == "picture":
        return None
    if link.gives == "original":
        return ExpireHandout(key=link.key)
    gone = ExpireDocument if link.file.pages else ExpireClip
    return gone(key=link.key, at_once=True)
