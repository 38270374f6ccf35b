"""Two processes that serve one room, in memory: one log, each with its own state, rings and sockets."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import orjson

from rostrum.kit.refusal import Refusal
from rostrum.rooms.difference import Difference, difference
from rostrum.rooms.feature import Asked, Blank, Later, NotLater, Record
from rostrum.rooms.fold import EMPTY, State, audience_of, concerned, decide, fold, own_parts, recalls, room_parts
from rostrum.rooms.registry import FEATURE_OF
from rostrum.rooms.wire import Audience, Command, Fact, Millis, PersonId
from tests.rooms.client import Json, applied, as_json

Overhears = Callable[[PersonId, Audience, bytes], None]
"""Told of every message to every socket."""


@dataclass
class Log:
    """What the database holds."""

    records: list[Record] = field(default_factory=list)
    scheduled: dict[str, Later] = field(default_factory=dict)

    def append(self, record: Record) -> None:
        self.records.append(record)

    def note(self, item: Later | NotLater | Blank) -> None:
        match item:
            case Later(id=name):
                self.scheduled[name] = item
            case NotLater(id=name):
                self.scheduled.pop(name, None)
            case Blank(seq=seq):
                record = self.records[seq - 1]
                blanked = FEATURE_OF[type(record.fact)].blanked
                assert blanked is not None, "only content that can be erased is"
                self.records[seq - 1] = Record(seq, record.at, record.by, blanked(record.fact), record.due)


@dataclass(eq=False)
class Client:
    """A browser: what it has drawn, and its cursors. It knows no rule."""

    person: PersonId
    node: "Node | None" = None
    audience: Audience | None = None
    room: Json = None
    room_seq: int = -1
    own: Json = None
    own_seq: int = -1
    own_shown: dict[str, object] = field(default_factory=dict)
    """The server's side of `own`: what the next frame is a difference from."""


@dataclass
class Channel:
    parts: dict[str, object]
    cursor: int
    ring: list[tuple[int, Difference, int]] = field(default_factory=list)


class Node:
    def __init__(self, log: Log, overhears: Overhears) -> None:
        self.log = log
        self.overhears = overhears
        self.state: State = EMPTY
        self.shown: State = EMPTY
        self.unshown: list[Fact] = []
        self.channels: dict[Audience, Channel] = {}
        self.clients: list[Client] = []

    # the log

    def catch_up(self) -> None:
        for record in self.log.records[self.state.seq :]:
            self.state = fold(self.state, record)
            self.unshown.append(record.fact)

    def give(self, by: PersonId, command: Command, at: Millis, due: Millis | None = None) -> list[Fact] | Refusal:
        """As in a commit: under the lock of the log, on its latest state."""
        self.catch_up()
        try:
            seq = recalls(self.state, command)
            recalled = self.log.records[seq - 1] if seq is not None else None
            decided = decide(self.state, command, Asked(by, at, due=due, recalled=recalled))
        except Refusal as refusal:
            return refusal
        facts = []
        for item in decided:
            if isinstance(item, Fact):
                self.log.append(Record(len(self.log.records) + 1, at, by, item, due))
                facts.append(item)
            else:
                self.log.note(item)
        self.catch_up()
        return facts

    # the sockets

    def tick(self) -> None:
        facts, self.unshown = self.unshown, []
        self.shown = self.state
        concerns = concerned(facts)
        movers = [client for client in self.clients if self._audience(client) != client.audience]
        for audience, channel in self.channels.items():
            self._advance(audience, channel, [client for client in self.clients if client not in movers])
        for client in movers:
            if self._audience(client) is None:
                self.disconnect(client)
            else:
                self._show(client)
        for client in self.clients:
            if client not in movers and (concerns is None or client.person in concerns):
                self._show_own_change(client)

    def connect(self, client: Client) -> None:
        """With its cursors, when it comes back."""
        self.disconnect(client)
        client.node = self
        self.clients.append(client)
        audience = self._audience(client)
        if audience is None:
            self.disconnect(client)
            return
        rest = self._rest(client) if client.audience == audience else None
        if rest is None:
            self._show(client)
            return
        for _, change, seq in rest:
            self._send(client, change)
            client.room, client.room_seq = applied(client.room, change), seq
        self._show_own(client)

    def disconnect(self, client: Client) -> None:
        if client.node is not None:
            client.node.clients.remove(client)
            client.node = None

    def _audience(self, client: Client) -> Audience | None:
        return audience_of(self.shown, client.person)

    def _channel(self, audience: Audience) -> Channel:
        if audience not in self.channels:
            self.channels[audience] = Channel(room_parts(self.shown, audience), self.shown.seq)
        return self.channels[audience]

    def _advance(self, audience: Audience, channel: Channel, listeners: Sequence[Client]) -> None:
        parts = room_parts(self.shown, audience)
        change = difference(channel.parts, parts)
        channel.parts = parts
        if not change:
            return
        since, channel.cursor = channel.cursor, self.shown.seq
        channel.ring.append((since, change, channel.cursor))
        for client in listeners:
            if client.audience == audience:
                assert client.room_seq == since, "a client here has all that was sent before"
                self._send(client, change)
                client.room, client.room_seq = applied(client.room, change), channel.cursor

    def _rest(self, client: Client) -> list[tuple[int, Difference, int]] | None:
        assert client.audience is not None, "one who comes back has been shown the room"
        channel = self._channel(client.audience)
        if client.room_seq == channel.cursor:
            return []
        for index, (since, _, _) in enumerate(channel.ring):
            if since == client.room_seq:
                return channel.ring[index:]
        return None

    def _show(self, client: Client) -> None:
        """A new view."""
        audience = self._audience(client)
        assert audience is not None, "only who is present is shown the room"
        channel = self._channel(audience)
        client.audience = audience
        self._send(client, channel.parts)
        client.room, client.room_seq = as_json(channel.parts), channel.cursor
        self._show_own(client)

    def _show_own(self, client: Client) -> None:
        parts = own_parts(self.shown, client.person)
        self._send(client, parts)
        client.own_shown = parts
        client.own, client.own_seq = as_json(parts), self.shown.seq

    def _show_own_change(self, client: Client) -> None:
        parts = own_parts(self.shown, client.person)
        change = difference(client.own_shown, parts)
        client.own_shown = parts
        self._send(client, change)
        client.own, client.own_seq = applied(client.own, change), self.shown.seq

    def _send(self, client: Client, content: Difference | dict[str, object]) -> None:
        assert client.audience is not None, "nothing is sent before the first view"
        sent = content._asdict() if isinstance(content, Difference) else content
        self.overhears(client.person, client.audience, orjson.dumps(sent))
