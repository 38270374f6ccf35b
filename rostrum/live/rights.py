"""What the room's state allows on the media server, in the media server's terms."""

from collections.abc import Iterable

from rostrum.media.rules import Permission, Place, permission
from rostrum.rooms.core.stage.rights import Grant, MediaRights
from rostrum.rooms.fold import State, media_rights
from rostrum.rooms.wire import PersonId


def allowed(state: State, person: PersonId, place: Place) -> Permission | None:
    """None: no connection."""
    grant = grant_of(media_rights(state, person), place)
    if grant is None:
        return None
    return permission(subscribe=grant.subscribe, sources=grant.sources, hidden=grant.hidden)


def grant_of(rights: MediaRights, place: Place) -> Grant | None:
    return rights.hall if place == "hall" else rights.backstage


def whose_rights_changed(before: State, after: State, people: Iterable[PersonId] | None) -> set[PersonId]:
    """Among `people`; None: among all who were or are present."""
    if people is None:
        people = before.core.people.present.keys() | after.core.people.present.keys()
    return {person for person in people if media_rights(before, person) != media_rights(after, person)}
