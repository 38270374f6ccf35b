"""Sockets: who may open one, and what comes in. No task and no queue of their own."""

import asyncio
import re
import socket
from functools import partial
from typing import Protocol
from urllib.parse import parse_qs, urlsplit

from picows import WSCloseCode, WSFrame, WSListener, WSMsgType, WSTransport, WSUpgradeRequest, ws_create_server

from rostrum.kit.refusal import Refusal
from rostrum.kit.signing import BadSignature
from rostrum.kit.tickets import SocketTicket, TicketOffice
from rostrum.live.errors import SeatGone, TooLarge
from rostrum.live.member import WRITE_HIGH_BYTES, Member
from rostrum.live.messages import encode, send
from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.protocol import MAX_FRAME_BYTES, Bye

_PATH = re.compile(r"^/live/([0-9]{9})$")
_HARD_LIMIT_BYTES = 4 * MAX_FRAME_BYTES
"""Up to here who sends too much is told so; beyond, the connection just ends."""
SEND_BUFFER_BYTES = 128 * 1024


class Listens(Protocol):
    """What a gateway is to its sockets."""

    def connected(self, member: Member) -> None: ...
    def heard(self, member: Member, raw: bytes) -> None: ...
    def disconnected(self, member: Member) -> None: ...


class Socket(WSListener):
    """Of one person, or, without a ticket, of nobody: then it only says why."""

    def __init__(self, gateway: Listens, ticket: SocketTicket | None, *, move: bool) -> None:
        super().__init__()
        self._gateway = gateway
        self._ticket = ticket
        self._move = move
        self._member: Member | None = None

    def on_ws_connected(self, transport: WSTransport) -> None:
        if self._ticket is None:
            _turn_away(transport, SeatGone())
            return
        _bound(transport.underlying_transport)
        now = asyncio.get_running_loop().time()
        self._member = Member(self._ticket, transport, move=self._move, heard_at=now)
        self._gateway.connected(self._member)

    def on_ws_frame(self, transport: WSTransport, frame: WSFrame) -> None:
        member = self._member
        if member is None or member.is_gone:
            return
        member.heard_at = asyncio.get_running_loop().time()
        match frame.msg_type:
            case WSMsgType.TEXT if frame.fin:
                if frame.payload_size > MAX_FRAME_BYTES:
                    member.turn_away(TooLarge(limit_bytes=MAX_FRAME_BYTES))
                else:
                    self._gateway.heard(member, frame.get_payload_as_bytes())
            case WSMsgType.TEXT | WSMsgType.BINARY | WSMsgType.CONTINUATION:
                member.turn_away(Malformed())
            case WSMsgType.CLOSE:
                member.end(WSCloseCode.OK)

    def on_ws_disconnected(self, transport: WSTransport) -> None:
        if self._member is not None:
            self._gateway.disconnected(self._member)

    def pause_writing(self) -> None:
        if self._member is not None:
            self._member.pause()

    def resume_writing(self) -> None:
        if self._member is not None:
            self._member.drained()


def _bound(transport: asyncio.WriteTransport) -> None:
    """What waits in the system's buffer is late, too."""
    transport.set_write_buffer_limits(high=WRITE_HIGH_BYTES)
    connection: socket.socket = transport.get_extra_info("socket")
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, SEND_BUFFER_BYTES)


def _turn_away(transport: WSTransport, refusal: Refusal) -> None:
    send(transport, encode(Bye, code=refusal.code, fields=refusal.fields()))
    transport.send_close(WSCloseCode.OK)
    transport.disconnect()


def _admit(gateway: Listens, office: TicketOffice, request: WSUpgradeRequest) -> Socket | None:
    """None: no such address. A bad ticket is told over the socket, where browsers can read it."""
    address = urlsplit(request.path.decode("latin-1"))
    path = _PATH.match(address.path)
    if path is None:
        return None
    query = parse_qs(address.query)
    try:
        ticket = office.read_socket(query.get("ticket", [""])[0])
    except BadSignature:
        return Socket(gateway, None, move=False)
    if ticket.room != path[1]:
        return Socket(gateway, None, move=False)
    return Socket(gateway, ticket, move=query.get("move", ["0"])[0] == "1")


async def listen(gateway: Listens, office: TicketOffice, *, host: str, port: int) -> asyncio.Server:
    return await ws_create_server(
        partial(_admit, gateway, office),
        host,
        port,
        max_frame_size=_HARD_LIMIT_BYTES,
        read_buffer_init_size=1024,
        websocket_handshake_timeout=10,
        backlog=4096,
    )
