"""What the media server tells. Believed only when signed, and only as a hint to look: it never changes a room."""

import jwt
from google.protobuf.json_format import ParseError
from livekit.api import TokenVerifier, WebhookReceiver

from rostrum.media.rules import read_media_room
from rostrum.media.tokens import BadToken, MediaKey


def read_webhook(key: MediaKey, *, body: str, authorization: str) -> str | None:
    """The room something happened in, None when it is none of ours. Raises BadToken."""
    receiver = WebhookReceiver(TokenVerifier(key.key, key.secret))
    try:
        event = receiver.receive(body, authorization.removeprefix("Bearer "))
    except (jwt.InvalidTokenError, ParseError, ValueError) as fault:
        raise BadToken(str(fault)) from fault
    except Exception as fault:
        # The library raises bare exceptions for a body that does not match its signature.
        raise BadToken(str(fault)) from fault
    place = read_media_room(event.room.name)
    return place[0] if place else None
