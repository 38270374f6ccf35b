"""How a socket's person gets into a room.

1. The room is loaded. Whoever is not present and has entered too often in the last minute is told to come back later.
2. The connection is claimed in the database: from another browser only when the person said so.
3. The connection whose place it took is told `moved`, here or in another process.
4. Who is not present yet joins by a command. Before the first person, and whenever one of the stage joins, the room is told what
   event it belongs to now.
5. The recorder is nobody's seat: it takes no connection's place in the database, and does not join.
6. With the next tick the room is shown to them, and what happens meanwhile comes with that tick.
"""

import asyncio
import secrets
from functools import partial

from rostrum.live.bus import Bus, SeatMoved
from rostrum.live.claims import Claims
from rostrum.live.database import Database
from rostrum.live.errors import AlreadyIn, Moved, SeatGone, Unavailable
from rostrum.live.fanout import Fanout
from rostrum.live.member import Member
from rostrum.live.rate import ENTRIES, ENTRIES_PER_SECOND, Bucket
from rostrum.live.room import LiveRoom
from rostrum.live.rooms import Rooms
from rostrum.rooms.connections import Claim
from rostrum.rooms.core.people.commands import Join
from rostrum.rooms.core.session.commands import DescribeRoom
from rostrum.rooms.core.session.facts import RoomDescribed
from rostrum.rooms.fold import audience_of
from rostrum.rooms.log import Answer, Ask, Refused
from rostrum.rooms.queries import describe
from rostrum.rooms.wire import SYSTEM, Command


class Entrance:
    def __init__(
        self,
        process: str,
        rooms: Rooms,
        database: Database,
        claims: Claims,
        bus: Bus,
        fanout: Fanout,
        *,
        has_limits: bool,
    ) -> None:
        self._process = process
        self._rooms = rooms
        self._database = database
        self._claims = claims
        self._bus = bus
        self._fanout = fanout
        self._has_limits = has_limits

    async def enter(self, member: Member) -> None:
        try:
            room = await self._rooms.open(member.ticket.room)
            if member.ticket.role == "recorder":
                self._let_record(room, member)
            elif self._enters_too_often(room, member):
                member.come_back()
            elif await self._claim(room, member) and await self._join(room, member):
                self._take_place(room, member)
        except Unavailable:
            member.come_back()

    async def describe(self, room: LiveRoom) -> Answer | None:
        """None: there is no such event any more. Raises Unavailable."""
        description = await self._database.run(partial(describe, room.id))
        if description is None:
            return None
        return await give(room, DescribeRoom(description=description))

    async def describe_anew(self, room: LiveRoom, described: RoomDescribed) -> Answer:
        """For who waits in the room of an event that was deleted, it is cancelled. Raises Unavailable."""
        answer = await self.describe(room)
        if answer is not None:
            return answer
        return await give(room, DescribeRoom(description=described.model_copy(update={"cancelled": True})))

    def _let_record(self, room: LiveRoom, member: Member) -> None:
        if audience_of(room.state, member.person) is None:
            member.turn_away(SeatGone())
        else:
            self._take_place(room, member)

    def _enters_too_often(self, room: LiveRoom, member: Member) -> bool:
        if not self._has_limits or member.person in room.state.core.people.present:
            return False
        now = asyncio.get_running_loop().time()
        full = Bucket(ENTRIES_PER_SECOND, ENTRIES, ENTRIES, now)
        return room.entries.setdefault(member.person, full).wait_seconds(now) > 0

    async def _claim(self, room: LiveRoom, member: Member) -> bool:
        ticket = member.ticket
        claim = Claim(
            room=ticket.room,
            person=ticket.seat,
            connection=member.connection,
            browser=ticket.browser,
            process=self._process,
            move=member.move,
        )
        claimed = await self._claims.claim(claim)
        if claimed.is_refused:
            member.turn_away(AlreadyIn())
            return False
        member.has_row = True
        older = room.members.get(member.person)
        if older is not None and older is not member:
            room.remove(older)
            older.turn_away(Moved())
        elif claimed.replaced is not None:
            self._bus.tell(SeatMoved(room=room.id, person=member.person, connection=claimed.replaced))
        # Another process may know more of this person: that they left, or were removed.
        await room.queue.caught_up(claimed.seq)
        return True

    async def _join(self, room: LiveRoom, member: Member) -> bool:
        ticket = member.ticket
        if room.state.core.role_of(ticket.seat) == ticket.role:
            return True
        if ticket.role != "attendee" or room.state.core.session.described is None:
            answer = await self.describe(room)
            if answer is None:
                member.turn_away(SeatGone())
                return False
        assert ticket.role != "recorder", "it does not join"
        join = Join(person=ticket.seat, name=ticket.name, role=ticket.role, email=ticket.email)
        answer = await give(room, join)
        if isinstance(answer, Refused):
            if answer.code == Unavailable.code:
                raise Unavailable
            member.bye(answer.code, answer.fields)
            return False
        return True

    def _take_place(self, room: LiveRoom, member: Member) -> None:
        """Two of one person may have been on their way in at the same time; the row says who is the one, and tells soon."""
        if member.is_gone:
            return
        older = room.members.get(member.person)
        if older is not None and older is not member:
            room.remove(older)
            older.turn_away(Moved())
        room.members[member.person] = member
        self._fanout.owe(room, member)


async def give(room: LiveRoom, command: Command) -> Answer:
    """A command of nobody's."""
    return await room.queue.ask(Ask(SYSTEM, secrets.token_hex(8), command))
