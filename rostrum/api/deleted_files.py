"""What the rooms are told of files that are gone."""

import logging
from collections.abc import Iterable

from rostrum.api.doors import give_command_to
from rostrum.api.errors import Unavailable
from rostrum.kit.ids import FileId
from rostrum.library.models import FileLink
from rostrum.rooms.features.handouts.commands import ExpireHandout
from rostrum.rooms.features.player.commands import ExpireClip
from rostrum.rooms.features.slides.commands import ExpireDocument, ForgetDocument
from rostrum.rooms.features.slides.keeping import forgetting
from rostrum.rooms.schedule import rooms_with_scheduled
from rostrum.rooms.wire import Command

log = logging.getLogger(__name__)


def take_from_rooms(file_id: FileId, links: Iterable[FileLink]) -> None:
    """With what rooms keep of it beyond their links. A room that does not hear of it shows that the file is gone when somebody wants it."""
    told: list[tuple[str, Command]] = [(link.room, command) for link in links if (command := _expiry(link))]
    told += [(room, ForgetDocument(document=file_id)) for room in rooms_with_scheduled(forgetting(file_id))]
    for room, command in told:
        try:
            give_command_to(room, command)
        except Unavailable:
            log.warning("room %s was not told of a deleted file", room)
            return


def _expiry(link: FileLink) -> Command | None:
    """None: the words beside a picture do without it."""
    if link.gives == "picture":
        return None
    if link.gives == "original":
        return ExpireHandout(key=link.key)
    gone = ExpireDocument if link.file.pages else ExpireClip
    return gone(key=link.key, at_once=True)
