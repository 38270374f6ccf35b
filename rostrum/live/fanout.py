"""From facts to sockets, at tick boundaries.

1. Facts are folded into `room.state` as they come; the first one asks for a tick: at once in a small room. In a hall ticks
   keep a distance that follows from what the last one cost, 200 ms at most: some thousand sockets see ten a second.
2. The tick first takes those whose audience changed out of it, so that nobody gets a frame they may no longer see; then moves every
   channel to the new state and sends its frame to all who listen; then settles what is owed to single people.
3. Settling is: say goodbye to who is no longer present, show the room to who is new in an audience, send who stays the
   difference of their own part. When many are owed, a hundred are settled per turn of the loop.
"""

import asyncio
import time
from collections.abc import Callable
from itertools import islice

from rostrum.live.channels import RoomChannel
from rostrum.live.member import Member
from rostrum.live.messages import encode
from rostrum.live.metrics import FRAMES, TICK_SECONDS
from rostrum.live.room import LiveRoom
from rostrum.rooms.fold import audience_of, concerned
from rostrum.rooms.protocol import Hello, Watching
from rostrum.rooms.wire import Audience, Fact

HALL_FROM = 100
"""So many sockets make a hall."""
HALL_TICK_SECONDS = 0.2
_LARGEST_SHARE = 0.25
"""Of a core, for the ticks of one room; a tenth while that allows eleven a second."""
_SMALL_SHARE = 0.1
_ENOUGH_SECONDS = 0.09
_SLICE = 100
_WATCHED: Audience = "everyone"
_OF_STAGE: tuple[Audience, ...] = ("stage", "host")


def tick_distance_seconds(cost_seconds: float) -> float:
    wanted = max(cost_seconds / _LARGEST_SHARE, min(_ENOUGH_SECONDS, cost_seconds / _SMALL_SHARE))
    return min(HALL_TICK_SECONDS, wanted)


class Fanout:
    """`dismiss`: what to do with a member who is no longer present; `settled`: told of each who has been shown the room
    or whose own part may have changed."""

    def __init__(
        self,
        *,
        dismiss: Callable[[LiveRoom, Member], None],
        settled: Callable[[LiveRoom, Member], None],
    ) -> None:
        self._dismiss = dismiss
        self._settled = settled

    def owe(self, room: LiveRoom, member: Member) -> None:
        """Show `member` the room with the next tick."""
        room.owed[member] = None
        self.ask_tick(room)

    def owe_all(self, room: LiveRoom) -> None:
        for member in room.members.values():
            room.owed[member] = None
        self.ask_tick(room)

    def ask_tick(self, room: LiveRoom) -> None:
        if room.tick is not None:
            return
        loop = asyncio.get_running_loop()
        if len(room.members) < HALL_FROM:
            room.tick = loop.call_soon(self._tick, room)
        else:
            distance = tick_distance_seconds(room.tick_cost_seconds)
            room.tick = loop.call_at(max(loop.time(), room.ticked_at + distance), self._tick, room)

    def hello(self, room: LiveRoom, member: Member, hello: Hello) -> None:
        """What the member lacks; waits until the room is shown to it."""
        member.hello = hello
        member.wants_frames = True
        # Whose socket is full is told to resume when it has drained, and asks again.
        if member.audience is not None and not member.is_slow:
            self._show(room, member, room.channel(member.audience))

    def watch(self, room: LiveRoom, member: Member, *, on: bool) -> None:
        """Whoever asks: it is shown to those who hold the stage, for as long as they do."""
        member.watches = on
        if member.is_current:
            self._show_attendees(room, member)

    def _tick(self, room: LiveRoom) -> None:
        room.tick = None
        started = asyncio.get_running_loop().time()
        room.ticked_at, cost_from = started, time.thread_time()
        facts, room.unshown = room.unshown, []
        room.shown = room.state
        if facts:
            self._take_out_movers(room, facts)
            self._send_frames(room, started)
        self._pour(room)
        # Of the processor: on a machine that is busy otherwise, waiting longer would help nobody.
        room.tick_cost_seconds = time.thread_time() - cost_from
        TICK_SECONDS.observe(asyncio.get_running_loop().time() - started)

    def _take_out_movers(self, room: LiveRoom, facts: list[Fact]) -> None:
        people = concerned(facts)
        members = list(room.members.values())
        if people is not None:
            members = [room.members[person] for person in people if person in room.members]
        for member in members:
            room.owed[member] = None
            if member.audience is not None and audience_of(room.shown, member.person) != member.audience:
                room.unseat(member)

    def _send_frames(self, room: LiveRoom, now: float) -> None:
        for audience, channel in room.channels.items():
            message = channel.advance(room.shown, now)
            if message is None:
                continue
            listeners = room.listeners[audience]
            if audience == _WATCHED:
                listeners = {**listeners, **room.watchers}
            for member in listeners:
                if member.is_current:
                    member.send(message)
            FRAMES.inc(len(listeners))

    def _pour(self, room: LiveRoom) -> None:
        if room.is_pouring:
            return
        slice_ = list(islice(room.owed, _SLICE))
        for member in slice_:
            del room.owed[member]
            self._settle(room, member)
        if room.owed:
            room.is_pouring = True
            asyncio.get_running_loop().call_soon(self._pour_on, room)

    def _pour_on(self, room: LiveRoom) -> None:
        room.is_pouring = False
        self._pour(room)

    def _settle(self, room: LiveRoom, member: Member) -> None:
        if member.is_gone or room.members.get(member.person) is not member:
            return
        audience = audience_of(room.shown, member.person)
        if audience is None:
            if audience_of(room.state, member.person) is None:
                self._dismiss(room, member)
            return
        if audience != member.audience:
            channel = room.seat(member, audience)
            if member.hello is not None:
                self._show(room, member, channel)
        elif member.is_current:
            message = room.own_channel(member.person).advance(room.channel(audience).view, room.shown)
            if message is not None:
                member.send(message)
        self._settled(room, member)

    def _show(self, room: LiveRoom, member: Member, channel: RoomChannel) -> None:
        hello = member.hello or Hello()
        member.hello = Hello()
        if member.watches:
            # What comes next is of this person's own audience, whichever it is now.
            member.send(encode(Watching, view=None))
        # Before anything is sent: a socket that cannot take it all is marked as behind while we send.
        member.is_current = True
        known = hello.view == channel.view
        for message in channel.missing(hello.room_seq if known else None, asyncio.get_running_loop().time()):
            member.send(message)
        own = room.own_channel(member.person)
        if known and hello.own_seq == own.cursor:
            change = own.advance(channel.view, room.shown)
            if change is not None:
                member.send(change)
        else:
            member.send(own.whole(channel.view, channel.audience, room.shown))
        if member.watches:
            self._show_attendees(room, member)
        member.media = None
        self._settled(room, member)

    def _show_attendees(self, room: LiveRoom, member: Member) -> None:
        room.watchers.pop(member, None)
        if not (member.watches and member.audience in _OF_STAGE):
            member.send(encode(Watching, view=None))
            return
        channel = room.channel(_WATCHED)
        member.send(encode(Watching, view=channel.view))
        for message in channel.missing(None, asyncio.get_running_loop().time()):
            member.send(message)
        room.watchers[member] = None
