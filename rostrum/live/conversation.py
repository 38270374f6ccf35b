"""What a socket says, and the answer to each. Nothing it can say makes more than a refusal."""

import asyncio
from functools import partial

import orjson
from pydantic import TypeAdapter, ValidationError

from rostrum.kit import clock
from rostrum.kit.refusal import Refusal
from rostrum.kit.tickets import TicketOffice
from rostrum.live.archive import Archive
from rostrum.live.errors import TooManyCommands
from rostrum.live.fanout import Fanout
from rostrum.live.member import Member
from rostrum.live.messages import encode
from rostrum.live.room import LiveRoom
from rostrum.live.rooms import Rooms
from rostrum.live.signals import Signals
from rostrum.rooms.errors.room import Malformed, NotAllowed, NotPresent
from rostrum.rooms.fold import is_system_only
from rostrum.rooms.log import Answer, Ask, Done
from rostrum.rooms.parse import parse_command
from rostrum.rooms.protocol import ClientMessage, Do, Hello, Ping, Pong, ReadOlder, Refused, SignalOut, Watch
from rostrum.rooms.protocol import Done as DoneMessage

_MESSAGE: TypeAdapter[ClientMessage] = TypeAdapter(ClientMessage)
_MAX_ID_CHARS = 64


class Conversation:
    """`has_limits` is off for benches only."""

    def __init__(
        self,
        rooms: Rooms,
        fanout: Fanout,
        signals: Signals,
        archive: Archive,
        office: TicketOffice,
        *,
        has_limits: bool,
    ) -> None:
        self._rooms = rooms
        self._fanout = fanout
        self._signals = signals
        self._archive = archive
        self._office = office
        self._has_limits = has_limits

    def hear(self, member: Member, raw: bytes) -> None:
        try:
            message = _MESSAGE.validate_json(raw)
        except ValidationError:
            self._refuse_malformed(member, raw)
            return
        if not isinstance(message, Do) and self._talks_too_much(member):
            return
        match message:
            case Do():
                self._do(member, message, weight_bytes=len(raw))
            case Hello():
                self._hello(member, message)
            case SignalOut():
                room = self._room_of(member)
                if room is not None:
                    self._signals.send(room, member, message.signal)
            case ReadOlder():
                self._read_older(member, message)
            case Watch(on=on):
                self._watch(member, on=on)
            case Ping():
                ticket = self._office.sign_socket(member.ticket)
                member.send(encode(Pong, n=message.n, now=clock.now_ms(), ticket=ticket))

    def _room_of(self, member: Member) -> LiveRoom | None:
        """None until the member is in, and when another has taken their place."""
        room = self._rooms.find(member.ticket.room)
        return room if room is not None and room.members.get(member.person) is member else None

    def _hello(self, member: Member, hello: Hello) -> None:
        room = self._room_of(member)
        if room is None:
            member.hello, member.wants_frames = hello, True
        else:
            self._fanout.hello(room, member, hello)

    def _do(self, member: Member, do: Do, *, weight_bytes: int) -> None:
        room = self._room_of(member)
        try:
            if room is None:
                raise NotPresent
            self._take_turn(member, weight_bytes)
            command = parse_command(do.command)
            if is_system_only(command):
                raise NotAllowed
        except Refusal as refusal:
            _refuse(member, do.id, refusal)
            return
        room.queue.give(Ask(member.person, do.id, command), partial(_answer, member, do.id))

    def _watch(self, member: Member, *, on: bool) -> None:
        room = self._room_of(member)
        if room is not None:
            self._fanout.watch(room, member, on=on)

    def _read_older(self, member: Member, asked: ReadOlder) -> None:
        room = self._room_of(member)
        try:
            if room is None:
                raise NotPresent
            self._take_turn(member)
            self._archive.read(room, member, asked)
        except Refusal as refusal:
            _refuse(member, asked.id, refusal)

    def _take_turn(self, member: Member, weight_bytes: int = 0) -> None:
        if self._has_limits:
            now = asyncio.get_running_loop().time()
            wait_seconds = member.bucket.wait_seconds(now) or member.weight.wait_seconds(now, weight_bytes)
            if wait_seconds:
                raise TooManyCommands(retry_after_seconds=wait_seconds)

    def _talks_too_much(self, member: Member) -> bool:
        """Then they are sent away: nothing else than commands is refused and waited for."""
        wait_seconds = member.chatter.wait_seconds(asyncio.get_running_loop().time()) if self._has_limits else 0
        if wait_seconds:
            member.turn_away(TooManyCommands(retry_after_seconds=wait_seconds))
        return wait_seconds > 0

    def _refuse_malformed(self, member: Member, raw: bytes) -> None:
        """By the command's id where there is one, so that the browser knows which; else there is nothing to talk about."""
        if self._talks_too_much(member):
            return
        try:
            body = orjson.loads(raw)
        except orjson.JSONDecodeError:
            body = None
        id_ = body.get("id") if isinstance(body, dict) and body.get("t") == "do" else None
        if isinstance(id_, str) and len(id_) <= _MAX_ID_CHARS:
            _refuse(member, id_, Malformed())
        else:
            member.turn_away(Malformed())


def _refuse(member: Member, id_: str, refusal: Refusal) -> None:
    member.send(encode(Refused, id=id_, code=refusal.code, fields=refusal.fields()))


def _answer(member: Member, id_: str, answer: Answer) -> None:
    if isinstance(answer, Done):
        member.send(encode(DoneMessage, id=id_, seq=answer.seq))
    else:
        member.send(encode(Refused, id=id_, code=answer.code, fields=answer.fields))
