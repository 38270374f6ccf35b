"""What flits by: never stored, heard by the audiences that its rule names, here and in other processes."""

import asyncio

from pydantic import JsonValue

from rostrum.live.bus import Bus, Signalled
from rostrum.live.member import Member
from rostrum.live.messages import encode
from rostrum.live.room import LiveRoom
from rostrum.rooms.errors import Malformed
from rostrum.rooms.parse import parse_signal
from rostrum.rooms.protocol import SignalIn
from rostrum.rooms.registry import SIGNALS


class Signals:
    """What is not allowed, comes too often or is not understood is lost, as any signal may be."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus

    def send(self, room: LiveRoom, member: Member, body: JsonValue) -> None:
        try:
            signal = parse_signal(body)
        except Malformed:
            return
        rule = SIGNALS[type(signal)]
        now = asyncio.get_running_loop().time()
        sent_at = member.signalled_at.get(signal.kind)
        is_too_soon = sent_at is not None and now - sent_at < rule.per_seconds
        if is_too_soon or not rule.may(room.state.core, member.person):
            return
        name = room.state.core.people.known[member.person].name
        member.signalled_at = {**member.signalled_at, signal.kind: now}
        news = Signalled(room=room.id, by=member.person, name=name, signal=signal.model_dump(mode="json"))
        self.spread(room, news)
        self._bus.tell(news)

    def spread(self, room: LiveRoom, news: Signalled) -> None:
        try:
            rule = SIGNALS[type(parse_signal(news.signal))]
        except Malformed:
            return
        message = encode(SignalIn, by=news.by, name=news.name, signal=news.signal)
        for audience in rule.heard_by:
            for listener in room.listeners.get(audience, ()):
                if listener.is_current and listener.person != news.by:
                    listener.send(message)
