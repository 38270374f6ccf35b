"""A browser as far as a room can tell: it applies what it is sent as the protocol says, and knows no rule."""

import asyncio
import contextlib
import itertools
import json
import secrets
import socket
from collections.abc import Callable
from copy import deepcopy
from dataclasses import dataclass, field
from typing import Any, Self

import websockets
from pydantic import TypeAdapter
from websockets.asyncio.client import ClientConnection, connect

from rostrum.kit.tickets import SocketTicket
from rostrum.live.pieces import Pieces
from rostrum.rooms.protocol import (
    Bye,
    Done,
    Frame,
    Media,
    OlderEntries,
    Pong,
    Refused,
    Resume,
    ServerMessage,
    SignalIn,
    Summed,
    View,
    Watching,
)
from tests.live.house import Entry, House

WAIT_SECONDS = 15
_MESSAGE: TypeAdapter[ServerMessage] = TypeAdapter(ServerMessage)

# Any: parts are plain JSON here, looked into field by field.
Parts = dict[str, Any]


@dataclass
class Channel:
    seq: int = -1
    parts: Parts = field(default_factory=dict)
    frames: int = 0

    def take(self, frame: Frame) -> bool:
        """False: it does not follow what we have."""
        if frame.since != self.seq:
            return False
        for name, part in frame.set.items():
            if part is None:
                self.parts.pop(name, None)
            else:
                self.parts.setdefault(name, {}).update(deepcopy(part))
        for name, fields in frame.merge.items():
            for key, entries in fields.items():
                held = self.parts[name].setdefault(key, {})
                held.update(entries)
                self.parts[name][key] = {id_: entry for id_, entry in held.items() if entry is not None}
        for name, lists in frame.add.items():
            for key, added in lists.items():
                self.parts[name][key] = [*self.parts[name].get(key, []), *added]
        self.seq = frame.seq
        self.frames += 1
        return True


