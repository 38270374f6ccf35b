"""Reads back for single people what has left the window of a part."""

import asyncio
from functools import partial

from rostrum.kit.refusal import Refusal
from rostrum.live.database import Database
from rostrum.live.member import Member
from rostrum.live.messages import encode
from rostrum.live.room import LiveRoom
from rostrum.rooms.errors.room import Malformed, NotPresent
from rostrum.rooms.feature import Older
from rostrum.rooms.fold import audience_of
from rostrum.rooms.protocol import OlderEntries, ReadOlder, Refused
from rostrum.rooms.queries import read_older
from rostrum.rooms.registry import OLDER


class Archive:
    def __init__(self, database: Database) -> None:
        self._database = database
        self._reading: set[asyncio.Task[None]] = set()

    def read(self, room: LiveRoom, member: Member, asked: ReadOlder) -> None:
        """Raises Malformed for a feature that has no window."""
        older = OLDER.get(asked.feature)
        if older is None:
            raise Malformed
        task = asyncio.create_task(self._answer(room, member, asked, older))
        self._reading.add(task)
        task.add_done_callback(self._reading.discard)

    async def _answer(self, room: LiveRoom, member: Member, asked: ReadOlder, older: Older) -> None:
        try:
            audience = audience_of(room.shown, member.person)
            if audience is None:
                raise NotPresent
            read = partial(read_older, older, room.id, audience, member.person, before=asked.before)
            page = await self._database.run(read)
            if audience_of(room.shown, member.person) != audience:
                raise NotPresent
        except Refusal as refusal:
            member.send(encode(Refused, id=asked.id, code=refusal.code, fields=refusal.fields()))
            return
        member.send(encode(OlderEntries, id=asked.id, entries=page.entries, before=page.before))
