"""What sockets are sent of a room: one channel per audience, and one's own.

1. A channel holds the parts it last showed and its cursor, the number of the last frame (or of its first snapshot).
2. At a tick it is moved to the room's new state: the difference is a frame from the old cursor to the new number; when nothing
   changed for this audience there is no frame and the cursor stays.
3. A snapshot carries the cursor. It is encoded when first asked for and shared until the next frame; a large one for two seconds, with
   the frames after it, so that many may come while people draw.
4. Frames of the last 60 s stay in a ring. Who comes back with a cursor that a frame in it starts from gets the rest, all others
   a snapshot. Parts follow from audience and number alone, so that a cursor from another process is as good.
5. A rest that weighs more than a snapshot is not sent: who is slow would fall further behind with each, and a socket that cannot take
   it would be cut and come back for the same again.
6. What was encoded before content was erased goes at once. What is encoded between the erasing and the tick that shows it may still hold
   it, and is not kept beyond that tick.
"""

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field

from rostrum.live.messages import Message, encode, weight_bytes
from rostrum.live.pieces import LARGE_BYTES
from rostrum.rooms.difference import difference
from rostrum.rooms.fold import State, own_parts, room_parts
from rostrum.rooms.protocol import Frame, View
from rostrum.rooms.wire import Audience, PersonId

RING_SECONDS = 60.0
SHARED_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Sent:
    """`sent_at` in seconds of the loop's clock."""

    since: int
    sent_at: float
    message: Message


@dataclass(frozen=True, slots=True)
class Snapshot:
    """`made_at` in seconds of the loop's clock."""

    seq: int
    made_at: float
    message: Message


@dataclass(slots=True)
class RoomChannel:
    """Of one audience. `erased_at`: the number with which content was last erased."""

    audience: Audience
    view: str
    parts: dict[str, object]
    cursor: int
    at: int
    ring: deque[Sent] = field(default_factory=deque)
    snapshot: Snapshot | None = None
    erased_at: int = 0

    @classmethod
    def opened(cls, audience: Audience, view: str, state: State) -> "RoomChannel":
        return cls(audience, view, room_parts(state, audience), state.seq, state.at)

    def advance(self, state: State, now: float) -> Message | None:
        parts = room_parts(state, self.audience)
        change = difference(self.parts, parts)
        self.parts = parts
        if not change:
            return None
        message = encode(
            Frame,
            view=self.view,
            channel="room",
            since=self.cursor,
            seq=state.seq,
            at=state.at,
            set=change.set,
            merge=change.merge,
            add=change.add,
        )
        self._drop_what_is_old(now)
        self.ring.append(Sent(self.cursor, now, message))
        self.cursor, self.at = state.seq, state.at
        return message

    def missing(self, cursor: int | None, now: float) -> Sequence[Message]:
        """What brings somebody up to date who has come as far as `cursor`, or has nothing."""
        rest = None if cursor is None else self.rest(cursor)
        if rest is None:
            return self.whole(now)
        if weight_bytes(rest) <= LARGE_BYTES:
            return rest
        return min(rest, self.whole(now), key=weight_bytes)

    def whole(self, now: float) -> Sequence[Message]:
        """A snapshot, and the frames after it when it was made for others."""
        shared = self.snapshot
        if shared is not None:
            frames = self.rest(shared.seq)
            is_young = now - shared.made_at <= SHARED_SECONDS
            if frames == () or (frames and is_young and weight_bytes(frames) <= shared.message.size_bytes):
                return (shared.message, *frames)
        message = _view(self.view, "room", self.audience, self.cursor, self.at, self.parts)
        self.snapshot = Snapshot(self.cursor, now, message)
        return (message,)

    def rest(self, cursor: int) -> tuple[Message, ...] | None:
        """Frames from this cursor on; None when the ring cannot tell."""
        if cursor == self.cursor:
            return ()
        frames = iter(self.ring)
        for sent in frames:
            if sent.since == cursor:
                return (sent.message, *(later.message for later in frames))
        return None

    def forget_frames(self, seq: int) -> None:
        """Content that was shown has been erased, with the fact of this number."""
        self.ring.clear()
        self.snapshot = None
        self.erased_at = max(self.erased_at, seq)

    def _drop_what_is_old(self, now: float) -> None:
        """Before a frame."""
        if self.cursor < self.erased_at:
            self.ring.clear()
            self.snapshot = None
        while self.ring and self.ring[0].sent_at < now - RING_SECONDS:
            self.ring.popleft()
        shared = self.snapshot
        if shared is not None and (now - shared.made_at > SHARED_SECONDS or not shared.message.is_large):
            self.snapshot = None


@dataclass(slots=True)
class OwnChannel:
    """Of one person. No ring: the parts they last had are the other end of any frame they need."""

    person: PersonId
    parts: dict[str, object]
    cursor: int

    @classmethod
    def opened(cls, person: PersonId, state: State) -> "OwnChannel":
        return cls(person, own_parts(state, person), state.seq)

    def advance(self, view: str, state: State) -> Message | None:
        parts = own_parts(state, self.person)
        change = difference(self.parts, parts)
        self.parts = parts
        if not change:
            return None
        since, self.cursor = self.cursor, state.seq
        return encode(
            Frame,
            view=view,
            channel="own",
            since=since,
            seq=state.seq,
            at=state.at,
            set=change.set,
            merge=change.merge,
            add=change.add,
        )

    def whole(self, view: str, audience: Audience, state: State) -> Message:
        self.parts, self.cursor = own_parts(state, self.person), state.seq
        return _view(view, "own", audience, self.cursor, state.at, self.parts)


def _view(view: str, channel: str, audience: Audience, seq: int, at: int, parts: dict[str, object]) -> Message:
    return encode(View, view=view, channel=channel, audience=audience, seq=seq, at=at, parts=parts)