class Guest:
    """`attendees`: what they are sent, while this one watches. `views`: how many snapshots it was given. `pieces`: of large messages.
    `bye`: why it was sent away."""

    def __init__(self, house: House, ticket: SocketTicket) -> None:
        self.house = house
        self.ticket = ticket
        self.view: str | None = None
        self.audience: str | None = None
        self.room = Channel()
        self.own = Channel()
        self.watched: str | None = None
        self.attendees: Channel | None = None
        self.views = 0
        self.gaps = 0
        self.resumes = 0
        self.bye: Bye | None = None
        self.pieces = 0
        self._pieces = Pieces()
        self.raw_messages: list[str] = []
        self.heard: list[Media | SignalIn | Summed | Pong] = []
        self._pings = itertools.count(1)
        self.answers: dict[str, asyncio.Future[Done | Refused]] = {}
        self.pages: dict[str, OlderEntries | Refused] = {}
        self.news = asyncio.Event()
        self._socket: ClientConnection | None = None
        self._task: asyncio.Task[None] | None = None

    @property
    def person(self) -> str:
        return self.ticket.seat

    @property
    def media(self) -> Media | None:
        """The last word about media connections."""
        return next((message for message in reversed(self.heard) if isinstance(message, Media)), None)

    @property
    def socket(self) -> ClientConnection:
        assert self._socket is not None, "connected"
        return self._socket

    @property
    def is_open(self) -> bool:
        return self._task is not None and not self._task.done()

    async def connect(
        self, live: Entry, *, move: bool = False, hello: bool = True, receive_bytes: int | None = None
    ) -> Self:
        """`receive_bytes`: how much may wait to be read."""
        await self.cut()
        connection = socket.socket()
        if receive_bytes is not None:
            connection.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_bytes)
        connection.setblocking(False)
        await asyncio.get_running_loop().sock_connect(connection, ("127.0.0.1", live.port))
        note = self.house.office.sign_socket(self.ticket)
        address = f"ws://127.0.0.1:{live.port}/live/{self.ticket.room}?ticket={note}&move={int(move)}"
        self._socket = await connect(address, sock=connection, max_size=None, ping_interval=None)
        self._pieces = Pieces()
        self._task = asyncio.create_task(self._read(self._socket))
        if hello:
            # Who is turned away at once may be gone already.
            with contextlib.suppress(websockets.ConnectionClosed):
                await self.hello()
        return self

    async def enter(self, live: Entry, *, move: bool = False, receive_bytes: int | None = None) -> Self:
        """Until it sees the room: media is the last of what answers a `hello`."""
        self.heard.clear()
        await self.connect(live, move=move, receive_bytes=receive_bytes)
        await self.sees(lambda: self.media)
        return self

    async def hello(self) -> None:
        await self.say(t="hello", view=self.view, room_seq=self.room.seq, own_seq=self.own.seq)

    async def say(self, **message: object) -> None:
        await self.raw(_encode(message))

    async def raw(self, message: str | bytes) -> None:
        await self.socket.send(message)

    async def ask(self, command_id: str, command: object) -> Done | Refused:
        """Raises ConnectionResetError when the socket ends before the answer."""
        answer = self.answers[command_id] = asyncio.get_running_loop().create_future()
        if not self.is_open:
            raise ConnectionResetError
        await self.say(t="do", id=command_id, command=command)
        return await asyncio.wait_for(answer, WAIT_SECONDS)

    async def do(self, kind: str, **fields: object) -> Done | Refused:
        return await self.ask(secrets.token_hex(8), {"kind": kind, **fields})

    async def did(self, kind: str, **fields: object) -> int:
        """The number that it is done at."""
        answer = await self.do(kind, **fields)
        assert isinstance(answer, Done), answer
        return answer.seq

    async def is_refused(self, kind: str, **fields: object) -> str:
        """The code."""
        answer = await self.do(kind, **fields)
        assert isinstance(answer, Refused), answer
        return answer.code

    async def read_older(self, feature: str, before: int) -> Any:
        """The page, or the code of the refusal."""
        id_ = secrets.token_hex(8)
        await self.say(t="read_older", id=id_, feature=feature, before=before)
        await self.sees(lambda: id_ in self.pages)
        page = self.pages[id_]
        return page.code if isinstance(page, Refused) else page.model_dump(include={"entries", "before"})

    async def sees(self, condition: Callable[[], object]) -> None:
        async with asyncio.timeout(WAIT_SECONDS):
            while not condition():
                self.news.clear()
                await self.news.wait()

    async def is_sent_away(self) -> None:
        """Until the other side has ended the socket, whether its last word arrived or not."""
        assert self._task is not None, "connected"
        async with asyncio.timeout(WAIT_SECONDS):
            await asyncio.wait([self._task])

    async def ping(self) -> None:
        """Until the answer: all that was sent before it is here."""
        number = next(self._pings)
        await self.say(t="ping", n=number)
        await self.sees(lambda: any(isinstance(heard, Pong) and heard.n == number for heard in self.heard))

    async def sees_seq(self, seq: int) -> None:
        """Something of the fact with this number, or of a later one, is in the room's parts."""
        await self.sees(lambda: self.room.seq >= seq)

    async def cut(self) -> None:
        """As when the network goes: no goodbye."""
        if self._socket is not None:
            self._socket.transport.abort()
        if self._task is not None:
            await asyncio.gather(self._task, return_exceptions=True)

    async def _read(self, socket: ClientConnection) -> None:
        try:
            async for raw in socket:
                text = raw if isinstance(raw, str) else self._whole(raw)
                if text is None:
                    continue
                self.raw_messages.append(text)
                message = _MESSAGE.validate_json(text)
                if not self._has_watched(message):
                    self._take(message)
                if self.gaps:
                    self.gaps = 0
                    await self.hello()
                self.news.set()
        except websockets.ConnectionClosed:
            pass
        finally:
            for answer in self.answers.values():
                if not answer.done():
                    answer.set_exception(ConnectionResetError())
                    answer.exception()
            self.news.set()

    def _whole(self, piece: bytes) -> str | None:
        self.pieces += 1
        body = self._pieces.take(piece)
        return None if body is None else body.decode()

    def _has_watched(self, message: ServerMessage) -> bool:
        """Whether it was of what attendees are sent."""
        match message:
            case Watching(view=view):
                self.watched = view
                self.attendees = None
            case View(view=view) if view == self.watched:
                self.attendees = Channel(message.seq, dict(message.parts))
            case Frame(view=view) if view == self.watched:
                assert self.attendees is not None, "their snapshot comes first"
                assert self.attendees.take(message), "and nothing is missing"
            case _:
                return False
        return True

    def _take(self, message: ServerMessage) -> None:
        match message:
            case View():
                self._take_view(message)
            case Frame():
                self._take_frame(message)
            case Done(id=id_) | Refused(id=id_):
                answer = self.answers.get(id_)
                if answer is not None and not answer.done():
                    answer.set_result(message)
                elif isinstance(message, Refused):
                    self.pages[id_] = message
            case OlderEntries(id=id_):
                self.pages[id_] = message
            case Resume():
                self.resumes += 1
                self.gaps += 1
            case Bye():
                self.bye = message
            case Media() | SignalIn() | Summed() | Pong():
                self.heard.append(message)

    def _take_frame(self, frame: Frame) -> None:
        channel = self.room if frame.channel == "room" else self.own
        if frame.view == self.view and not channel.take(frame) and frame.since > channel.seq:
            self.gaps += 1

    def _take_view(self, view: View) -> None:
        self.views += 1
        self.view, self.audience = view.view, view.audience
        channel = Channel(view.seq, dict(view.parts))
        if view.channel == "room":
            self.room = channel
        else:
            self.own = channel


def _encode(message: dict[str, object]) -> str:
    return json.dumps(message)
