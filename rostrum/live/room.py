"""A room as this process holds it: its state, and who is connected to it here."""

import asyncio
from contextlib import suppress

from rostrum.live.channels import OwnChannel, RoomChannel
from rostrum.live.commands import CommandQueue
from rostrum.live.member import Member
from rostrum.live.rate import Bucket
from rostrum.live.sums import Sums
from rostrum.rooms.fold import State
from rostrum.rooms.snapshot import FOLD_VERSION
from rostrum.rooms.wire import Audience, Fact, PersonId, RoomId

_VERSION = FOLD_VERSION[:8]


class LiveRoom:
    """`state` is as of the last fact, `shown` as of the last tick: sockets are only ever told of `shown`.

    `used_at`: when somebody last was here, in seconds of the loop's clock.

    `coming`: whom the media server's gate waits for.
    `entries`: how often each seat may still enter.
    `left`: why those who are no longer present are not.
    `watchers`: those of the stage who are sent what attendees are sent, too.
    `owed`: members who are to be shown the room, moved to another audience, or whose own part may have changed.
    """

    queue: CommandQueue

    def __init__(self, room: RoomId, state: State) -> None:
        self.id = room
        self.shown = state
        self.unshown: list[Fact] = []
        self.channels: dict[Audience, RoomChannel] = {}
        self.listeners: dict[Audience, dict[Member, None]] = {}
        self.watchers: dict[Member, None] = {}
        self.members: dict[PersonId, Member] = {}
        self.own: dict[PersonId, OwnChannel] = {}
        self.owed: dict[Member, None] = {}
        self.coming: dict[PersonId, asyncio.Event] = {}
        self.entries: dict[PersonId, Bucket] = {}
        self.left: dict[PersonId, str] = {}
        self.sums = Sums()
        self.tick: asyncio.Handle | None = None
        self.ticked_at = 0.0
        self.tick_cost_seconds = 0.0
        self.is_pouring = False
        self.used_at = 0.0

    @property
    def state(self) -> State:
        return self.queue.state

    def channel(self, audience: Audience) -> RoomChannel:
        """Opened when the first of an audience comes, kept for those who come back."""
        channel = self.channels.get(audience)
        if channel is None:
            channel = RoomChannel.opened(audience, f"{audience}.{_VERSION}", self.shown)
            self.channels[audience] = channel
            self.listeners[audience] = {}
        return channel

    def own_channel(self, person: PersonId) -> OwnChannel:
        own = self.own.get(person)
        if own is None:
            own = self.own[person] = OwnChannel.opened(person, self.shown)
        return own

    def seat(self, member: Member, audience: Audience) -> RoomChannel:
        channel = self.channel(audience)
        self.unseat(member)
        member.audience = audience
        self.listeners[audience][member] = None
        return channel

    def unseat(self, member: Member) -> None:
        if member.audience is not None:
            self.listeners[member.audience].pop(member, None)
        self.watchers.pop(member, None)
        member.audience = None
        member.is_current = False

    def remove(self, member: Member) -> None:
        """The socket is gone. Another one may have taken its person's place."""
        self.unseat(member)
        self.owed.pop(member, None)
        if self.members.get(member.person) is member:
            del self.members[member.person]
        self.used_at = asyncio.get_running_loop().time()

    async def until_present(self, person: PersonId, *, within_seconds: float) -> None:
        """Returns early for who is present and for who is shut out, and else when the time is over."""
        people = self.state.core.people
        if person in people.present or person in people.removed or person in people.blocked:
            return
        coming = self.coming.setdefault(person, asyncio.Event())
        with suppress(TimeoutError):
            await asyncio.wait_for(coming.wait(), within_seconds)
        self.coming.pop(person, None)

    def came(self, person: PersonId) -> None:
        coming = self.coming.get(person)
        if coming is not None:
            coming.set()

    def forget_frames(self, seq: int) -> None:
        for channel in self.channels.values():
            channel.forget_frames(seq)
