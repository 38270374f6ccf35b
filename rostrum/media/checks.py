"""Throw-away media rooms, in which a browser tries how sound and picture get through before anybody waits for them.

1. A check has a media room of its own, with two participants: one sends, one hears what comes back.
2. Its end stands in the room's name. So it ends for refreshed tokens too, which the media server makes to last longer.
3. After its end the gate lets nobody in, and the reconciler closes what is left.
4. Its name is no event's: what belongs to halls and backstages passes it by, and its tokens are good for nothing else.
"""

import re
import secrets
from dataclasses import dataclass
from datetime import timedelta

from rostrum.kit import clock
from rostrum.media.rules import Permission, permission
from rostrum.media.tokens import BadToken, MediaKey, mint, read_grant

CHECK_LASTS = timedelta(seconds=60)
_NAME = re.compile(r"^([1-9][0-9]{9})-[0-9a-f]{24}\.check$")

SENDER = permission(subscribe=False, sources=("microphone", "camera"), hidden=False)
HEARER = permission(subscribe=True, sources=(), hidden=True)
_GRANTS: dict[str, Permission] = {"sender": SENDER, "hearer": HEARER}


@dataclass(frozen=True, slots=True)
class CheckTokens:
    """`sends` to itself, `hears` itself; each is for one connection."""

    sends: str
    hears: str


def mint_check(key: MediaKey) -> CheckTokens:
    ends_at = clock.now() + CHECK_LASTS
    room = f"{int(ends_at.timestamp())}-{secrets.token_hex(12)}.check"
    sends, hears = (
        mint(key, media_room=room, person=person, name="", allowed=allowed, lasts=CHECK_LASTS)
        for person, allowed in _GRANTS.items()
    )
    return CheckTokens(sends, hears)


def is_check_room(media_room: str) -> bool:
    return _NAME.match(media_room) is not None


def is_check_over(media_room: str) -> bool:
    """Of a check room."""
    name = _NAME.match(media_room)
    return name is not None and int(name[1]) <= clock.now().timestamp()


def lets_into_check(key: MediaKey, token: str) -> bool:
    """False for what is no check's, and for one whose time is over. Raises BadToken for what nobody may hold."""
    grant = read_grant(key, token)
    if not is_check_room(grant.media_room):
        return False
    if is_check_over(grant.media_room) or grant.permission != _GRANTS.get(grant.person):
        raise BadToken("not this check's, or too late")
    return True
