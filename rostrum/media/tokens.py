"""Tokens for the media server: made for what a person may do now, and read back to see what one grants.

The media server hands refreshed tokens to browsers, so one may outlive the rights it was made for: what a token grants is
compared with the room's state at every connect (`live/gate.py`), and its own life is short.
"""

from dataclasses import dataclass
from datetime import timedelta

import jwt
from livekit.api import AccessToken, TokenVerifier, VideoGrants

from rostrum.media.rules import ALL_TRACKS, Permission, Place, media_room, read_media_room

TOKEN_LASTS = timedelta(minutes=10)


class BadToken(ValueError):
    """Forged, torn, expired, or not one that a person may hold."""


@dataclass(frozen=True, slots=True)
class MediaKey:
    key: str
    secret: str


@dataclass(frozen=True, slots=True)
class HeldToken:
    """What a token says: who, where, and what it grants."""

    room: str
    place: Place
    person: str
    permission: Permission


@dataclass(frozen=True, slots=True)
class Grant:
    """The same before it is known what the media room is."""

    media_room: str
    person: str
    permission: Permission


def mint_token(key: MediaKey, *, room: str, place: Place, person: str, name: str, allowed: Permission) -> str:
    return mint(key, media_room=media_room(room, place), person=person, name=name, allowed=allowed, lasts=TOKEN_LASTS)


def mint(key: MediaKey, *, media_room: str, person: str, name: str, allowed: Permission, lasts: timedelta) -> str:
    grants = VideoGrants(
        room_join=True,
        room=media_room,
        can_subscribe=allowed.subscribe,
        can_publish=bool(allowed.tracks),
        # An empty list would mean every source.
        can_publish_sources=sorted(allowed.tracks) or None,
        can_publish_data=False,
        can_update_own_metadata=False,
        hidden=allowed.hidden,
    )
    token = AccessToken(key.key, key.secret).with_identity(person).with_name(name)
    return token.with_grants(grants).with_ttl(lasts).to_jwt()


def read_token(key: MediaKey, token: str) -> HeldToken:
    """Of an event's media rooms. Raises BadToken."""
    grant = read_grant(key, token)
    place = read_media_room(grant.media_room)
    if place is None:
        raise BadToken("of no event's media room")
    return HeldToken(place[0], place[1], grant.person, grant.permission)


def read_grant(key: MediaKey, token: str) -> Grant:
    """Raises BadToken."""
    try:
        claims = TokenVerifier(key.key, key.secret, leeway=timedelta(0)).verify(token)
    except (jwt.InvalidTokenError, TypeError, ValueError) as fault:
        raise BadToken(str(fault)) from fault
    grants = claims.video
    if grants is None or not grants.room or not claims.identity or not grants.room_join or _rules_others(grants):
        raise BadToken("not a participant's token")
    return Grant(grants.room, claims.identity, _granted(grants))


def _granted(grants: VideoGrants) -> Permission:
    """The media server reads what is missing as yes."""
    tracks = frozenset(grants.can_publish_sources or ALL_TRACKS) if grants.can_publish else frozenset[str]()
    return Permission(subscribe=grants.can_subscribe, tracks=tracks, hidden=bool(grants.hidden))


def _rules_others(grants: VideoGrants) -> bool:
    """Rights over rooms, data or metadata: no person's token of ours has ever had them."""
    return bool(
        grants.can_publish_data
        or grants.can_update_own_metadata
        or grants.room_admin
        or grants.room_create
        or grants.room_list
        or grants.room_record
        or grants.ingress_admin
        or grants.agent
        or grants.recorder
        or grants.destination_room
    )
