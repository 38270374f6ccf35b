"""Who may connect to the media server: asked by the front at every connect and resume.

A token may have been kept from a moment of more rights, or refreshed by the media server itself. So what it grants is compared
with the room's state as of the log's last fact. An attendee is given a token together with their seat, and may be at the gate before
their socket is in the room: then the gate waits for them. The media server looks for a token in the `Authorization` header first, then
in the query's first `access_token`: no request gets through with more than one.

A check of one's connection has a media room of its own, of which no room's state says anything (`media/checks.py`): its tokens get
into that one, until its minute is over.
"""

from collections.abc import Mapping
from functools import partial
from typing import Literal
from urllib.parse import parse_qs, urlsplit

from rostrum.live.database import Database
from rostrum.live.errors import Unavailable
from rostrum.live.metrics import AT_THE_GATE
from rostrum.live.rights import allowed
from rostrum.live.rooms import Rooms
from rostrum.media.checks import lets_into_check
from rostrum.media.rules import LISTENING, is_within
from rostrum.media.tokens import BadToken, HeldToken, MediaKey, read_token
from rostrum.rooms.queries import latest_seq
from rostrum.rooms.wire import WATCHERS

Verdict = Literal["open", "closed", "unknown"]

COMING_SECONDS = 3.0
"""How far sound and picture may be ahead of the room's socket."""


class Gate:
    def __init__(self, key: MediaKey, rooms: Rooms, database: Database) -> None:
        self._key = key
        self._rooms = rooms
        self._database = database

    async def judge(self, headers: Mapping[str, str]) -> Verdict:
        try:
            token = _only_token(headers)
            if lets_into_check(self._key, token):
                return "open"
            held = read_token(self._key, token)
        except BadToken:
            return "closed"
        try:
            return "open" if await self._is_allowed(held) else "closed"
        except Unavailable:
            return "unknown"

    async def _is_allowed(self, held: HeldToken) -> bool:
        seq = await self._database.run(partial(latest_seq, held.room))
        room = await self._rooms.open(held.room)
        await room.queue.caught_up(seq)
        if room.state.seq < seq:
            raise Unavailable
        # Recorder and streamer are never present: there is nothing to wait for.
        if is_within(held.permission, LISTENING) and held.person not in WATCHERS:
            with AT_THE_GATE.track_inprogress():
                await room.until_present(held.person, within_seconds=COMING_SECONDS)
        return is_within(held.permission, allowed(room.state, held.person, held.place))


def _only_token(headers: Mapping[str, str]) -> str:
    """Raises BadToken."""
    if headers.get("x-forwarded-method", "GET") != "GET":
        raise BadToken("connections are made with GET")
    address = headers.get("x-forwarded-uri", "")
    query = urlsplit(address).query
    # Semicolons: the media server's parser drops such pairs, ours would read on. After a hash ours stops, the media server's reads on.
    if ";" in query or "#" in address:
        raise BadToken("ambiguous")
    asked = parse_qs(query, keep_blank_values=True)
    # The media server would add it to the person's identity after we have looked.
    if "publish" in asked:
        raise BadToken("under another name")
    tokens = asked.get("access_token", [])
    if "authorization" in headers:
        tokens.append(headers["authorization"].removeprefix("Bearer "))
    if len(tokens) != 1:
        raise BadToken("one token, please")
    return tokens[0]
