"""Everything of this process put together: what happens when a socket comes, speaks and goes, and when a room's log grows."""

import asyncio
import logging

from rostrum.kit import clock
from rostrum.kit.tickets import TicketOffice
from rostrum.live.archive import Archive
from rostrum.live.bus import Bus, Grown, News, SeatMoved, Signalled, SignalsSummed
from rostrum.live.claims import Claims
from rostrum.live.commands import Growth
from rostrum.live.conversation import Conversation
from rostrum.live.database import Database
from rostrum.live.entering import Entrance, give
from rostrum.live.environment import Environment
from rostrum.live.errors import Left, Moved
from rostrum.live.fanout import Fanout
from rostrum.live.gate import Gate
from rostrum.live.media_messages import MediaMessages
from rostrum.live.member import Member
from rostrum.live.metrics import SOCKETS
from rostrum.live.presence import GONE_AFTER_MS, Presence
from rostrum.live.reconcile import Reconciler
from rostrum.live.rights import whose_rights_changed
from rostrum.live.room import LiveRoom
from rostrum.live.rooms import Rooms
from rostrum.live.schedule import Schedule
from rostrum.live.signals import Signals
from rostrum.live.turns import Turns
from rostrum.media.server import MediaServer
from rostrum.rooms.connections import Gone
from rostrum.rooms.core.people.commands import DropPerson
from rostrum.rooms.core.people.facts import PersonJoined, PersonLeft
from rostrum.rooms.errors.entry import Blocked, Removed
from rostrum.rooms.fold import concerned
from rostrum.rooms.log import Done

log = logging.getLogger(__name__)


class Gateway:
    def __init__(self, process: str, environment: Environment, bus: Bus) -> None:
        self.process = process
        self.office = TicketOffice.with_secret(environment.secret)
        self.database = Database()
        self.members: set[Member] = set()
        self.bus = bus
        self.rooms = Rooms(self.database, self._grown)
        self.claims = Claims(self.database, alive_ms=GONE_AFTER_MS)
        self.fanout = Fanout(dismiss=self._dismiss, settled=self._settled)
        self.entrance = Entrance(
            process,
            self.rooms,
            self.database,
            self.claims,
            bus,
            self.fanout,
            has_limits=environment.rate_limits,
        )
        self.signals = Signals(bus)
        self.conversation = Conversation(
            self.rooms,
            self.fanout,
            self.signals,
            Archive(self.database),
            self.office,
            has_limits=environment.rate_limits,
        )
        self.schedule = Schedule(self.database, self.rooms)
        self.presence = Presence(
            process,
            self.database,
            self.claims,
            open_members=lambda: self.members,
            drop=self._drop,
            replaced=self._replaced,
            enter_anew=self._enter,
        )
        self.media = MediaMessages(environment.media_key)
        self.gate = Gate(environment.media_key, self.rooms, self.database)
        server = MediaServer(environment.media_url, environment.media_key)
        self.reconciler = Reconciler(server, self.rooms, self._media_health_changed)
        self._entering: set[asyncio.Task[None]] = set()

    def turns(self) -> list[Turns]:
        return [self.schedule.turns, self.presence.heartbeats, self.presence.sweeps, self.reconciler.turns]

    def connected(self, member: Member) -> None:
        self.members.add(member)
        SOCKETS.set(len(self.members))
        self._enter(member)

    def heard(self, member: Member, raw: bytes) -> None:
        self.conversation.hear(member, raw)

    def disconnected(self, member: Member) -> None:
        """Their person may come back: the room is told after 20 s, by the sweep."""
        member.is_gone = True
        self.members.discard(member)
        SOCKETS.set(len(self.members))
        room = self.rooms.find(member.ticket.room)
        if room is not None:
            room.remove(member)
        if member.has_row:
            silent_seconds = asyncio.get_running_loop().time() - member.heard_at if member.is_silent else 0
            self.claims.close(member.connection, last_heard=clock.now_ms() - int(silent_seconds * 1000))

    def hear_news(self, news: News) -> None:
        room = self.rooms.find(news.room)
        if room is None:
            return
        match news:
            case Grown(seq=seq, erased=erased):
                if erased:
                    room.forget_frames(seq)
                room.queue.hear_of(seq)
            case SeatMoved(person=person, connection=connection):
                member = room.members.get(person)
                if member is not None and member.connection == connection:
                    self._replaced(member)
            case Signalled():
                self.signals.spread(room, news)
            case SignalsSummed(sums=sums):
                self.signals.hear(room, sums)

    def _enter(self, member: Member) -> None:
        task = asyncio.create_task(self.entrance.enter(member))
        self._entering.add(task)
        task.add_done_callback(self._entering.discard)

    def _grown(self, room: LiveRoom, growth: Growth) -> None:
        facts = [record.fact for record in growth.records]
        room.unshown.extend(facts)
        for fact in facts:
            if isinstance(fact, PersonLeft):
                room.left[fact.person] = fact.reason
            elif isinstance(fact, PersonJoined):
                room.came(fact.person)
        if growth.erased:
            room.forget_frames(room.state.seq)
        self.fanout.ask_tick(room)
        if growth.is_ours:
            self.bus.tell(Grown(room=room.id, seq=room.state.seq, erased=growth.erased))
            self.schedule.look()
            people = whose_rights_changed(growth.before, room.state, concerned(facts))
            if people:
                self.reconciler.look(room.id, people)

    def _dismiss(self, room: LiveRoom, member: Member) -> None:
        """Their person is no longer present."""
        people = room.state.core.people
        reason = room.left.pop(member.person, "lost")
        room.own.pop(member.person, None)
        room.remove(member)
        if member.person in people.blocked:
            member.turn_away(Blocked())
        elif member.person in people.removed:
            member.turn_away(Removed())
        elif reason == "lost":
            # Given up for lost by a sweep while the socket is alive: they have come back.
            self._enter(member)
            return
        else:
            member.turn_away(Left())
        member.has_row = False
        self.claims.forget(member.connection)

    def _settled(self, room: LiveRoom, member: Member) -> None:
        self.media.settle(room, member)

    def _replaced(self, member: Member) -> None:
        room = self.rooms.find(member.ticket.room)
        if room is not None:
            room.remove(member)
        member.turn_away(Moved())

    async def _drop(self, gone: Gone) -> bool:
        room = await self.rooms.open(gone.room)
        answer = await give(room, DropPerson(person=gone.person, last_seen=gone.last_seen))
        return isinstance(answer, Done)

    def _media_health_changed(self, is_healthy: bool) -> None:
        self.media.is_healthy = is_healthy
        for room in self.rooms:
            self.fanout.owe_all(room)
