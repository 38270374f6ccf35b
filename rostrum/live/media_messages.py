"""Tells each browser which media rooms it may connect to, with the tokens for them.

After every answer to `hello`, and when a connection begins or stops to be allowed, or the media server goes or comes
back. Tokens grant what the state allows at this moment, never more; what may be published later is granted on the media server itself.
"""

from rostrum.live.member import Member
from rostrum.live.messages import encode
from rostrum.live.rights import allowed
from rostrum.live.room import LiveRoom
from rostrum.media.rules import Place
from rostrum.media.tokens import MediaKey, mint_token
from rostrum.rooms.protocol import Media


class MediaMessages:
    def __init__(self, key: MediaKey) -> None:
        self._key = key
        self.is_healthy = True

    def settle(self, room: LiveRoom, member: Member) -> None:
        if not member.wants_frames or member.is_gone:
            return
        has_hall = allowed(room.shown, member.person, "hall") is not None
        has_backstage = allowed(room.shown, member.person, "backstage") is not None
        wanted = (has_hall, has_backstage, self.is_healthy)
        if member.media == wanted:
            return
        member.media = wanted
        hall, backstage = self._token(room, member, "hall"), self._token(room, member, "backstage")
        member.send(encode(Media, hall=hall, backstage=backstage, healthy=self.is_healthy))

    def _token(self, room: LiveRoom, member: Member, place: Place) -> dict[str, str] | None:
        permission = allowed(room.shown, member.person, place)
        if permission is None:
            return None
        token = mint_token(
            self._key, room=room.id, place=place, person=member.person, name=member.ticket.name, allowed=permission
        )
        return {"token": token}
