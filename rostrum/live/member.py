"""One socket's person in a room, as the room sees them. No task, no queue: what is sent goes to the socket at once."""

import secrets
from collections.abc import Mapping

from picows import WSCloseCode, WSTransport

from rostrum.kit.refusal import Refusal
from rostrum.kit.tickets import SocketTicket
from rostrum.live.messages import Message, encode, send
from rostrum.live.rate import BURST_BYTES, BYTES_PER_SECOND, CHATTER_PER_SECOND, Bucket
from rostrum.rooms.protocol import Bye, Hello, Resume
from rostrum.rooms.wire import Audience

WRITE_HIGH_BYTES = 256 * 1024
"""Beyond this the socket gets no frames until it has drained, and is told to resume then."""
WRITE_MAX_BYTES = 4 * 1024 * 1024
"""Beyond this not even answers: the connection ends. A view of the largest room stays far below."""


_NEVER: Mapping[str, float] = {}


class Member:
    """`audience`: whose frames it gets; None until it is shown the room. `is_current`: has what the frames build on. `watches`:
    wants to see what attendees are shown."""

    __slots__ = (
        "audience",
        "bucket",
        "chatter",
        "connection",
        "has_row",
        "heard_at",
        "hello",
        "is_current",
        "is_gone",
        "is_silent",
        "is_slow",
        "media",
        "move",
        "signalled_at",
        "ticket",
        "transport",
        "wants_frames",
        "watches",
        "weight",
    )

    def __init__(self, ticket: SocketTicket, transport: WSTransport, *, move: bool, heard_at: float) -> None:
        self.ticket = ticket
        self.transport = transport
        self.move = move
        self.connection = secrets.token_hex(8)
        self.audience: Audience | None = None
        self.hello: Hello | None = None
        self.wants_frames = False
        self.watches = False
        self.is_current = False
        self.is_slow = False
        self.is_gone = False
        self.is_silent = False
        self.has_row = False
        self.heard_at = heard_at
        self.bucket = Bucket(filled_at=heard_at)
        self.weight = Bucket(BYTES_PER_SECOND, BURST_BYTES, BURST_BYTES, heard_at)
        self.chatter = Bucket(per_second=CHATTER_PER_SECOND, filled_at=heard_at)
        self.signalled_at: Mapping[str, float] = _NEVER
        self.media: tuple[bool, bool, bool] | None = None

    @property
    def person(self) -> str:
        return self.ticket.seat

    def send(self, message: Message) -> None:
        transport = self.transport
        if transport.is_disconnected or self.is_gone:
            return
        send(transport, message)
        if self.is_slow and transport.underlying_transport.get_write_buffer_size() > WRITE_MAX_BYTES:
            self.is_gone = True
            transport.underlying_transport.abort()

    def pause(self) -> None:
        self.is_slow = True
        self.is_current = False

    def drained(self) -> None:
        self.is_slow = False
        if self.wants_frames and not self.is_current:
            self.send(encode(Resume))

    def bye(self, code: str, fields: Mapping[str, object]) -> None:
        """The last word, then the connection ends."""
        self.send(encode(Bye, code=code, fields=fields))
        self.end(WSCloseCode.OK)

    def turn_away(self, refusal: Refusal) -> None:
        self.bye(refusal.code, refusal.fields())

    def come_back(self) -> None:
        """This process cannot serve them now; another one, or this one later, can."""
        self.send(encode(Resume))
        self.end(WSCloseCode.TRY_AGAIN_LATER)

    def give_up(self) -> None:
        """Nothing was heard for too long."""
        self.is_silent = True
        self.is_gone = True
        self.transport.underlying_transport.abort()

    def end(self, code: WSCloseCode) -> None:
        if self.is_gone:
            return
        self.is_gone = True
        if not self.transport.is_disconnected:
            self.transport.send_close(code)
            self.transport.disconnect()
