"""What flits by: never stored, heard by the audiences that its rule names, here and in other processes.

Most go out at once, with who sent them. A summed one waits, 0.2 s at most: then each process tells the others what its own
sockets sent, and each socket gets one message with what all sent, the same bytes to a whole audience.
"""

import asyncio
from collections import Counter
from collections.abc import Iterable

from pydantic import JsonValue

from rostrum.live.bus import Bus, Signalled, SignalsSummed
from rostrum.live.member import Member
from rostrum.live.messages import encode
from rostrum.live.room import LiveRoom
from rostrum.live.sums import SUM_SECONDS, Sums, counted, listed
from rostrum.rooms.errors.room import Malformed
from rostrum.rooms.fold import may_signal
from rostrum.rooms.parse import parse_signal
from rostrum.rooms.protocol import SignalIn, SignalSum, Summed
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
        if is_too_soon or not may_signal(room.state, signal, member.person):
            return
        member.signalled_at = {**member.signalled_at, signal.kind: now}
        if rule.summed:
            room.sums.ours[signal] += 1
            self._ask_sums(room)
            return
        name = room.state.core.people.known[member.person].name
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

    def hear(self, room: LiveRoom, sums: Iterable[SignalSum]) -> None:
        """From another process."""
        for signal, count in counted(sums):
            room.sums.heard[signal] += count
        self._ask_sums(room)

    def _ask_sums(self, room: LiveRoom) -> None:
        if room.sums.timer is None:
            room.sums.timer = asyncio.get_running_loop().call_later(SUM_SECONDS, self._send_sums, room)

    def _send_sums(self, room: LiveRoom) -> None:
        sums, room.sums = room.sums, Sums()
        if sums.ours:
            self._bus.tell(SignalsSummed(room=room.id, sums=listed(sums.ours)))
        total = sums.ours + sums.heard
        for audience, listeners in room.listeners.items():
            audible = Counter({one: n for one, n in total.items() if audience in SIGNALS[type(one)].heard_by})
            if not audible:
                continue
            message = encode(Summed, sums=listed(audible))
            for listener in listeners:
                if listener.is_current:
                    listener.send(message)
